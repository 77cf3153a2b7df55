import { page } from './page.ts';

export const getInvitationPage = page('invitation');
