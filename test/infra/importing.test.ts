import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSeatwise, type Ran, type RunAsk } from '../support/commandLine.ts';
import { startLocalStack, type LocalStack } from '../support/localStack.ts';

const ROWS = 10_000;
/** Seats of this product that people of the demo account have already. */
const SEEDED = 1;
const folder = mkdtempSync(join(tmpdir(), 'seatwise-importing-'));
const file = join(folder, 'people.csv');
let stack: LocalStack;

const seatwise = (args: readonly string[], more: RunAsk = {}): Promise<Ran> =>
  runSeatwise(args, {
    ...more,
    env: { SEATWISE_CONFIG: join(folder, 'config'), SEATWISE_LOCAL_FOLDER: join(folder, 'stack'), ...more.env },
  });

beforeAll(async () => {
  stack = await startLocalStack({ folder: join(folder, 'stack'), flags: [] });
  const asOperator = { SEATWISE_TOKEN: stack.operatorToken, SEATWISE_API_URL: stack.apiUrl };
  await seatwise(['seats', 'set', 'voice', String(ROWS), '--account', stack.demo.accountId], { env: asOperator });
  await seatwise(['sign-in', '--local']);
  // Each hundredth address is none, and each thousandth row repeats the one before it.
  const email = (row: number): string => (row % 100 === 50 ? 'nowhere' : `person${row % 1_000 === 999 ? row - 1 : row}@import.example.com`);
  const rows = Array.from({ length: ROWS }, (_, row) => `Person;Number ${row};${email(row)}`);
  writeFileSync(file, ['Vorname;Nachname;E-Mail-Adresse', ...rows].join('\r\n'));
}, 90_000);
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('ten thousand rows', () => {
  it('are imported by the command line, though whoever watches stops, and everything dies in the middle', async () => {
    const watched = await seatwise(['import', file, '--product', 'voice', '--no-invitation', '--watch'], {
      during: (child, said) => {
        const looking = setInterval(() => {
          if (!/\d+\/10000 rows/.test(said())) return;
          clearInterval(looking);
          setTimeout(() => child.kill('SIGINT'), 2_000);
        }, 50);
        child.once('exit', () => {
          clearInterval(looking);
        });
      },
    });
    expect(watched.exit).toBe(130);
    const [, importId = ''] = /Look again: seatwise imports show (\w+) --watch/.exec(watched.err) ?? [];

    stack.process.kill('SIGKILL');
    await new Promise((resolve) => stack.process.once('exit', resolve));
    stack = await startLocalStack({ folder: join(folder, 'stack'), flags: [], port: Number(new URL(stack.apiUrl).port) });

    const ended = await seatwise(['imports', 'show', importId, '--watch', '--json']);
    expect(ended.exit).toBe(5);
    expect(JSON.parse(ended.out)).toMatchObject({ status: 'completed', total: ROWS, processed: ROWS, invited: 9_890, refused: 110 });
    const { items } = JSON.parse((await seatwise(['seats', '--json'])).out) as { items: { productId: string; allocated: number }[] };
    expect(items.find(({ productId }) => productId === 'voice')).toMatchObject({ allocated: 9_890 + SEEDED, free: ROWS - 9_890 - SEEDED });

    const mend = join(folder, 'mend.csv');
    await seatwise(['imports', 'results', importId, '--output', mend]);
    expect(readFileSync(mend, 'utf8').trim().split('\n')).toHaveLength(111);
  }, 240_000);
});
