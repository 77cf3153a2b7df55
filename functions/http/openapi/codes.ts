import { Refusal, type RefusalKind } from '../../../lib/domain/refusal.ts';
import { problemOf, STATUS } from '../edge/problem.ts';

interface RefusalCode {
  readonly kind: RefusalKind;
  /** As a caller may read it: what is wrong, and what to do. */
  readonly sentence: string;
  /** The field that it is about, where it is about one. */
  readonly path?: string;
  /** Said of any field: its path stands before the sentence. */
  readonly ofAnyField?: true;
}

/** Every code that a refusal has, with its kind. A published code is never renamed. */
export const refusalCodes = {
  BODY_INVALID: { kind: 'invalid', sentence: 'This field is missing; it must be a string.', path: 'token', ofAnyField: true },
  FIELD_UNKNOWN: {
    kind: 'invalid',
    sentence: 'This field is not known here. Remove it, or check how it is written.',
    path: 'surname',
    ofAnyField: true,
  },
  BODY_TOO_LARGE: { kind: 'tooLarge', sentence: 'The body is too large. Send at most 1 MB in one call.' },
  CONTENT_TYPE_INVALID: { kind: 'unsupported', sentence: 'Send JSON, with the header Content-Type: application/json.' },
  IDEMPOTENCY_KEY_INVALID: {
    kind: 'invalid',
    sentence: 'An Idempotency-Key has 1 to 255 printable ASCII characters. Send such a one.',
  },
  IDEMPOTENCY_IN_PROGRESS: { kind: 'conflict', sentence: 'This very call is being worked on. Ask again in a moment.' },
  IDEMPOTENCY_MISMATCH: {
    kind: 'mismatch',
    sentence: 'This Idempotency-Key was used for another body. Use a new key for each call, and the same one only to repeat it.',
  },
  PRECONDITION_FAILED: { kind: 'stale', sentence: 'Somebody has changed this since you read it. Read it again, and decide anew.' },
  RATE_LIMITED: {
    kind: 'tooMany',
    sentence: 'Too many e-mails are being asked for in this account. Wait a minute, then go on; many people can be added in one call.',
  },
  CURSOR_INVALID: { kind: 'invalid', sentence: 'This cursor belongs to another list. Begin again without one.', path: 'cursor' },

  TOKEN_MISSING: { kind: 'unauthenticated', sentence: 'Sign in first, and send the token as Authorization: Bearer.' },
  TOKEN_INVALID: { kind: 'unauthenticated', sentence: 'This session has ended. Sign in again.' },
  CREDENTIALS_INVALID: { kind: 'unauthenticated', sentence: 'The e-mail address or the password is wrong. Check both and try again.' },
  PERMISSION_MISSING: {
    kind: 'forbidden',
    sentence: 'You are not allowed to do this. Ask an administrator of your account for the permission.',
  },
  USER_SUSPENDED: { kind: 'forbidden', sentence: 'Your access is suspended. Ask an administrator of your account to give it back.' },
  ACCOUNT_CLOSED: { kind: 'forbidden', sentence: 'This account is closed. Ask your provider if you think that it should not be.' },

  ACCOUNT_UNKNOWN: { kind: 'missing', sentence: 'There is no such account, or it is not yours. Check its id.' },
  USER_UNKNOWN: { kind: 'missing', sentence: 'There is no such user in this account. Check the id, or look in the list of users.' },
  PRODUCT_UNKNOWN: { kind: 'missing', sentence: 'One of the products does not exist. Choose from the list of products.' },
  TOKEN_UNKNOWN: { kind: 'missing', sentence: 'There is no such token, or it was deleted already. Look in the list of tokens.' },
  LICENSE_POOL_UNKNOWN: { kind: 'missing', sentence: 'This account has no seats of webinar. Ask your provider to add some.' },

  NAME_MISSING: { kind: 'invalid', sentence: 'The first name is missing. Give one of 1 to 32 characters.', path: 'firstName' },
  NAME_TOO_LONG: { kind: 'invalid', sentence: 'The first name is too long. Shorten it to 32 characters.', path: 'firstName' },
  NAME_INVALID: {
    kind: 'invalid',
    sentence: 'The first name contains control or text-direction characters. Type it again without them.',
    path: 'firstName',
  },
  EMAIL_INVALID: {
    kind: 'invalid',
    sentence: 'This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.',
    path: 'email',
  },
  EMAIL_TOO_LONG: { kind: 'invalid', sentence: 'The e-mail address is too long. It may have 128 characters at most.', path: 'email' },
  ROLE_UNKNOWN: {
    kind: 'invalid',
    sentence: 'This role does not exist. Choose member, manager with its permissions, admin, superAdmin or a role of your account.',
    path: 'role',
  },

  USERS_EMPTY: { kind: 'invalid', sentence: 'There is nobody to add. Give at least one person.' },
  USERS_TOO_MANY: { kind: 'invalid', sentence: 'At most 100 people can be added in one call. Split the list.' },
  IMPORT_TOO_LARGE: {
    kind: 'tooLarge',
    sentence: 'One import takes at most 10,000 rows and 4 MB. Split the file, and import one part after the other.',
  },
  CSV_INVALID: {
    kind: 'invalid',
    sentence:
      'The file cannot be read as CSV: a quoted cell that begins before line 3 does not end. Close its quotation mark, or save the file once more as CSV.',
  },
  COLUMN_MISSING: {
    kind: 'invalid',
    sentence: 'The first line has to name the columns, one of them "E-mail". The template has all names: GET /v1/import-template.',
  },
  COLUMN_DUPLICATE: { kind: 'invalid', sentence: 'Two columns are both read as email. Keep one of them.' },
  LOCALE_UNKNOWN: {
    kind: 'invalid',
    sentence: 'This language is not one of ours. Choose one of en, fr, it, de, es, pt, nl.',
    path: 'locale',
  },
  IMPORT_UNKNOWN: { kind: 'missing', sentence: 'There is no such import in this account. Check the id, or look in the list.' },
  IMPORT_NOT_CANCELLABLE: { kind: 'conflict', sentence: 'This import has ended already. Look at what it did.' },
  IMPORT_NOT_RETRIABLE: {
    kind: 'conflict',
    sentence: 'No row of this import is left that could go through now. Mend those that were refused, and import them anew.',
  },
  USER_ACCESS_MISSING: { kind: 'invalid', sentence: 'Give this person at least one product, or a role in administration.' },
  ROLE_NOT_GRANTABLE: {
    kind: 'forbidden',
    sentence: 'You can only give a role that allows no more than yours, for no more groups. Choose another role.',
  },
  GROUP_REQUIRED: {
    kind: 'forbidden',
    sentence: 'You look after some groups only. Choose one of them, or a group below, for this person.',
  },
  EXPIRY_INVALID: {
    kind: 'invalid',
    sentence: 'A token ends at some time within a year from now. Choose another date.',
    path: 'expiresAt',
  },
  TOKEN_NOT_GRANTABLE: {
    kind: 'forbidden',
    sentence: 'A token can do no more than you, for no more groups. Choose less for it.',
  },
  TOKENS_TOO_MANY: { kind: 'conflict', sentence: 'An account has at most 50 tokens at a time. Delete one that is not needed.' },
  TEMPLATE_INVALID: {
    kind: 'invalid',
    sentence: 'The template cannot be used as it is. See what is wrong with each part.',
  },
  SETTINGS_INVALID: { kind: 'invalid', sentence: 'Some settings cannot be as they are. See what is wrong with each.' },
  SETTINGS_SCHEMA_INVALID: { kind: 'invalid', sentence: 'This schema cannot be used as it is. See what is wrong with each part.' },
  SETTINGS_TEMPLATE_UNKNOWN: {
    kind: 'missing',
    sentence: 'There is no such settings template in this account. Choose one from the list of templates.',
    path: 'settingsTemplateId',
  },
  TEMPLATES_TOO_MANY: { kind: 'conflict', sentence: 'An account has at most 100 templates of a kind. Delete one that is not needed.' },
  WELCOME_TEMPLATE_UNKNOWN: {
    kind: 'missing',
    sentence: 'There is no such welcome template in this account. Choose one from the list of templates.',
    path: 'welcomeTemplateId',
  },
  LINK_UNKNOWN: { kind: 'missing', sentence: 'This link is not valid. Open it from the e-mail once more, or ask for a new e-mail.' },
  LINK_EXPIRED: { kind: 'conflict', sentence: 'This link has expired. Ask for a new e-mail, and open the link in it in time.' },
  LINK_USED: {
    kind: 'conflict',
    sentence: 'This link was used already, or a newer change has replaced it. Ask for a new e-mail if you still need one.',
  },
  EMAIL_BLOCKED: {
    kind: 'conflict',
    sentence:
      'This address did not accept an e-mail of ours, or its owner reported one as unwanted, so nothing is sent to it. Correct the address, or lift the block if you know that it works again.',
  },
  EMAIL_TAKEN: {
    kind: 'conflict',
    sentence: 'Somebody else has this address already. Choose another one, or look for them in the list of users.',
    path: 'email',
  },
  EMAIL_NOT_CHANGEABLE: {
    kind: 'conflict',
    sentence: 'The address of somebody who is suspended cannot be changed. Reactivate them first, or add them with the other address.',
  },
  USER_NOT_RESTORABLE: { kind: 'conflict', sentence: 'Users can be restored for 30 days. Add this person again instead.' },
  GROUP_NAME_TAKEN: {
    kind: 'conflict',
    sentence: 'A group of this name stands there already. Choose another name, or another place.',
  },
  GROUP_TOO_DEEP: { kind: 'conflict', sentence: 'Groups have at most 5 levels. Choose a group higher up.' },
  GROUP_CYCLE: { kind: 'conflict', sentence: 'A group cannot stand below itself. Choose another group above it.' },
  GROUP_IN_USE: {
    kind: 'conflict',
    sentence: 'This group has users, or groups below it. Move them first, or delete it with moveTo=parent, which moves them up.',
  },
  GROUPS_TOO_MANY: { kind: 'conflict', sentence: 'An account has at most 1000 groups. Delete one that is not needed.' },
  CUSTOM_ROLE_UNKNOWN: { kind: 'missing', sentence: 'There is no such role in this account. Choose one from the list of roles.' },
  PERMISSIONS_EMPTY: { kind: 'invalid', sentence: 'Choose at least one permission.', path: 'permissions' },
  PERMISSION_UNKNOWN: {
    kind: 'invalid',
    sentence: 'One of the permissions does not exist. Choose from the list of permissions.',
    path: 'permissions',
  },
  ROLE_NAME_TAKEN: { kind: 'conflict', sentence: 'There is a role of this name already. Choose another name.' },
  ROLES_TOO_MANY: { kind: 'conflict', sentence: 'An account has at most 50 roles of its own. Delete one that is not needed.' },
  ROLE_IN_USE: { kind: 'conflict', sentence: 'Somebody holds this role. Give them another one first, then delete it.' },
  GROUP_UNKNOWN: { kind: 'missing', sentence: 'There is no such group in this account. Choose one from the list of groups.' },
  ROW_DUPLICATE: { kind: 'conflict', sentence: 'This address stands in an earlier row already. Remove one of the two.' },
  USER_EXISTS: {
    kind: 'conflict',
    sentence: 'This person is already a user of this account, or has an open invitation. Look for them in the list of users.',
  },
  TRANSFER_BLOCKED: {
    kind: 'conflict',
    sentence: 'This person belongs to another account, which lets nobody move away. Ask them to leave it first, or use another address.',
  },
  LICENSE_POOL_EXHAUSTED: {
    kind: 'exhausted',
    sentence: 'No free meeting seat is left. Get more seats, or free one, and add this person again.',
  },
  LICENSE_USER_INACTIVE: {
    kind: 'conflict',
    sentence: 'This user is suspended or removed, and can hold no product. Reactivate them first, or send a new invitation.',
  },
  LICENSE_NOT_HELD: {
    kind: 'conflict',
    sentence: 'The user to move it from does not hold this product. Look at who holds it now.',
  },
  LICENSE_ALREADY_HELD: {
    kind: 'conflict',
    sentence: 'The user to move it to holds this product already. Take it from the other one.',
  },
  USER_NOT_REACTIVATABLE: {
    kind: 'conflict',
    sentence: 'Only who has accepted, and is at home in this account still, can be reactivated. Send this person a new invitation instead.',
  },
  USER_REMOVED: { kind: 'conflict', sentence: 'This user was removed. Add them again to invite them.' },
  ACCOUNT_LAST_SUPER_ADMIN: {
    kind: 'conflict',
    sentence: 'This is the only super admin of the account. Make somebody else a super admin first.',
  },
  LICENSE_POOL_IN_USE: { kind: 'conflict', sentence: '42 seats are in use. Free some first, or set at least 42.' },
  POOL_BUSY: { kind: 'busy', sentence: 'Too many changes are being made here at once. Try again in a few seconds.' },

  TRANSFER_UNKNOWN: {
    kind: 'missing',
    sentence: 'There is no such transfer in this account. Check the id, or look in the list of transfers.',
  },
  TRANSFER_NOT_PENDING: { kind: 'conflict', sentence: 'This transfer is no longer open, so it cannot be cancelled.' },
  TRANSFER_NOT_RETRIABLE: { kind: 'conflict', sentence: 'Nothing of this transfer is left to be moved.' },
  INVITATION_NOT_PENDING: { kind: 'conflict', sentence: 'This user has no open invitation, so there is nothing to cancel.' },

  INVITATION_UNKNOWN: {
    kind: 'missing',
    sentence:
      'This link is not valid, or was replaced by a newer one. Look for a newer e-mail, or ask your administrator for a new invitation.',
  },
  INVITATION_EXPIRED: { kind: 'conflict', sentence: 'This invitation has expired. Ask your administrator for a new one.' },
  INVITATION_ACCEPTED: { kind: 'conflict', sentence: 'This invitation was already accepted. Sign in with your password.' },
  INVITATION_DECLINED: {
    kind: 'conflict',
    sentence: 'This invitation was declined. Ask your administrator for a new one if you want to join after all.',
  },
  INVITATION_CANCELLED: {
    kind: 'conflict',
    sentence: 'This invitation is no longer valid. Ask your administrator if you still want to join.',
  },
  PASSWORD_REQUIRED: { kind: 'invalid', sentence: 'Choose a password of at least 12 characters to accept the invitation.' },
  PASSWORD_WEAK: {
    kind: 'invalid',
    sentence: 'This password is too short. Choose one of at least 12 characters; a few words do well.',
    path: 'password',
  },
  PASSWORD_NOT_EXPECTED: { kind: 'invalid', sentence: 'You already have a password. Accept without one, and sign in with yours.' },
} as const satisfies Record<string, RefusalCode>;

export type RefusalCodeName = keyof typeof refusalCodes;

/** Codes of answers that no refusal makes: a fault, and a call of which every row was refused. */
const otherCodes = {
  INTERNAL: {
    type: 'about:blank',
    title: 'Internal error',
    status: 500,
    sentence: 'Something went wrong on our side. Try again; if it stays so, tell us the request id.',
  },
  USERS_NONE_ADDED: {
    type: 'urn:seatwise:problem:USERS_NONE_ADDED',
    title: 'Nobody was added',
    status: 422,
    sentence: 'None of the rows could be added. Each row says why; mend it and send it again.',
  },
} as const;

export type Code = RefusalCodeName | keyof typeof otherCodes;
export const codeNames = [...Object.keys(refusalCodes), ...Object.keys(otherCodes)] as Code[];

/** A code as the problem that a row of an answer has. */
export function rowProblem(code: Code) {
  if (code === 'INTERNAL' || code === 'USERS_NONE_ADDED') {
    const { type, title, status, sentence } = otherCodes[code];
    return { type, title, status, code, detail: sentence };
  }
  const { kind, sentence, path, ofAnyField }: RefusalCode = refusalCodes[code];
  const errors = path === undefined ? [] : [{ path, code, detail: sentence }];
  return problemOf(new Refusal(kind, code, ofAnyField ? `${path}: ${sentence}` : sentence, { errors }));
}

/** A code as a whole answer. */
export const problem = (code: Code) => ({ ...rowProblem(code), requestId: 'ZkV3gjYzliAEPQw=' });

export const statusOf = (code: Code): number =>
  code === 'INTERNAL' || code === 'USERS_NONE_ADDED' ? otherCodes[code].status : STATUS[refusalCodes[code].kind];
