import { describe, expect, it } from '@jest/globals';
import { createAccount } from '../../lib/usecases/accounts.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, OPERATOR, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const names = ['Zebra', 'Ampère & Fils', 'ampere', 'Engines 10', 'engines 2'];
let count = 0;
const create = (name: string) => {
  const superAdmin = { firstName: 'Ada', lastName: 'Lovelace', email: `ada${++count}@example.com` };
  return createAccount(world, OPERATOR, { name, locale: 'en', superAdmin }, ORIGIN);
};
for (const name of names) await create(name);

async function listed(q?: string, limit = 100): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await world.accounts.list({ q, limit, cursor });
    found.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

describe('accounts', () => {
  it('stand by name; case and accents make no difference', async () => {
    expect(await listed()).toEqual(['ampere', 'Ampère & Fils', 'Engines 10', 'engines 2', 'Zebra']);
  });

  it.each([1, 2, 5])('are the same, each once, in pages of %i', async (limit) => {
    expect(await listed(undefined, limit)).toEqual(await listed());
  });

  it('are found by the beginning of their name', async () => {
    expect(await listed('AMPÈRE')).toEqual(['ampere', 'Ampère & Fils']);
    expect(await listed('engines 1')).toEqual(['Engines 10']);
    expect(await listed('fils')).toEqual([]);
  });

  it('that are not there are not found', async () => {
    expect(await world.accounts.find('01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A')).toBeUndefined();
  });

  it('are read back as they were stored', async () => {
    const made = await create('Read Back');
    expect(await world.accounts.find(made.accountId)).toEqual(made);
  });

  it('refuse a cursor of another search', async () => {
    const { next } = await world.accounts.list({ limit: 1 });
    expect(await codeOf(world.accounts.list({ q: 'engines', limit: 1, cursor: next }))).toBe('CURSOR_INVALID');
    expect(await codeOf(world.accounts.list({ limit: 1, cursor: 'x' }))).toBe('CURSOR_INVALID');
  });
});
