import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from '../scripts/demo/client.ts';
import type { BenchStack } from './localStack.ts';
import { openAccount, postAdd, somebody, type BenchAccount } from './overHttp.ts';
import type { Section } from './section.ts';
import { median, percentile, round } from './stats.ts';
import { timed } from './timing.ts';

const ROUNDS = 3;
const ADDS = 300;
const ROWS = 10_000;

/** One administrator adds people one by one, alone, and while another account imports ten thousand. */
export async function measureNeighbour(stack: BenchStack): Promise<Section> {
  await call(stack, 'PUT /v1/products/meeting', { token: stack.operatorToken, body: { name: 'Meeting' } });
  const agent = new Agent({ keepAlive: true });
  let accounts = 0;
  let people = 0;
  const add = (account: BenchAccount): Promise<number> =>
    timed(() => postAdd(agent, stack, account, { users: [somebody(people++)], products: ['meeting'], sendInvitation: false }));
  const open = (): Promise<BenchAccount> => openAccount(stack, accounts++);

  const warm = await open();
  for (let at = 0; at < ADDS; at++) await add(warm);
  const rounds: { idle: number[]; beside: number[] }[] = [];
  for (let played = 0; played < ROUNDS; played++) {
    const mine = await open();
    const idle: number[] = [];
    while (idle.length < ADDS) idle.push(await add(mine));
    const running = await startImport(stack, await open(), played);
    const beside: number[] = [];
    while (beside.length < ADDS && (await running.goesOn())) for (let at = 0; at < 20; at++) beside.push(await add(mine));
    await running.end();
    rounds.push({ idle, beside });
  }
  const at = (of: 'idle' | 'beside', p: number): number => median(rounds.map((one) => percentile(one[of], p)));
  const ratio = (p: number): string => `${round(median(rounds.map((one) => percentile(one.beside, p) / percentile(one.idle, p))))} ×`;
  return {
    title: 'A single add beside an import',
    note: `One caller adds one person after the other over HTTP, ${ADDS} alone, then as many while another account imports ${ROWS.toLocaleString('en')} rows; everything runs, stream, queues and worker, on this machine, and nothing is sent. Medians of ${ROUNDS} rounds. Aim: the p99 beside an import at most 3 × the one alone.`,
    head: ['', 'median ms', 'p99 ms'],
    rows: [
      ['alone', round(at('idle', 50)), round(at('idle', 99))],
      ['beside an import', round(at('beside', 50)), round(at('beside', 99))],
      ['ratio', ratio(50), ratio(99)],
    ],
  };
}

interface Running {
  goesOn(): Promise<boolean>;
  end(): Promise<void>;
}

async function startImport(stack: BenchStack, { accountId, token }: BenchAccount, serial: number): Promise<Running> {
  const content = Array.from({ length: ROWS }, (_, row) => `Ada${row} Lovelace imported.${serial}.${row}@bench.example`).join('\n');
  const body = { format: 'list', content, defaults: { products: ['meeting'] }, sendInvitation: false };
  const path = `/v1/accounts/${accountId}/imports`;
  const { importId } = await call<{ importId: string }>(stack, `POST ${path}`, { token, body });
  const status = async (): Promise<string> => (await call<{ status: string }>(stack, `GET ${path}/${importId}`, { token })).status;
  while ((await status()) === 'queued') await pause(20);
  return {
    goesOn: async () => (await status()) === 'running',
    end: async () => {
      while ((await status()) === 'running') await pause(200);
    },
  };
}
