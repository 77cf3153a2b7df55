import { body, client } from './client.ts';

/** What several pages ask for. */
export const accountOf = (accountId: string) => body(client.GET('/v1/accounts/{accountId}', { params: { path: { accountId } } }));

export const groupsOf = async (accountId: string) =>
  (await body(client.GET('/v1/accounts/{accountId}/groups', { params: { path: { accountId } } }))).items;

export const poolsOf = async (accountId: string) =>
  (await body(client.GET('/v1/accounts/{accountId}/license-pools', { params: { path: { accountId } } }))).items;

export const rolesOf = (accountId: string) => body(client.GET('/v1/accounts/{accountId}/roles', { params: { path: { accountId } } }));

export const settingsTemplatesOf = async (accountId: string) =>
  (await body(client.GET('/v1/accounts/{accountId}/settings-templates', { params: { path: { accountId } } }))).items;

export const welcomeTemplatesOf = async (accountId: string) =>
  (await body(client.GET('/v1/accounts/{accountId}/welcome-templates', { params: { path: { accountId } } }))).items;
