import type { Change } from '../../domain/actor.ts';
import type { Revised, TemplateStore } from '../../usecases/ports/templates.ts';
import { TTL_ATTRIBUTE, ttlOf, type Key } from './keys.ts';
import { getItem, queryTable } from './read.ts';
import { Time } from './schemas.ts';
import type { Item, Table } from './table.ts';
import { transact, updateOne } from './transact.ts';
import { writeChange } from './userItem.ts';
import type { Write } from './write.ts';
import * as z from 'zod/mini';

/** Of one kind of templates, how they are stored. */
export interface StoredTemplates<T extends Revised> {
  readonly key: (accountId: string, templateId: string) => Key;
  /** What moves whenever one is made. */
  readonly guardKey: (accountId: string) => Key;
  readonly idOf: (template: T) => string;
  readonly nameOf: (template: T) => string;
  readonly read: (item: Item) => T;
  readonly write: (template: T) => Item;
}

const KEPT_FOR_MS = 30 * 24 * 3600 * 1000;
const isEnded = (item: Item): boolean => item['endedAt'] !== undefined;

export function dynamoTemplates<T extends Revised>(table: Table, kind: StoredTemplates<T>): TemplateStore<T> {
  const { key, guardKey, idOf, nameOf, read, write } = kind;
  return {
    find: async (accountId, templateId) => {
      const item = await getItem(table, key(accountId, templateId));
      return item && !isEnded(item) ? read(item) : undefined;
    },

    list: async (accountId) => {
      // The revision first: one that is made in between is then noticed by the write.
      const guard = await getItem(table, guardKey(accountId));
      const { pk, sk } = key(accountId, '');
      const items = await queryTable(table, pk, sk);
      const templates = items.filter((item) => !isEnded(item)).map(read);
      return {
        templates: templates.sort((one, other) => nameOf(one).localeCompare(nameOf(other), 'en')),
        revision: Number(guard?.['rev'] ?? 0),
      };
    },

    keepNew: (accountId, template, revision, change) =>
      transact(table, [
        {
          key: key(accountId, idOf(template)),
          put: { ...write(template), accountId, change: writeChange(change) },
          only: 'attribute_not_exists(pk)',
        },
        guardWrite(guardKey(accountId), revision),
      ]),

    keepChanged: (accountId, before, after, change) =>
      updateOne(table, {
        key: key(accountId, idOf(before)),
        set: [...Object.keys(write(after)).map((name) => `#${name} = :${name}`), '#change = :change'],
        ...asSeen(before, {
          ...Object.fromEntries(Object.entries(write(after)).map(([name, value]) => [`:${name}`, value])),
          ':change': writeChange(change),
        }),
      }),

    // It stays for a while, marked: its change says who deleted it.
    keepEnded: (accountId, template, change) =>
      updateOne(table, {
        key: key(accountId, idOf(template)),
        set: ['#endedAt = :at', '#change = :change', `#${TTL_ATTRIBUTE} = :ttl`],
        ...asSeen(template, endedValues(change)),
      }),
  };
}

const endedValues = (change: Change): Item => ({
  ':at': z.encode(Time, change.at),
  ':change': writeChange(change),
  ':ttl': ttlOf(new Date(change.at.getTime() + KEPT_FOR_MS)),
});

const asSeen = ({ rev }: Revised, values: Item): Pick<Write, 'only' | 'values'> => ({
  only: '#rev = :seenRev AND attribute_not_exists(#endedAt)',
  values: { ...values, ':seenRev': rev },
});

const guardWrite = (key: Key, revision: number): Write => ({
  key,
  set: ['#rev = :next'],
  only: revision === 0 ? 'attribute_not_exists(pk)' : '#rev = :seen',
  values: { ':next': revision + 1, ...(revision === 0 ? {} : { ':seen': revision }) },
});
