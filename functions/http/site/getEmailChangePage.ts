import { page } from './page.ts';

export const getEmailChangePage = page('email-change');
