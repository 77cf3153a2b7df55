import { afterEach, describe, expect, it } from '@jest/globals';
import type { Faults } from '../support/faults.ts';
import { freshTable } from '../support/freshTable.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { transact, updateOne } from '../../lib/adapters/dynamo/transact.ts';
import { Overtaken } from '../../lib/usecases/ports.ts';

const table = await freshTable();
let count = 0;

/** A key that no other test writes at. */
const newKey = () => ({ pk: `T#${++count}`, sk: 'THING' });
const put = (key: { pk: string; sk: string }) => ({ key, put: { n: 1 }, only: 'attribute_not_exists(pk)' });
const suffering = (faults: Faults) => table.open(faults);

let requests: string[] = [];
const noting = (faults: Faults): Faults => ({ ...faults, before: (operation) => void requests.push(operation) });
afterEach(() => {
  requests = [];
});

describe('a transaction', () => {
  it('writes all or nothing', async () => {
    const [there, missing] = [newKey(), newKey()];
    await transact(table, [put(there)]);
    await expect(transact(table, [put(missing), put(there)])).rejects.toBeInstanceOf(Overtaken);
    expect((await stored(table)).map(({ pk }) => pk)).not.toContain(missing.pk);
  });

  it('throws what the write says of which the condition did not hold', async () => {
    const there = newKey();
    await transact(table, [put(there)]);
    const fails = () => new RangeError('of this very write');
    await expect(transact(table, [put(newKey()), { ...put(there), fails }])).rejects.toThrow('of this very write');
  });

  it('that meets another one is tried again, and goes through', async () => {
    const key = newKey();
    await transact(suffering(noting({ conflicts: 1 })), [put(key)]);
    expect(requests).toHaveLength(6);
    expect((await stored(table)).map(({ pk }) => pk)).toContain(key.pk);
  });

  it('that never gets through is given up after eight tries, and says when to try again', async () => {
    const forever = suffering({});
    let tries = 0;
    forever.client.middlewareStack.add(
      () => () => {
        tries++;
        return Promise.reject(Object.assign(new Error('always'), { name: 'TransactionInProgressException' }));
      },
      { step: 'initialize', priority: 'high', name: 'always' },
    );
    const refusal: unknown = await transact(forever, [put(newKey())]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ kind: 'busy', code: 'POOL_BUSY', details: { retryAfter: 2 } });
    expect(tries).toBe(8);
  });

  it('of which the answer was lost is not written twice', async () => {
    const key = newKey();
    expect(await codeOf(transact(suffering({ lostAnswers: 1 }), [put(key)]))).toBe('done');
  });

  it('that is none at all is a fault, and not tried again', async () => {
    const tooMany = Array.from({ length: 101 }, () => put(newKey()));
    await expect(transact(suffering(noting({})), tooMany)).rejects.toMatchObject({ name: 'ValidationException' });
    expect(requests).toHaveLength(1);
  });
});

describe('a single write', () => {
  const add = (key: { pk: string; sk: string }) => ({ key, set: ['#n = :one'], only: 'attribute_not_exists(#n)', values: { ':one': 1 } });

  it('is overtaken where its condition does not hold', async () => {
    const key = newKey();
    await updateOne(table, add(key));
    await expect(updateOne(table, add(key))).rejects.toBeInstanceOf(Overtaken);
  });

  it('that meets a transaction on its item is tried again, and goes through', async () => {
    const key = newKey();
    expect(await codeOf(updateOne(suffering({ conflicts: 1 }), add(key)))).toBe('done');
  });
});
