// Made from the OpenAPI document by `npm run api-types`. Not to be changed by hand.

export interface paths {
  '/v1/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getOpenApi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/import-template': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getImportTemplate'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch: operations['updateMe'];
    trace?: never;
  };
  '/v1/password-resets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['askPasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/password-resets/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['completePasswordReset'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/email-changes/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['confirmEmailChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listAccounts'];
    put?: never;
    post: operations['createAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getAccount'];
    put?: never;
    post?: never;
    delete: operations['closeAccount'];
    options?: never;
    head?: never;
    patch: operations['updateAccount'];
    trace?: never;
  };
  '/v1/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listProducts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['putProduct'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{productId}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listProductTokens'];
    put?: never;
    post: operations['createProductToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{productId}/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['deleteProductToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/license-pools': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listLicensePools'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/license-pools/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['setSeats'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/licenses/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['giveLicense'];
    post?: never;
    delete: operations['takeLicense'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/licenses/{productId}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['moveLicense'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listUsers'];
    put?: never;
    post: operations['addUsers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getUser'];
    put?: never;
    post?: never;
    delete: operations['removeUser'];
    options?: never;
    head?: never;
    patch: operations['updateUser'];
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['suspendUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/reactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['reactivateUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['restoreUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['correctEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/email-block': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['liftEmailBlock'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/invitation/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resendInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/invitations/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['resendInvitations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/invitation/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['cancelInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/imports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listImports'];
    put?: never;
    post: operations['startImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/imports/{importId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getImport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/imports/{importId}/results': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['readImportResults'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/imports/{importId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['cancelImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/imports/{importId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['retryImport'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/groups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listGroups'];
    put?: never;
    post: operations['createGroup'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/groups/{groupId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getGroup'];
    put?: never;
    post?: never;
    delete: operations['deleteGroup'];
    options?: never;
    head?: never;
    patch: operations['updateGroup'];
    trace?: never;
  };
  '/v1/accounts/{accountId}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listRoles'];
    put?: never;
    post: operations['createRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/roles/{roleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getRole'];
    put?: never;
    post?: never;
    delete: operations['deleteRole'];
    options?: never;
    head?: never;
    patch: operations['updateRole'];
    trace?: never;
  };
  '/v1/accounts/{accountId}/api-tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listApiTokens'];
    put?: never;
    post: operations['createApiToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/api-tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['deleteApiToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/settings-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listSettingsTemplates'];
    put?: never;
    post: operations['createSettingsTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/settings-templates/{templateId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getSettingsTemplate'];
    put?: never;
    post?: never;
    delete: operations['deleteSettingsTemplate'];
    options?: never;
    head?: never;
    patch: operations['updateSettingsTemplate'];
    trace?: never;
  };
  '/v1/accounts/{accountId}/settings-templates/{templateId}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['applySettingsTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/welcome-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listWelcomeTemplates'];
    put?: never;
    post: operations['createWelcomeTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/welcome-templates/{templateId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getWelcomeTemplate'];
    put?: never;
    post?: never;
    delete: operations['deleteWelcomeTemplate'];
    options?: never;
    head?: never;
    patch: operations['updateWelcomeTemplate'];
    trace?: never;
  };
  '/v1/accounts/{accountId}/welcome-templates/{templateId}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['previewWelcomeTemplate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/audit-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/audit-events/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['exportAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['readTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/reports/seats': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getSeatsReport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['exportUsers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/content/{kind}/{contentId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['putContent'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listContent'];
    put?: never;
    post: operations['registerContent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/users/{userId}/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['reportSignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['listTransfers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/transfers/{transferId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['getTransfer'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/transfers/{transferId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['cancelTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts/{accountId}/transfers/{transferId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['retryTransfer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['lookUpInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['declineInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/request-new': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['requestNewInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Health: {
      /** @constant */
      status: 'ok';
    };
    Empty: Record<string, never>;
    EmailConfirmed: {
      email: string;
    };
    AccountSettings: {
      invitationDays: number;
      reminderDays: number[];
      inactivityDays: number;
      /** @enum {string} */
      outboundTransfers: 'allow' | 'notify' | 'block';
      releaseOnBounce: boolean;
      timeZone: string;
      accessNotices: boolean;
      replyTo?: string;
      auditDays: number;
    };
    Account: {
      accountId: string;
      name: string;
      /** @enum {string} */
      locale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      /** @enum {string} */
      status: 'active' | 'closed';
      settings: components['schemas']['AccountSettings'];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      closedAt?: string;
    };
    AccountPage: {
      items: components['schemas']['Account'][];
      nextCursor?: string;
    };
    Role: {
      name: string;
      permissions?: (
        | 'users.manage'
        | 'users.settings'
        | 'licenses.manage'
        | 'groups.manage'
        | 'settingsTemplates.manage'
        | 'welcomeTemplates.manage'
        | 'transfers.manage'
        | 'reports.view'
        | 'audit.view'
        | 'roles.manage'
        | 'apiTokens.manage'
        | 'account.manage'
        | 'admins.manage'
      )[];
      groupIds?: string[];
    };
    Invitation: {
      /** @enum {string} */
      kind: 'welcome' | 'transfer';
      /** @enum {string} */
      state: 'pending' | 'accepted' | 'declined' | 'expired' | 'cancelled';
      /** @enum {string} */
      delivery: 'held' | 'queued' | 'sending' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'failed';
      deliveryReason?: string;
      /** Format: date-time */
      openedAt?: string;
      sends: number;
      /** Format: date-time */
      expiresAt?: string;
      transferId?: string;
    };
    User: {
      userId: string;
      accountId: string;
      firstName: string;
      lastName: string;
      email: string;
      pendingEmail?: string;
      /** @enum {string} */
      status: 'invited' | 'active' | 'suspended' | 'removed';
      /** @enum {string} */
      statusReason?:
        'declined' | 'expired' | 'bounced' | 'cancelled' | 'joinedElsewhere' | 'transferredAway' | 'byAdmin' | 'byDirectory' | 'noAccess';
      statusNote?: string;
      /** Format: date-time */
      removedAt?: string;
      role: components['schemas']['Role'];
      groupId?: string;
      products: string[];
      lastProducts?: string[];
      /** @enum {string} */
      locale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      settings: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
      ownSettings?: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
      settingsTemplateId?: string;
      invitation: components['schemas']['Invitation'];
      /** Format: date-time */
      lastSignInAt?: string;
      /** Format: date-time */
      createdAt: string;
    };
    UserPage: {
      items: components['schemas']['User'][];
      nextCursor?: string;
    };
    Product: {
      productId: string;
      name: string;
      readonly movingKinds: ('sessionHistory' | 'scheduledSession' | 'recording')[];
      settingsSchema?: {
        [key: string]: unknown;
      };
      /** Format: uri */
      url?: string;
    };
    ProductToken: {
      tokenId: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
    };
    ProductTokenMade: {
      tokenId: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      token: string;
    };
    ProductTokenList: {
      items: components['schemas']['ProductToken'][];
    };
    Content: {
      /** @enum {string} */
      kind: 'sessionHistory' | 'scheduledSession' | 'recording';
      contentId: string;
      productId: string;
      title: string;
      /** Format: date-time */
      startsAt?: string;
      /** Format: date-time */
      endsAt?: string;
      bytes?: number;
      movable: boolean;
      /** Format: date-time */
      registeredAt: string;
      /** @constant */
      readOnly?: true;
    };
    ContentPage: {
      items: components['schemas']['Content'][];
      nextCursor?: string;
    };
    ContentRegistered: {
      registered: number;
    };
    ProductList: {
      items: components['schemas']['Product'][];
    };
    LicensePool: {
      productId: string;
      seats: number;
      allocated: number;
      invited: number;
      active: number;
      free: number;
    };
    LicensePoolList: {
      items: components['schemas']['LicensePool'][];
    };
    LicenseMoved: {
      from: components['schemas']['User'];
      to: components['schemas']['User'];
      transferId?: string;
    };
    Group: {
      groupId: string;
      name: string;
      parentId?: string;
      userCount: number;
    };
    GroupList: {
      items: components['schemas']['Group'][];
    };
    GroupDeleting: {
      groupId: string;
      /** @constant */
      state: 'deleting';
    };
    CustomRole: {
      roleId: string;
      name: string;
      readonly permissions: (
        | 'users.manage'
        | 'users.settings'
        | 'licenses.manage'
        | 'groups.manage'
        | 'settingsTemplates.manage'
        | 'welcomeTemplates.manage'
        | 'transfers.manage'
        | 'reports.view'
        | 'audit.view'
        | 'roles.manage'
        | 'apiTokens.manage'
        | 'account.manage'
        | 'admins.manage'
      )[];
    };
    RoleList: {
      items: components['schemas']['CustomRole'][];
      builtIn: {
        name: string;
        permissions: (
          | 'users.manage'
          | 'users.settings'
          | 'licenses.manage'
          | 'groups.manage'
          | 'settingsTemplates.manage'
          | 'welcomeTemplates.manage'
          | 'transfers.manage'
          | 'reports.view'
          | 'audit.view'
          | 'roles.manage'
          | 'apiTokens.manage'
          | 'account.manage'
          | 'admins.manage'
        )[];
      }[];
    };
    SettingsTemplate: {
      settingsTemplateId: string;
      name: string;
      settings: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
    };
    SettingsTemplateList: {
      items: components['schemas']['SettingsTemplate'][];
    };
    SettingsApplied: {
      results: {
        userId: string;
        /** @enum {string} */
        outcome: 'applied' | 'refused';
        problem?: components['schemas']['RowProblem'];
      }[];
    };
    WelcomeTemplate: {
      welcomeTemplateId: string;
      name: string;
      /** @enum {string} */
      defaultLocale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      texts: {
        [key: string]: {
          subject: string;
          text: string;
        };
      };
    };
    WelcomeTemplateList: {
      items: components['schemas']['WelcomeTemplate'][];
    };
    MailPreview: {
      subject: string;
      html: string;
      text: string;
    };
    ApiTokenMade: {
      tokenId: string;
      name: string;
      readonly permissions: (
        | 'users.manage'
        | 'users.settings'
        | 'licenses.manage'
        | 'groups.manage'
        | 'settingsTemplates.manage'
        | 'welcomeTemplates.manage'
        | 'transfers.manage'
        | 'reports.view'
        | 'audit.view'
        | 'roles.manage'
        | 'apiTokens.manage'
        | 'account.manage'
        | 'admins.manage'
      )[];
      readonly groupIds?: string[];
      makerId: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      lastUsedAt?: string;
      token: string;
    };
    ApiTokenList: {
      items: {
        tokenId: string;
        name: string;
        readonly permissions: (
          | 'users.manage'
          | 'users.settings'
          | 'licenses.manage'
          | 'groups.manage'
          | 'settingsTemplates.manage'
          | 'welcomeTemplates.manage'
          | 'transfers.manage'
          | 'reports.view'
          | 'audit.view'
          | 'roles.manage'
          | 'apiTokens.manage'
          | 'account.manage'
          | 'admins.manage'
        )[];
        readonly groupIds?: string[];
        makerId: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        expiresAt: string;
        /** Format: date-time */
        lastUsedAt?: string;
      }[];
    };
    AuditEventPage: {
      items: {
        eventId: string;
        /** Format: date-time */
        at: string;
        actor: {
          /** @enum {string} */
          kind: 'user' | 'apiToken' | 'operator' | 'product' | 'person' | 'system';
          id: string;
        };
        action: string;
        target: {
          kind: string;
          id: string;
        };
        readonly changes: {
          field: string;
          from: unknown;
          to: unknown;
        }[];
        requestId: string;
        sourceIp?: string;
      }[];
      nextCursor?: string;
    };
    TimelinePage: {
      items: {
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        type:
          | 'held'
          | 'queued'
          | 'sent'
          | 'reminded'
          | 'delivered'
          | 'delayed'
          | 'bounced'
          | 'complained'
          | 'failed'
          | 'opened'
          | 'resent'
          | 'newRequested'
          | 'accepted'
          | 'declined'
          | 'expired'
          | 'cancelled'
          | 'emailChanged'
          | 'emailUnblocked';
        sends?: number;
        detail?: string;
        actor?: {
          /** @enum {string} */
          kind: 'user' | 'apiToken' | 'operator' | 'product' | 'person' | 'system';
          id: string;
        };
      }[];
      nextCursor?: string;
    };
    SeatsReport: {
      items: {
        productId: string;
        seats: number;
        allocated: number;
        invited: number;
        active: number;
        inactive: number;
        free: number;
        reclaimable: number;
      }[];
    };
    Me: {
      userId: string;
      accountId: string;
      accountName: string;
      firstName: string;
      lastName: string;
      email: string;
      role: components['schemas']['Role'];
      permissions: (
        | 'users.manage'
        | 'users.settings'
        | 'licenses.manage'
        | 'groups.manage'
        | 'settingsTemplates.manage'
        | 'welcomeTemplates.manage'
        | 'transfers.manage'
        | 'reports.view'
        | 'audit.view'
        | 'roles.manage'
        | 'apiTokens.manage'
        | 'account.manage'
        | 'admins.manage'
      )[];
      products: string[];
      /** @enum {string} */
      locale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
    };
    SignedIn: {
      token?: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationLook: {
      /** @enum {string} */
      kind: 'welcome' | 'transfer';
      accountName: string;
      firstName: string;
      /** @enum {string} */
      locale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      products: string[];
      productNames: string[];
      productUrls?: {
        [key: string]: string;
      };
      inviterName?: string;
      /** Format: date-time */
      expiresAt?: string;
      passwordNeeded: boolean;
      transfer?: {
        fromAccountName: string;
        moves: {
          productId: string;
          /** @enum {string} */
          kind: 'sessionHistory' | 'scheduledSession' | 'recording';
          count: number;
        }[];
        stays: {
          productId: string;
          /** @enum {string} */
          kind: 'sessionHistory' | 'scheduledSession' | 'recording';
          count: number;
          /** @enum {string} */
          reason: 'productNotHeld' | 'notMovable' | 'kindNotMovable' | 'userSuspended';
        }[];
        productNames: {
          [key: string]: string;
        };
      };
    };
    InvitationAnswered: {
      accountId: string;
      userId: string;
      /** @enum {string} */
      status: 'active' | 'suspended';
    };
    Transfer: {
      transferId: string;
      userId: string;
      fromUserId?: string;
      /** @enum {string} */
      direction: 'in' | 'out' | 'within';
      /** @enum {string} */
      state: 'pending' | 'moving' | 'completed' | 'declined' | 'expired' | 'cancelled';
      moves?: {
        productId: string;
        /** @enum {string} */
        kind: 'sessionHistory' | 'scheduledSession' | 'recording';
        count: number;
      }[];
      stays?: {
        productId: string;
        /** @enum {string} */
        kind: 'sessionHistory' | 'scheduledSession' | 'recording';
        count: number;
        /** @enum {string} */
        reason: 'productNotHeld' | 'notMovable' | 'kindNotMovable' | 'userSuspended';
      }[];
      moved: number;
      total: number;
      failed: number;
      failures: {
        /** @enum {string} */
        kind: 'sessionHistory' | 'scheduledSession' | 'recording';
        contentId: string;
        productId: string;
        /** @enum {string} */
        reason: 'productNotHeld' | 'recipientGone';
      }[];
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      acceptedAt?: string;
      /** Format: date-time */
      endedAt?: string;
    };
    TransferPage: {
      items: components['schemas']['Transfer'][];
      nextCursor?: string;
    };
    FieldError: {
      path: string;
      code: string;
      detail: string;
    };
    RowProblem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      errors?: components['schemas']['FieldError'][];
    };
    Problem: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      errors?: components['schemas']['FieldError'][];
      requestId: string;
    };
    AddedRow: {
      row: number;
      email: string;
      /** @enum {string} */
      outcome: 'invited' | 'transferInvited' | 'reinvited' | 'refused';
      userId?: string;
      problem?: components['schemas']['RowProblem'];
    };
    UsersAdded: {
      results: components['schemas']['AddedRow'][];
      summary: {
        invited: number;
        transferInvited: number;
        reinvited: number;
        refused: number;
      };
    };
    UsersNoneAdded: {
      type: string;
      title: string;
      status: number;
      code: string;
      detail: string;
      errors?: components['schemas']['FieldError'][];
      requestId: string;
      results: components['schemas']['AddedRow'][];
      summary: {
        invited: number;
        transferInvited: number;
        reinvited: number;
        refused: number;
      };
    };
    InvitationsResent: {
      accepted: number;
      refused: {
        userId: string;
        problem: components['schemas']['RowProblem'];
      }[];
      nextCursor?: string;
    };
    Import: {
      importId: string;
      /** @enum {string} */
      status: 'queued' | 'running' | 'completed' | 'cancelled';
      dryRun: boolean;
      total: number;
      processed: number;
      invited: number;
      transferInvited: number;
      reinvited: number;
      refused: number;
      retriable: number;
      sent: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      endedAt?: string;
    };
    ImportPage: {
      items: components['schemas']['Import'][];
      nextCursor?: string;
    };
    ImportResults: {
      items: components['schemas']['AddedRow'][];
      nextCursor?: string;
    };
    SignInRequest: {
      email: string;
      password: string;
      cookie?: boolean;
    };
    UpdateMeRequest: {
      firstName?: string;
      lastName?: string;
      /** @enum {string} */
      locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      password?: {
        current: string;
        next: string;
      };
    };
    AskPasswordResetRequest: {
      email: string;
    };
    CompletePasswordResetRequest: {
      token: string;
      password: string;
    };
    ConfirmEmailChangeRequest: {
      token: string;
    };
    CreateAccountRequest: {
      name: string;
      /**
       * @default en
       * @enum {string}
       */
      locale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      superAdmin: {
        firstName: string;
        /** @default  */
        lastName: string;
        email: string;
      };
    };
    UpdateAccountRequest: {
      name?: string;
      /** @enum {string} */
      locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      settings?: {
        invitationDays?: number;
        reminderDays?: number[];
        /** @enum {number} */
        inactivityDays?: 30 | 60 | 90;
        /** @enum {string} */
        outboundTransfers?: 'allow' | 'notify' | 'block';
        releaseOnBounce?: boolean;
        accessNotices?: boolean;
        replyTo?: string | null;
        auditDays?: number;
        timeZone?: string;
      };
    };
    PutProductRequest: {
      name: string;
      settingsSchema?: {
        [key: string]: unknown;
      };
      url?: string;
      movingKinds?: ('sessionHistory' | 'scheduledSession' | 'recording')[];
    };
    CreateProductTokenRequest: {
      name: string;
    };
    SetSeatsRequest: {
      seats: number;
    };
    MoveLicenseRequest: {
      fromUserId: string;
      toUserId: string;
      moveContent?: ('sessionHistory' | 'scheduledSession' | 'recording')[];
    };
    AddUsersRequest: {
      users?: {
        /** @default  */
        firstName: string;
        /** @default  */
        lastName: string;
        /** @default  */
        email: string;
        products?: string[];
        role?: {
          name: string;
          permissions?: string[];
          groupIds?: string[];
        };
        groupId?: string;
        welcomeTemplateId?: string;
        settingsTemplateId?: string;
        /** @enum {string} */
        locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      }[];
      list?: string;
      sendInvitation?: boolean;
      dryRun?: boolean;
      products?: string[];
      role?: {
        name: string;
        permissions?: string[];
        groupIds?: string[];
      };
      groupId?: string;
      welcomeTemplateId?: string;
      settingsTemplateId?: string;
      /** @enum {string} */
      locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
    };
    UpdateUserRequest: {
      firstName?: string;
      lastName?: string;
      /** @enum {string} */
      locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      groupId?: string | null;
      role?: {
        name: string;
        permissions?: string[];
        groupIds?: string[];
      };
      settings?: {
        [key: string]: {
          [key: string]: unknown;
        } | null;
      };
    };
    SuspendUserRequest: {
      reason?: string;
    };
    CorrectEmailRequest: {
      email: string;
    };
    ResendInvitationRequest: {
      welcomeTemplateId?: string;
    };
    ResendInvitationsRequest: {
      userIds?: string[];
      /** @enum {string} */
      status?: 'invited' | 'declined' | 'expired' | 'bounced' | 'cancelled';
      cursor?: string;
      welcomeTemplateId?: string;
    };
    StartImportRequest: {
      /** @enum {string} */
      format: 'csv' | 'list' | 'json';
      content:
        | string
        | {
            /** @default  */
            firstName: string;
            /** @default  */
            lastName: string;
            /** @default  */
            email: string;
            locale?: string;
            products?: string[];
            role?: {
              name: string;
              permissions?: string[];
              groupIds?: string[];
            };
            groupId?: string;
            group?: string;
            welcomeTemplateId?: string;
            settingsTemplateId?: string;
          }[];
      defaults?: {
        /** @enum {string} */
        locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
        products?: string[];
        role?: {
          name: string;
          permissions?: string[];
          groupIds?: string[];
        };
        groupId?: string;
        group?: string;
        welcomeTemplateId?: string;
        settingsTemplateId?: string;
      };
      sendInvitation?: boolean;
      dryRun?: boolean;
    };
    CreateGroupRequest: {
      name: string;
      parentId?: string;
    };
    UpdateGroupRequest: {
      name?: string;
      parentId?: string | null;
    };
    CreateRoleRequest: {
      name: string;
      permissions: string[];
    };
    UpdateRoleRequest: {
      name?: string;
      permissions?: string[];
    };
    CreateApiTokenRequest: {
      name: string;
      permissions: string[];
      groupIds?: string[];
      /** Format: date-time */
      expiresAt: string;
    };
    CreateSettingsTemplateRequest: {
      name: string;
      settings: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
    };
    UpdateSettingsTemplateRequest: {
      name?: string;
      settings?: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
    };
    ApplySettingsTemplateRequest: {
      userIds: string[];
    };
    CreateWelcomeTemplateRequest: {
      name: string;
      /** @enum {string} */
      defaultLocale: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      texts: {
        [key: string]: {
          subject: string;
          text: string;
        };
      };
    };
    UpdateWelcomeTemplateRequest: {
      name?: string;
      /** @enum {string} */
      defaultLocale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      texts?: {
        [key: string]: {
          subject: string;
          text: string;
        };
      };
    };
    PreviewWelcomeTemplateRequest: {
      /** @enum {string} */
      locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      userId?: string;
    };
    PutContentRequest: {
      productId: string;
      title: string;
      /** Format: date-time */
      startsAt?: string;
      /** Format: date-time */
      endsAt?: string;
      bytes?: number;
      movable: boolean;
    };
    RegisterContentRequest: {
      items: {
        /** @enum {string} */
        kind: 'sessionHistory' | 'scheduledSession' | 'recording';
        contentId: string;
        productId: string;
        title: string;
        /** Format: date-time */
        startsAt?: string;
        /** Format: date-time */
        endsAt?: string;
        bytes?: number;
        movable: boolean;
      }[];
    };
    ReportSignInRequest: {
      /** Format: date-time */
      at?: string;
    };
    LookUpInvitationRequest: {
      token: string;
    };
    AcceptInvitationRequest: {
      token: string;
      password?: string;
    };
    DeclineInvitationRequest: {
      token: string;
      reason?: string;
    };
    RequestNewInvitationRequest: {
      token: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: {
    RequestId: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Health'];
        };
      };
    };
  };
  getOpenApi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
    };
  };
  getImportTemplate: {
    parameters: {
      query?: {
        locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'set-cookie'?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedIn'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          'set-cookie'?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
    };
  };
  updateMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateMeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
    };
  };
  askPasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskPasswordResetRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Empty'];
        };
      };
    };
  };
  completePasswordReset: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CompletePasswordResetRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Empty'];
        };
      };
    };
  };
  confirmEmailChange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmEmailChangeRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmailConfirmed'];
        };
      };
    };
  };
  listAccounts: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountPage'];
        };
      };
    };
  };
  createAccount: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAccountRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
    };
  };
  getAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
    };
  };
  closeAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
    };
  };
  updateAccount: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateAccountRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
    };
  };
  listProducts: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductList'];
        };
      };
    };
  };
  putProduct: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        productId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutProductRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Product'];
        };
      };
    };
  };
  listProductTokens: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductTokenList'];
        };
      };
    };
  };
  createProductToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        productId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateProductTokenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductTokenMade'];
        };
      };
    };
  };
  deleteProductToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        productId: string;
        tokenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listLicensePools: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicensePoolList'];
        };
      };
    };
  };
  setSeats: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        productId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetSeatsRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicensePool'];
        };
      };
    };
  };
  giveLicense: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  takeLicense: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
        productId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  moveLicense: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        productId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveLicenseRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LicenseMoved'];
        };
      };
    };
  };
  listUsers: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'invited' | 'active' | 'inactive' | 'suspended' | 'removed';
        delivery?: 'bounced' | 'complained' | 'failed';
        productId?: string;
        groupId?: string;
        role?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UserPage'];
        };
      };
    };
  };
  addUsers: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddUsersRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersAdded'];
        };
      };
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersAdded'];
        };
      };
      207: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsersAdded'];
        };
      };
    };
  };
  getUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  removeUser: {
    parameters: {
      query?: {
        contentTo?: string;
      };
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  updateUser: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateUserRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  suspendUser: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['SuspendUserRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  reactivateUser: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  restoreUser: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  correctEmail: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectEmailRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  liftEmailBlock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  resendInvitation: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ResendInvitationRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  resendInvitations: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResendInvitationsRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationsResent'];
        };
      };
    };
  };
  cancelInvitation: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['User'];
        };
      };
    };
  };
  listImports: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportPage'];
        };
      };
    };
  };
  startImport: {
    parameters: {
      query?: {
        format?: 'csv' | 'list' | 'json';
        dryRun?: 'true' | 'false';
        sendInvitation?: 'true' | 'false';
        products?: string;
        role?: string;
        groupId?: string;
        welcomeTemplateId?: string;
        settingsTemplateId?: string;
        locale?: 'en' | 'fr' | 'it' | 'de' | 'es' | 'pt' | 'nl';
      };
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StartImportRequest'];
        'application/octet-stream': string;
      };
    };
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
    };
  };
  getImport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
    };
  };
  readImportResults: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          link?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportResults'];
          'text/csv': string;
        };
      };
    };
  };
  cancelImport: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
    };
  };
  retryImport: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        importId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Import'];
        };
      };
    };
  };
  listGroups: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupList'];
        };
      };
    };
  };
  createGroup: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateGroupRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Group'];
        };
      };
    };
  };
  getGroup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Group'];
        };
      };
    };
  };
  deleteGroup: {
    parameters: {
      query?: {
        moveTo?: 'parent';
      };
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        groupId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GroupDeleting'];
        };
      };
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateGroup: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        groupId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateGroupRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Group'];
        };
      };
    };
  };
  listRoles: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleList'];
        };
      };
    };
  };
  createRole: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRoleRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
    };
  };
  getRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
    };
  };
  deleteRole: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateRole: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateRoleRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
    };
  };
  listApiTokens: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiTokenList'];
        };
      };
    };
  };
  createApiToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiTokenRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiTokenMade'];
        };
      };
    };
  };
  deleteApiToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        tokenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listSettingsTemplates: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsTemplateList'];
        };
      };
    };
  };
  createSettingsTemplate: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSettingsTemplateRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsTemplate'];
        };
      };
    };
  };
  getSettingsTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsTemplate'];
        };
      };
    };
  };
  deleteSettingsTemplate: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateSettingsTemplate: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateSettingsTemplateRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsTemplate'];
        };
      };
    };
  };
  applySettingsTemplate: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplySettingsTemplateRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SettingsApplied'];
        };
      };
    };
  };
  listWelcomeTemplates: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WelcomeTemplateList'];
        };
      };
    };
  };
  createWelcomeTemplate: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateWelcomeTemplateRequest'];
      };
    };
    responses: {
      201: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          location?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WelcomeTemplate'];
        };
      };
    };
  };
  getWelcomeTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WelcomeTemplate'];
        };
      };
    };
  };
  deleteWelcomeTemplate: {
    parameters: {
      query?: never;
      header?: {
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  updateWelcomeTemplate: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
        'If-Match'?: string;
      };
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateWelcomeTemplateRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WelcomeTemplate'];
        };
      };
    };
  };
  previewWelcomeTemplate: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        templateId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['PreviewWelcomeTemplateRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailPreview'];
        };
      };
    };
  };
  listAuditEvents: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        from?: string;
        to?: string;
        actorId?: string;
        action?: string;
        userId?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEventPage'];
        };
      };
    };
  };
  exportAuditEvents: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        from?: string;
        to?: string;
        actorId?: string;
        action?: string;
        userId?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          link?: string;
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
    };
  };
  readTimeline: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
      };
      header?: never;
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TimelinePage'];
        };
      };
    };
  };
  getSeatsReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeatsReport'];
        };
      };
    };
  };
  exportUsers: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        q?: string;
        status?: 'invited' | 'active' | 'inactive' | 'suspended' | 'removed';
        delivery?: 'bounced' | 'complained' | 'failed';
        productId?: string;
        groupId?: string;
        role?: string;
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          link?: string;
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
    };
  };
  putContent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        userId: string;
        kind: 'sessionHistory' | 'scheduledSession' | 'recording';
        contentId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PutContentRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Content'];
        };
      };
    };
  };
  listContent: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        kind?: 'sessionHistory' | 'scheduledSession' | 'recording';
        productId?: string;
      };
      header?: never;
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContentPage'];
        };
      };
    };
  };
  registerContent: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterContentRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContentRegistered'];
        };
      };
    };
  };
  reportSignIn: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ReportSignInRequest'];
      };
    };
    responses: {
      204: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  listTransfers: {
    parameters: {
      query?: {
        /** @example 50 */
        limit?: number;
        cursor?: string;
        direction?: 'in' | 'out';
      };
      header?: never;
      path: {
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TransferPage'];
        };
      };
    };
  };
  getTransfer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        accountId: string;
        transferId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
    };
  };
  cancelTransfer: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        transferId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
    };
  };
  retryTransfer: {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        accountId: string;
        transferId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
    };
  };
  lookUpInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LookUpInvitationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationLook'];
        };
      };
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AcceptInvitationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationAnswered'];
        };
      };
    };
  };
  declineInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeclineInvitationRequest'];
      };
    };
    responses: {
      200: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationAnswered'];
        };
      };
    };
  };
  requestNewInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestNewInvitationRequest'];
      };
    };
    responses: {
      202: {
        headers: {
          'x-request-id': components['headers']['RequestId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Empty'];
        };
      };
    };
  };
}
