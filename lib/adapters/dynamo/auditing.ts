import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod/mini';
import type { Change } from '../../domain/actor.ts';
import type { AuditEvent, FieldChange } from '../../domain/auditEvent.ts';
import { ulidOf } from '../../domain/ulid.ts';
import { userOf } from './keys.ts';
import { StoredChange } from './schemas.ts';
import type { Item } from './table.ts';

interface Told {
  readonly kind: string;
  /** Which attribute says what the thing is called in the API; of a user its key does. */
  readonly id?: string;
  /** The attributes whose changes are told; what is not here is ours alone. Dotted: a part of an attribute. In a pair what it is called in the API stands first. */
  readonly fields: readonly (string | readonly [name: string, path: string])[];
  /** What stands on it once it is being taken away: from then on it is nothing. */
  readonly ends?: string;
}

const PERSONAL = ['firstName', 'lastName', 'email', 'locale'];

/** By the first word of the sort key. */
const TOLD: Readonly<Record<string, Told>> = {
  USER: {
    kind: 'user',
    fields: [
      ...PERSONAL,
      ['pendingEmail', 'emailChange.address.typed'],
      'role',
      'groupId',
      'products',
      'status',
      'statusReason',
      'statusNote',
      'settings',
      ['settingsTemplateId', 'settingsTemplate.settingsTemplateId'],
      ['settingsTemplate', 'settingsTemplate.settings'],
      'invitation.kind',
      'invitation.state',
    ],
    ends: 'purging',
  },
  ACCOUNT: { kind: 'account', id: 'accountId', fields: ['name', 'locale', 'status', 'settings'] },
  POOL: { kind: 'licensePool', id: 'productId', fields: ['seats'] },
  G: { kind: 'group', id: 'groupId', fields: ['name', 'parentId'], ends: 'closing' },
  T: { kind: 'transfer', id: 'transferId', fields: ['state'] },
  I: { kind: 'import', id: 'importId', fields: ['status', 'total'] },
  TOKEN: { kind: 'apiToken', id: 'tokenId', fields: ['name', 'permissions', 'groupIds', 'expiresAt'], ends: 'endedAt' },
  ST: { kind: 'settingsTemplate', id: 'settingsTemplateId', fields: ['name', 'settings'], ends: 'endedAt' },
  WT: { kind: 'welcomeTemplate', id: 'welcomeTemplateId', fields: ['name', 'defaultLocale', 'texts'], ends: 'endedAt' },
  DRY: {
    kind: 'dryRun',
    id: 'dryRunId',
    fields: ['rows', 'invited', 'transferInvited', 'reinvited', 'refused'].map((name) => [name, `counts.${name}`] as const),
  },
  PRODUCT: { kind: 'product', id: 'productId', fields: ['name', 'movingKinds', 'settingsSchema', 'url'] },
};

/**
 * The event of a write, from the item before and after it. None where nobody's change was stored: sends, counts and
 * last uses leave the change as it was. A write that is told twice makes the same event twice.
 */
export function auditEventOf(before: Item | undefined, after: Item | undefined): AuditEvent | undefined {
  if (after?.['change'] === undefined) return undefined;
  const change = z.decode(StoredChange, after['change'] as z.input<typeof StoredChange>);
  if ((before?.['change'] as { id?: string } | undefined)?.id === change.id) return undefined;
  const told = TOLD[String(after['sk']).split('#')[0] ?? ''];
  if (!told) throw new Error('a change on an item of a kind that has no history');
  const accountId = accountOf(after);
  return {
    eventId: eventIdOf(change, after),
    ...(accountId === undefined ? {} : { accountId }),
    at: change.at,
    actor: change.actor,
    action: change.action,
    target: change.target ?? {
      kind: accountId === undefined && told.kind === 'apiToken' ? 'productToken' : told.kind,
      id: told.id === undefined ? userOf(after).userId : String(after[told.id]),
    },
    changes: change.target ? roleChanges(before, after, change.target.id) : changes(before, after, told),
    requestId: change.requestId,
    ...(change.ip === undefined ? {} : { sourceIp: change.ip }),
  };
}

const accountOf = ({ pk }: Item): string | undefined => /^[AU]#([^#]+)/.exec(String(pk))?.[1];

/** Of the change's time. One change may be stored on many items at once: each has an event of its own, the same whenever it is told. */
const eventIdOf = ({ id, at }: Change, { pk, sk }: Item): string =>
  ulidOf(
    at,
    createHash('sha256')
      .update(`${id} ${String(pk)} ${String(sk)}`)
      .digest(),
  );

function changes(before: Item | undefined, after: Item, { fields, ends }: Told): FieldChange[] {
  const ended = ends !== undefined && after[ends] !== undefined;
  return fields.flatMap((field) => {
    const [name, path] = typeof field === 'string' ? [field, field] : field;
    return difference(name, valueAt(before, path), ended && before ? undefined : valueAt(after, path));
  });
}

/** A role is a part of its account. */
function roleChanges(before: Item | undefined, after: Item, roleId: string): FieldChange[] {
  const [was, is] = [before, after].map((item) => ((item?.['roles'] ?? []) as Item[]).find((role) => role['roleId'] === roleId));
  return ['name', 'permissions'].flatMap((field) => difference(field, was?.[field], is?.[field]));
}

/** Inside maps of settings field by field, so that one of them that changes does not tell all. */
function difference(field: string, from: unknown, to: unknown): FieldChange[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (isMap(from) && isMap(to) && field.startsWith('settings'))
    return [...new Set([...Object.keys(from), ...Object.keys(to)])]
      .sort()
      .flatMap((name) => difference(`${field}.${name}`, from[name], to[name]));
  return [{ field, from: from ?? null, to: to ?? null }];
}

const valueAt = (item: Item | undefined, field: string): unknown =>
  field.split('.').reduce<unknown>((value, name) => (isMap(value) ? value[name] : undefined), item);

const isMap = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
