import { nodeChance } from '../lib/adapters/node/chance.ts';
import { readRow } from '../lib/domain/addRow.ts';
import { decideAdds } from '../lib/domain/adding.ts';
import { decodeText } from '../lib/domain/importing/decodeText.ts';
import { importRowOf } from '../lib/domain/importing/importRow.ts';
import { readCsv } from '../lib/domain/importing/readCsv.ts';
import { readPastedList } from '../lib/domain/pastedList.ts';
import { personIdOf } from '../lib/domain/person.ts';
import type { Section } from './section.ts';
import { median, round } from './stats.ts';

const ROWS = 10_000;
const ROUNDS = 25;

type Named = Pick<Parameters<typeof readRow>[0], 'firstName' | 'lastName' | 'email'>;

/** From the text as it came in to what becomes of each row, with nothing read from a table. */
export function measureReading(): Section {
  const people = Array.from({ length: ROWS }, (_, at) => [`Ada${at}`, `King Lovelace${at}`, `ada.lovelace.${at}@example.com`] as const);
  const list = people.map((words) => words.join(' ')).join(';\n');
  const csv = Buffer.from(`First name;Last name;E-mail\r\n${people.map((words) => words.join(';')).join('\r\n')}`);
  const times = new Map<string, number[]>();
  const time = (name: string, work: () => unknown): void => {
    const began = performance.now();
    work();
    times.set(name, [...(times.get(name) ?? []), performance.now() - began]);
  };
  for (let played = 0; played < ROUNDS; played++) {
    time('a pasted list, split by bare Node', () => list.split(';\n').map((entry) => entry.split(' ')));
    time('a pasted list', () => decided(readPastedList(list)));
    time('a CSV file, split by bare Node', () =>
      csv
        .toString()
        .split('\r\n')
        .map((line) => line.split(';')),
    );
    time('a CSV file', () => decided(readCsv(decodeText(csv)).map(importRowOf)));
  }
  const ms = (name: string): number => median(times.get(name) ?? []);
  const row = (name: string, aim: string): string[] => [
    name,
    round(ms(name)),
    `${round(ms(name) / ms(`${name}, split by bare Node`))} ×`,
    aim,
  ];
  return {
    title: 'Reading and deciding',
    note: `${ROWS.toLocaleString('en')} rows of three columns: split, each name and address judged, the person's key and the new ids made, seats and outcome decided. Medians of ${ROUNDS} interleaved rounds. Bare Node splits the same text at its separators and judges nothing.`,
    head: ['of', 'ms', 'over bare Node', 'aim'],
    rows: [row('a pasted list', '50 ms'), row('a CSV file', '')],
  };
}

function decided(named: readonly Named[]): number {
  const rows = named.map(({ firstName, lastName, email }) =>
    readRow({ firstName, lastName, email, products: ['meeting'], role: { name: 'member' }, locale: 'en' }),
  );
  const toAdd = rows.map((row) => ({
    row,
    personId: personIdOf(row.address.normalised),
    newUserId: nodeChance.newId(),
  }));
  const accountId = nodeChance.newId();
  const pool = { accountId, productId: 'meeting', seats: ROWS, allocated: 0, invited: 0 };
  const seen = {
    people: new Map(),
    users: new Map(),
    pools: new Map([['meeting', pool]]),
    catalogue: new Set(['meeting']),
    homes: new Map(),
    requests: new Map(),
  };
  const results = decideAdds(toAdd, seen, { accountId, inviterName: 'Ada Lovelace', now: nodeChance.now() });
  const refused = results.filter((result) => result instanceof Error).length;
  if (refused > 0) throw new Error(`${refused} rows of the bench were refused`);
  return results.length;
}
