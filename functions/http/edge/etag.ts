import { createHash } from 'node:crypto';
import { Refusal } from '../../../lib/domain/refusal.ts';
import type { Checked, Origin } from '../../../lib/usecases/change.ts';
import type { EndpointName } from '../routes.ts';
import { accountShape, groupShape, poolShape, productShape, settingsTemplateShape, userShape, welcomeTemplateShape } from '../shapes.ts';

/** What sending, counting and using change, and no administrator. */
const VOLATILE = new Set([
  ...['delivery', 'deliveryReason', 'openedAt', 'sends', 'expiresAt', 'lastSignInAt'],
  ...['userCount', 'allocated', 'invited', 'active', 'free'],
]);

/** Endpoints that answer one resource, with its `ETag`. */
const READS: readonly EndpointName[] = [
  'getAccount',
  'getUser',
  'getGroup',
  'getRole',
  'getSettingsTemplate',
  'createSettingsTemplate',
  'getWelcomeTemplate',
  'createWelcomeTemplate',
  'createAccount',
  'createGroup',
  'createRole',
  'closeAccount',
];
/** Endpoints that change one resource, and heed `If-Match`. */
const WRITES: readonly EndpointName[] = [
  ...(['updateAccount', 'setSeats', 'updateGroup', 'deleteGroup', 'updateRole', 'deleteRole'] as const),
  ...(['putProduct', 'updateSettingsTemplate', 'deleteSettingsTemplate'] as const),
  ...(['updateWelcomeTemplate', 'deleteWelcomeTemplate'] as const),
  ...(['updateUser', 'suspendUser', 'reactivateUser', 'removeUser', 'restoreUser', 'giveLicense', 'takeLicense'] as const),
  ...(['resendInvitation', 'cancelInvitation', 'correctEmail'] as const),
];

export const bearsTag = (endpoint: EndpointName): boolean => READS.includes(endpoint) || heedsTags(endpoint);
export const heedsTags = (endpoint: EndpointName): boolean => WRITES.includes(endpoint);

/** Another one whenever somebody has edited the resource; not when an e-mail arrives, or a count changes. */
export const etagOf = (shape: object): string =>
  `"${createHash('sha256')
    .update(JSON.stringify(ordered(edited(shape))))
    .digest('base64url')
    .slice(0, 22)}"`;

/** Without what is volatile, of the resource itself and of its invitation: inside settings a name may mean anything. */
function edited(shape: object): object {
  const entries = Object.entries(shape).filter(([name]) => !VOLATILE.has(name));
  return Object.fromEntries(entries.map(([name, inner]) => [name, name === 'invitation' ? edited(inner as object) : (inner as unknown)]));
}

/** In one order, whatever order it was stored in. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]);
}

/**
 * What the header asks for: a write goes through only if the resource is as it was read. It is looked at where the write
 * decides, and the write requires what was looked at. Throws `PRECONDITION_FAILED`.
 */
export function ifMatch(header: string | undefined): Pick<Origin, 'ifUnchanged'> {
  if (header === undefined) return {};
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (tags.includes('*')) return {};
  return {
    ifUnchanged: (seen) => {
      if (tags.includes(etagOf(shapeOf(seen)))) return;
      throw new Refusal('stale', 'PRECONDITION_FAILED', 'Somebody has changed this since you read it. Read it again, and decide anew.');
    },
  };
}

function shapeOf(seen: Checked): object {
  if ('user' in seen) return userShape(seen.user, seen.account);
  if ('account' in seen) return accountShape(seen.account);
  if ('group' in seen) return groupShape(seen.group);
  if ('product' in seen) return productShape(seen.product);
  if ('settingsTemplate' in seen) return settingsTemplateShape(seen.settingsTemplate);
  if ('welcomeTemplate' in seen) return welcomeTemplateShape(seen.welcomeTemplate);
  return 'pool' in seen ? poolShape(seen.pool) : seen.role;
}
