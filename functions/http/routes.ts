import type { Permission } from '../../lib/domain/role.ts';

/**
 * Who may call a route; a list is read as "any of these".
 * `public` asks nobody; `signedIn` any user with a session; `administrator` a user, or an integrator's token, that
 * holds at least one permission; `operator` the company's own staff; `product` a product's own service; any other word the permission
 * of that name.
 */
export type Access = 'public' | 'signedIn' | 'administrator' | 'operator' | 'product' | Permission;

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly permission: Access | readonly Access[];
  readonly endpoint: string;
  readonly function: string;
}

/** The HTTP API on one page, a line a route. The stack, the local gateway, the tests and the OpenAPI document all read it. */
// prettier-ignore
export const routes = [
  { method: 'GET', path: '/v1/health', permission: 'public', endpoint: 'getHealth', function: 'site' },
  { method: 'GET', path: '/v1/openapi.json', permission: 'public', endpoint: 'getOpenApi', function: 'site' },
  { method: 'GET', path: '/v1/import-template', permission: 'public', endpoint: 'getImportTemplate', function: 'site' },

  { method: 'POST', path: '/v1/sign-in', permission: 'public', endpoint: 'signIn', function: 'account' },
  { method: 'POST', path: '/v1/sign-out', permission: 'signedIn', endpoint: 'signOut', function: 'account' },
  { method: 'GET', path: '/v1/me', permission: 'signedIn', endpoint: 'getMe', function: 'account' },
  { method: 'PATCH', path: '/v1/me', permission: 'signedIn', endpoint: 'updateMe', function: 'account' },
  { method: 'POST', path: '/v1/password-resets', permission: 'public', endpoint: 'askPasswordReset', function: 'account' },
  { method: 'POST', path: '/v1/password-resets/complete', permission: 'public', endpoint: 'completePasswordReset', function: 'account' },
  { method: 'POST', path: '/v1/email-changes/confirm', permission: 'public', endpoint: 'confirmEmailChange', function: 'account' },
  { method: 'POST', path: '/v1/accounts', permission: 'operator', endpoint: 'createAccount', function: 'account' },
  { method: 'GET', path: '/v1/accounts', permission: 'operator', endpoint: 'listAccounts', function: 'account' },
  { method: 'GET', path: '/v1/accounts/{accountId}', permission: ['operator', 'administrator'], endpoint: 'getAccount', function: 'account' },
  { method: 'PATCH', path: '/v1/accounts/{accountId}', permission: ['operator', 'account.manage'], endpoint: 'updateAccount', function: 'account' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}', permission: 'operator', endpoint: 'closeAccount', function: 'account' },

  { method: 'GET', path: '/v1/products', permission: ['operator', 'signedIn', 'administrator'], endpoint: 'listProducts', function: 'licenses' },
  { method: 'PUT', path: '/v1/products/{productId}', permission: 'operator', endpoint: 'putProduct', function: 'licenses' },
  { method: 'POST', path: '/v1/products/{productId}/tokens', permission: 'operator', endpoint: 'createProductToken', function: 'licenses' },
  { method: 'GET', path: '/v1/products/{productId}/tokens', permission: 'operator', endpoint: 'listProductTokens', function: 'licenses' },
  { method: 'DELETE', path: '/v1/products/{productId}/tokens/{tokenId}', permission: 'operator', endpoint: 'deleteProductToken', function: 'licenses' },
  { method: 'GET', path: '/v1/accounts/{accountId}/license-pools', permission: ['operator', 'licenses.manage', 'reports.view'], endpoint: 'listLicensePools', function: 'licenses' },
  { method: 'PUT', path: '/v1/accounts/{accountId}/license-pools/{productId}', permission: 'operator', endpoint: 'setSeats', function: 'licenses' },
  { method: 'PUT', path: '/v1/accounts/{accountId}/users/{userId}/licenses/{productId}', permission: 'licenses.manage', endpoint: 'giveLicense', function: 'licenses' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/users/{userId}/licenses/{productId}', permission: 'licenses.manage', endpoint: 'takeLicense', function: 'licenses' },
  { method: 'POST', path: '/v1/accounts/{accountId}/licenses/{productId}/move', permission: 'licenses.manage', endpoint: 'moveLicense', function: 'licenses' },

  { method: 'POST', path: '/v1/accounts/{accountId}/users', permission: 'users.manage', endpoint: 'addUsers', function: 'users' },
  { method: 'GET', path: '/v1/accounts/{accountId}/users', permission: ['users.manage', 'users.settings', 'licenses.manage'], endpoint: 'listUsers', function: 'users' },
  { method: 'GET', path: '/v1/accounts/{accountId}/users/{userId}', permission: ['users.manage', 'users.settings', 'licenses.manage'], endpoint: 'getUser', function: 'users' },
  { method: 'PATCH', path: '/v1/accounts/{accountId}/users/{userId}', permission: ['users.manage', 'users.settings'], endpoint: 'updateUser', function: 'users' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/users/{userId}', permission: 'users.manage', endpoint: 'removeUser', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/suspend', permission: 'users.manage', endpoint: 'suspendUser', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/reactivate', permission: 'users.manage', endpoint: 'reactivateUser', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/restore', permission: 'users.manage', endpoint: 'restoreUser', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/email', permission: 'users.manage', endpoint: 'correctEmail', function: 'users' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/users/{userId}/email-block', permission: 'users.manage', endpoint: 'liftEmailBlock', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/invitation/resend', permission: 'users.manage', endpoint: 'resendInvitation', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/invitations/resend', permission: 'users.manage', endpoint: 'resendInvitations', function: 'users' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/invitation/cancel', permission: 'users.manage', endpoint: 'cancelInvitation', function: 'users' },

  { method: 'POST', path: '/v1/accounts/{accountId}/imports', permission: 'users.manage', endpoint: 'startImport', function: 'imports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/imports', permission: 'users.manage', endpoint: 'listImports', function: 'imports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/imports/{importId}', permission: 'users.manage', endpoint: 'getImport', function: 'imports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/imports/{importId}/results', permission: 'users.manage', endpoint: 'readImportResults', function: 'imports' },
  { method: 'POST', path: '/v1/accounts/{accountId}/imports/{importId}/cancel', permission: 'users.manage', endpoint: 'cancelImport', function: 'imports' },
  { method: 'POST', path: '/v1/accounts/{accountId}/imports/{importId}/retry', permission: 'users.manage', endpoint: 'retryImport', function: 'imports' },

  { method: 'GET', path: '/v1/accounts/{accountId}/groups', permission: ['groups.manage', 'users.manage', 'users.settings'], endpoint: 'listGroups', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/groups', permission: 'groups.manage', endpoint: 'createGroup', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/groups/{groupId}', permission: ['groups.manage', 'users.manage', 'users.settings'], endpoint: 'getGroup', function: 'directory' },
  { method: 'PATCH', path: '/v1/accounts/{accountId}/groups/{groupId}', permission: 'groups.manage', endpoint: 'updateGroup', function: 'directory' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/groups/{groupId}', permission: 'groups.manage', endpoint: 'deleteGroup', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/roles', permission: ['roles.manage', 'users.manage'], endpoint: 'listRoles', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/roles', permission: 'roles.manage', endpoint: 'createRole', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/roles/{roleId}', permission: ['roles.manage', 'users.manage'], endpoint: 'getRole', function: 'directory' },
  { method: 'PATCH', path: '/v1/accounts/{accountId}/roles/{roleId}', permission: 'roles.manage', endpoint: 'updateRole', function: 'directory' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/roles/{roleId}', permission: 'roles.manage', endpoint: 'deleteRole', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/api-tokens', permission: 'apiTokens.manage', endpoint: 'listApiTokens', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/api-tokens', permission: 'apiTokens.manage', endpoint: 'createApiToken', function: 'directory' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/api-tokens/{tokenId}', permission: 'apiTokens.manage', endpoint: 'deleteApiToken', function: 'directory' },

  { method: 'GET', path: '/v1/accounts/{accountId}/settings-templates', permission: ['settingsTemplates.manage', 'users.manage', 'users.settings'], endpoint: 'listSettingsTemplates', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/settings-templates', permission: 'settingsTemplates.manage', endpoint: 'createSettingsTemplate', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/settings-templates/{templateId}', permission: ['settingsTemplates.manage', 'users.manage', 'users.settings'], endpoint: 'getSettingsTemplate', function: 'directory' },
  { method: 'PATCH', path: '/v1/accounts/{accountId}/settings-templates/{templateId}', permission: 'settingsTemplates.manage', endpoint: 'updateSettingsTemplate', function: 'directory' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/settings-templates/{templateId}', permission: 'settingsTemplates.manage', endpoint: 'deleteSettingsTemplate', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/settings-templates/{templateId}/apply', permission: ['settingsTemplates.manage', 'users.manage', 'users.settings'], endpoint: 'applySettingsTemplate', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/welcome-templates', permission: ['welcomeTemplates.manage', 'users.manage'], endpoint: 'listWelcomeTemplates', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/welcome-templates', permission: 'welcomeTemplates.manage', endpoint: 'createWelcomeTemplate', function: 'directory' },
  { method: 'GET', path: '/v1/accounts/{accountId}/welcome-templates/{templateId}', permission: ['welcomeTemplates.manage', 'users.manage'], endpoint: 'getWelcomeTemplate', function: 'directory' },
  { method: 'PATCH', path: '/v1/accounts/{accountId}/welcome-templates/{templateId}', permission: 'welcomeTemplates.manage', endpoint: 'updateWelcomeTemplate', function: 'directory' },
  { method: 'DELETE', path: '/v1/accounts/{accountId}/welcome-templates/{templateId}', permission: 'welcomeTemplates.manage', endpoint: 'deleteWelcomeTemplate', function: 'directory' },
  { method: 'POST', path: '/v1/accounts/{accountId}/welcome-templates/{templateId}/preview', permission: ['welcomeTemplates.manage', 'users.manage'], endpoint: 'previewWelcomeTemplate', function: 'directory' },

  { method: 'GET', path: '/v1/accounts/{accountId}/audit-events', permission: ['operator', 'audit.view'], endpoint: 'listAuditEvents', function: 'reports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/audit-events/export', permission: ['operator', 'audit.view'], endpoint: 'exportAuditEvents', function: 'reports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/users/{userId}/timeline', permission: ['users.manage', 'audit.view'], endpoint: 'readTimeline', function: 'reports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/reports/seats', permission: 'reports.view', endpoint: 'getSeatsReport', function: 'reports' },
  { method: 'GET', path: '/v1/accounts/{accountId}/users/export', permission: ['users.manage', 'reports.view'], endpoint: 'exportUsers', function: 'reports' },

  { method: 'PUT', path: '/v1/accounts/{accountId}/users/{userId}/content/{kind}/{contentId}', permission: 'product', endpoint: 'putContent', function: 'content' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/content', permission: 'product', endpoint: 'registerContent', function: 'content' },
  { method: 'GET', path: '/v1/accounts/{accountId}/users/{userId}/content', permission: ['users.manage', 'transfers.manage'], endpoint: 'listContent', function: 'content' },
  { method: 'POST', path: '/v1/accounts/{accountId}/users/{userId}/sign-ins', permission: 'product', endpoint: 'reportSignIn', function: 'content' },

  { method: 'GET', path: '/v1/accounts/{accountId}/transfers', permission: ['users.manage', 'transfers.manage'], endpoint: 'listTransfers', function: 'transfers' },
  { method: 'GET', path: '/v1/accounts/{accountId}/transfers/{transferId}', permission: ['users.manage', 'transfers.manage'], endpoint: 'getTransfer', function: 'transfers' },
  { method: 'POST', path: '/v1/accounts/{accountId}/transfers/{transferId}/cancel', permission: 'transfers.manage', endpoint: 'cancelTransfer', function: 'transfers' },
  { method: 'POST', path: '/v1/accounts/{accountId}/transfers/{transferId}/retry', permission: 'transfers.manage', endpoint: 'retryTransfer', function: 'transfers' },

  { method: 'POST', path: '/v1/invitations/lookup', permission: 'public', endpoint: 'lookUpInvitation', function: 'invitations' },
  { method: 'POST', path: '/v1/invitations/accept', permission: 'public', endpoint: 'acceptInvitation', function: 'invitations' },
  { method: 'POST', path: '/v1/invitations/decline', permission: 'public', endpoint: 'declineInvitation', function: 'invitations' },
  { method: 'POST', path: '/v1/invitations/request-new', permission: 'public', endpoint: 'requestNewInvitation', function: 'invitations' },
] as const satisfies readonly Route[];

export type FunctionName = (typeof routes)[number]['function'];
export type EndpointName<F extends FunctionName = FunctionName> = Extract<(typeof routes)[number], { function: F }>['endpoint'];
