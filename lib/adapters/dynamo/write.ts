import type { Key } from './keys.ts';
import type { Item } from './table.ts';

/**
 * One write of a transaction, as it reads in a sentence: set this, remove that, only if. `#word` stands for the
 * attribute of that name (many short words are reserved), `:word` for a value.
 */
export interface Write {
  readonly key: Key;
  /** Replaces the whole item. */
  readonly put?: Item;
  /** Removes the whole item. */
  readonly erase?: true;
  readonly set?: readonly string[];
  readonly remove?: readonly string[];
  /** Into a set of values, and out of one. */
  readonly add?: readonly string[];
  readonly delete?: readonly string[];
  readonly only?: string;
  readonly values?: Item;
  /** What to throw when `only` does not hold; Overtaken unless said. */
  readonly fails?: () => Error;
}

interface Expression {
  ConditionExpression?: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Item;
}

/** The write as DynamoDB's TransactWriteItems takes it. Without a change it only checks. */
export function toTransactItem(table: string, write: Write) {
  const update = updateExpression(write);
  const shared = { TableName: table, ...expression(write, update) };
  if (write.put) return { Put: { ...shared, Item: { ...write.put, ...write.key } } };
  if (write.erase) return { Delete: { ...shared, Key: write.key } };
  if (update) return { Update: { ...shared, Key: write.key, UpdateExpression: update } };
  return { ConditionCheck: { ...shared, Key: write.key, ConditionExpression: write.only ?? '' } };
}

export function updateExpression(write: Write): string {
  const clauses = { SET: write.set, REMOVE: write.remove, ADD: write.add, DELETE: write.delete };
  return Object.entries(clauses)
    .flatMap(([clause, parts]) => (parts?.length ? [`${clause} ${parts.join(', ')}`] : []))
    .join(' ');
}

export function expression({ only, values }: Write, update: string): Expression {
  const names = new Set(`${only ?? ''} ${update}`.match(/#\w+/g));
  return {
    ...(only ? { ConditionExpression: only } : {}),
    ...(names.size > 0 ? { ExpressionAttributeNames: Object.fromEntries([...names].map((name) => [name, name.slice(1)])) } : {}),
    ...(values && Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
  };
}
