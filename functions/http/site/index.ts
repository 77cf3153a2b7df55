import { api } from '../edge/api.ts';
import { getAsset } from './getAsset.ts';
import { getEmailChangePage } from './getEmailChangePage.ts';
import { getHealth } from './getHealth.ts';
import { getImportTemplate } from './getImportTemplate.ts';
import { getInvitationPage } from './getInvitationPage.ts';
import { getOpenApi } from './getOpenApi.ts';
import { getPasswordResetPage } from './getPasswordResetPage.ts';

export const handler = api('site', {
  getHealth,
  getOpenApi,
  getImportTemplate,
  getInvitationPage,
  getPasswordResetPage,
  getEmailChangePage,
  getAsset,
});
