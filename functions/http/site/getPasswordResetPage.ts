import { page } from './page.ts';

export const getPasswordResetPage = page('password-reset');
