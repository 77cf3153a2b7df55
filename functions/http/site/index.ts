import { api } from '../edge/api.ts';
import { getAsset } from './getAsset.ts';
import { getHealth } from './getHealth.ts';
import { getInvitationPage } from './getInvitationPage.ts';
import { getOpenApi } from './getOpenApi.ts';

export const handler = api('site', { getHealth, getOpenApi, getInvitationPage, getAsset });
