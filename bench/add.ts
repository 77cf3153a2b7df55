import { DynamoDBClient, TransactWriteItemsCommand, type TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Agent } from 'node:http';
import { additionWrites } from '../lib/adapters/dynamo/users.ts';
import { poolKey } from '../lib/adapters/dynamo/keys.ts';
import { countSeats, takeSeats } from '../lib/adapters/dynamo/pools.ts';
import { toTransactItem } from '../lib/adapters/dynamo/write.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import { readRow } from '../lib/domain/addRow.ts';
import { decideAdds } from '../lib/domain/adding.ts';
import { personIdOf } from '../lib/domain/person.ts';
import { Refusal } from '../lib/domain/refusal.ts';
import { changeBy } from '../lib/usecases/change.ts';
import { call } from '../scripts/demo/client.ts';
import type { BenchStack } from './localStack.ts';
import { openAccount, postAdd, somebody, type BenchAccount } from './overHttp.ts';
import type { Section } from './section.ts';
import { median, percentile, round } from './stats.ts';

const ROUNDS = 9;
const A_ROUND = 300;
/** Ten workers, each of which compiles for itself: until then it is the compiler that is measured. */
const WARM_UP_ROUNDS = 8;
const AT_ONCE = 10;

/** One add over HTTP, ten at once, against the same transaction sent raw to the same engine, in interleaved rounds. */
export async function measureAdd(stack: BenchStack): Promise<Section> {
  const http = await overHttp(stack);
  const raw = await rawTransactions(stack);
  await stack.stopReading();
  await load(http, A_ROUND * WARM_UP_ROUNDS);
  await load(raw, A_ROUND * WARM_UP_ROUNDS);
  const rounds: { http: Load; raw: Load }[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push({ raw: await load(raw, A_ROUND), http: await load(http, A_ROUND) });
  const rate = (of: 'http' | 'raw') => median(rounds.map((round) => round[of].perSecond));
  const p99 = (of: 'http' | 'raw') => median(rounds.map((round) => round[of].p99));
  return {
    title: 'One add over HTTP',
    note: `${AT_ONCE} at once, ${ROUNDS} interleaved rounds of ${A_ROUND}, medians of the rounds, after ${WARM_UP_ROUNDS} that warm up the ten workers; the stream is not read meanwhile. Raw: the very same transaction (person, user with invitation, pool) sent by the plain client to a table of the same shape in the same engine. Aim: at least 60 % of the raw rate, p99 at most 4 × the raw one.`,
    head: ['', 'a second', 'p99 ms'],
    rows: [
      ['raw transactions', round(rate('raw'), 0), round(p99('raw'))],
      ['adds over HTTP', round(rate('http'), 0), round(p99('http'))],
      [
        'ratio',
        `${round(100 * median(rounds.map((it) => it.http.perSecond / it.raw.perSecond)), 0)} %`,
        `${round(median(rounds.map((it) => it.http.p99 / it.raw.p99)))} ×`,
      ],
    ],
  };
}

interface Load {
  readonly perSecond: number;
  readonly p99: number;
}

async function load(one: (n: number) => Promise<void>, count: number): Promise<Load> {
  const times: number[] = [];
  let next = 0;
  const started = performance.now();
  const caller = async (): Promise<void> => {
    while (next < count) {
      const began = performance.now();
      await one(next++);
      times.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  return { perSecond: (count * 1000) / (performance.now() - started), p99: percentile(times, 99) };
}

/** An account makes 600 such calls a minute: each round has one of its own. */
async function overHttp(stack: BenchStack): Promise<() => Promise<void>> {
  await call(stack, 'PUT /v1/products/meeting', { token: stack.operatorToken, body: { name: 'Meeting' } });
  const accounts: BenchAccount[] = [];
  for (let at = 0; at < ROUNDS + WARM_UP_ROUNDS; at++) accounts.push(await openAccount(stack, at));
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  let serial = 0;
  return async () => {
    const account = accounts[Math.floor(serial / A_ROUND)];
    if (!account) throw new Error('the bench has no account left');
    await postAdd(agent, stack, account, { users: [somebody(serial++)], products: ['meeting'] });
  };
}

async function rawTransactions({ databaseUrl, rawTable }: BenchStack): Promise<() => Promise<void>> {
  const client = new DynamoDBClient({
    endpoint: databaseUrl,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const accountId = nodeChance.newId();
  const pool = { accountId, productId: 'meeting', seats: 1_000_000, allocated: 0, invited: 0, unused: 1_000_000 };
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [marshalled(toTransactItem(rawTable, { key: poolKey(accountId, 'meeting'), put: pool }))],
    }),
  );
  let serial = 0;
  return async () => {
    const TransactItems = transactionOf(rawTable, accountId, pool, serial++);
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
  };
}

type TransactItems = NonNullable<TransactWriteItemsCommandInput['TransactItems']>;

/** What `addUsers` sends for one new person, made by the code that sends it. */
function transactionOf(table: string, accountId: string, pool: Parameters<typeof pools>[0], n: number): TransactItems {
  const row = readRow({ ...somebody(n), products: ['meeting'], role: { name: 'member' }, locale: 'en' });
  const toAdd = { row, personId: personIdOf(row.address.normalised), newUserId: nodeChance.newId() };
  const seen = {
    people: new Map(),
    users: new Map(),
    pools: pools(pool),
    catalogue: new Set(['meeting']),
    homes: new Map(),
    requests: new Map(),
  };
  const [addition] = decideAdds([toAdd], seen, { accountId, inviterName: 'Ada Lovelace', now: nodeChance.now() });
  if (!addition || addition instanceof Refusal) throw new Error('the bench could not add anybody');
  const change = changeBy(nodeChance, { kind: 'user', id: nodeChance.newId() }, 'user.invited', {
    requestId: nodeChance.newId(),
    ip: '127.0.0.1',
  });
  const writes = [...additionWrites(addition, change), ...takeSeats(accountId, countSeats([addition.user]))];
  return writes.map((write) => marshalled(toTransactItem(table, write)));
}

const pools = (pool: { accountId: string; productId: string; seats: number; allocated: number; invited: number }) =>
  new Map([[pool.productId, pool]]);

function marshalled(item: ReturnType<typeof toTransactItem>): TransactItems[number] {
  const [[kind, write] = ['Put', {}]] = Object.entries(item) as [string, Record<string, unknown>][];
  const values = (name: string) => (write[name] ? { [name]: marshall(write[name], { removeUndefinedValues: true }) } : {});
  return { [kind]: { ...write, ...values('Item'), ...values('Key'), ...values('ExpressionAttributeValues') } };
}
