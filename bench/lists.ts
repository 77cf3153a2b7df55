import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { dynamoSessions } from '../lib/adapters/dynamo/sessions.ts';
import { nodeChance } from '../lib/adapters/node/chance.ts';
import type { UserActor } from '../lib/domain/actor.ts';
import { tokenHash, writeToken } from '../lib/domain/session.ts';
import { createGroup } from '../lib/usecases/groups.ts';
import { listUsers, type ListUsersAsk } from '../lib/usecases/listUsers.ts';
import { openBenchWorld, ORIGIN } from './benchWorld.ts';
import type { BenchStack } from './localStack.ts';
import { storeUsers } from './manyUsers.ts';
import { meteredTable, type MeteredTable } from './metered.ts';
import type { Section } from './section.ts';
import { median, round } from './stats.ts';

const ROUNDS = 15;
const FEW = 100;
const MANY = 100_000;
const LIMIT = 50;

type Needs = Awaited<ReturnType<typeof openBenchWorld>>['needs'];

interface House {
  readonly actor: UserActor;
  readonly groupId: string;
}

/** Pages of users, and a search, in an account of a hundred people and in one of a hundred thousand; and the export of the latter. */
export async function measureLists(stack: BenchStack): Promise<Section[]> {
  // The relay would read a hundred thousand changes meanwhile, a fifth of a second each time, in an engine that does one thing at a time.
  await stack.stopReading();
  const table = meteredTable(stack);
  const world = await openBenchWorld(table);
  const [few, many] = [await openHouse(world, table, 'few', FEW), await openHouse(world, table, 'many', MANY)];
  const asks: readonly [what: string, ask: (house: House) => Partial<ListUsersAsk>, aim: string][] = [
    ['unfiltered', () => ({}), '1.2 ×'],
    ['ten by the beginning of a last name', () => ({ q: 'lovel', limit: 10 }), '1.2 ×'],
    ['ten by the beginning of an address', () => ({ q: 'person.7', limit: 10 }), '1.2 ×'],
    ['of one status', () => ({ status: 'suspended' }), ''],
    ['of one product', () => ({ productId: 'webinar' }), ''],
    ['of one group with those below', ({ groupId }) => ({ groupId }), ''],
    ['of one role', () => ({ role: 'admin' }), ''],
  ];
  const rows: string[][] = [];
  for (const [what, ask, aim] of asks) {
    const row = await measurePage(world.needs, table, [few, many], what, ask, aim);
    console.log(row.join('  '));
    rows.push(row);
  }
  const pages: Section = {
    title: 'Finding users',
    note: `A page of ${LIMIT}, read by the use case behind \`GET …/users\`, in an account of ${FEW} people and in one of ${MANY.toLocaleString('en')} of the same table; medians of ${ROUNDS} interleaved rounds. Entries are those of an index that the engine looked at, units what it counts for reading. Aim: unfiltered and by prefix at most 1.2 × the time at ${FEW}; any page examines 2,000 entries at most. A search by prefix asks for ten, because the smaller account has no more of them. Entries and units are what AWS would bill; the milliseconds are those of DynamoDB Local.`,
    head: ['page', `ms at ${FEW}`, `ms at ${MANY.toLocaleString('en')}`, 'ratio', 'users', 'entries examined', 'read units', 'aim'],
    rows,
  };
  return [pages, await measureExport(stack, table, many)];
}

async function openHouse(
  world: Awaited<ReturnType<typeof openBenchWorld>>,
  table: MeteredTable,
  name: string,
  count: number,
): Promise<House> {
  const actor = await world.account(name);
  const { groupId } = await createGroup(world.needs, actor, { name: 'Sales' }, ORIGIN);
  const began = performance.now();
  await storeUsers(table, actor.account.accountId, count, groupId);
  console.log(`Stored ${count.toLocaleString('en')} users in ${round((performance.now() - began) / 1000)} s.`);
  return { actor, groupId };
}

async function measurePage(
  needs: Needs,
  table: MeteredTable,
  houses: readonly [House, House],
  what: string,
  ask: (house: House) => Partial<ListUsersAsk>,
  aim: string,
): Promise<string[]> {
  const times: [number[], number[]] = [[], []];
  let read = { units: 0, examined: 0 };
  let users = 0;
  for (let played = 0; played <= ROUNDS; played++)
    for (const [at, house] of houses.entries()) {
      table.taken();
      const began = performance.now();
      const { items } = await listUsers(needs, house.actor, { limit: LIMIT, ...ask(house) });
      // The first round warms up.
      if (played > 0) times[at]?.push(performance.now() - began);
      if (at === 1) [read, users] = [table.taken(), items.length];
    }
  const [few, many] = times.map((each) => median(each)) as [number, number];
  if (read.examined > 2_000) throw new Error(`a page ${what} looked at ${read.examined} entries`);
  return [what, round(few), round(many), `${round(many / few, 2)} ×`, String(users), String(read.examined), round(read.units), aim];
}

/** By the function itself, page after page as a client follows them; what it keeps in memory is this process's. */
async function measureExport(stack: BenchStack, table: MeteredTable, { actor }: House): Promise<Section> {
  const call = await openReports(stack, table, actor);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const began = performance.now();
  let [rows, pages, biggest, peak, slowest] = [0, 0, 0, before, 0];
  let next: string | undefined = '';
  while (next !== undefined) {
    const asked = performance.now();
    const { body = '', headers } = await call(next);
    slowest = Math.max(slowest, performance.now() - asked);
    rows += body.split('\r\n').length - 1;
    pages += 1;
    biggest = Math.max(biggest, Buffer.byteLength(body));
    peak = Math.max(peak, process.memoryUsage().rss);
    next = /\?([^>]*)>/.exec(String(headers?.['link'] ?? ''))?.[1];
  }
  const seconds = (performance.now() - began) / 1000;
  if (rows !== MANY + 2) throw new Error(`the export has ${rows} lines of ${MANY + 2}`);
  return {
    title: 'Exporting users',
    note: `\`GET …/users/export\` of ${MANY.toLocaleString('en')} users and the super admin, by the function itself, following \`Link rel="next"\`. Aim: a page of 4 MB at most, well within the function's 20 s and 1,024 MB.`,
    head: ['seconds', 'rows a second', 'pages', 'biggest page, MB', 'slowest page, s', 'memory over before, MB'],
    rows: [
      [
        round(seconds),
        round(rows / seconds, 0),
        String(pages),
        round(biggest / 1e6, 2),
        round(slowest / 1000),
        round((peak - before) / 1e6, 0),
      ],
    ],
  };
}

type Reports = (query: string) => Promise<APIGatewayProxyStructuredResultV2>;

async function openReports({ databaseUrl }: BenchStack, table: MeteredTable, { user, person, account }: UserActor): Promise<Reports> {
  Object.assign(process.env, {
    ...{
      TABLE_NAME: table.name,
      EVENTS_TABLE_NAME: 'none',
      OPERATOR_TOKEN_HASH: '0'.repeat(64),
      ORIGIN_SECRET_HASH: '0'.repeat(64),
      POWERTOOLS_LOG_LEVEL: 'SILENT',
    },
    ...{ AWS_ENDPOINT_URL_DYNAMODB: databaseUrl, AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  });
  const token = writeToken('sws', nodeChance.random(32));
  const now = nodeChance.now();
  const { accountId } = account;
  const { userId } = user;
  const { personId, passwordEpoch } = person;
  await dynamoSessions(table).keep({
    tokenHash: tokenHash(token),
    accountId,
    userId,
    personId,
    passwordEpoch,
    createdAt: now,
    seenAt: now,
  });
  const { handler } = (await import('../functions/http/reports/index.ts')) as {
    handler: (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;
  };
  return (query) =>
    handler(
      {
        routeKey: 'GET /v1/accounts/{accountId}/users/export',
        headers: { authorization: `Bearer ${token}` },
        pathParameters: { accountId },
        queryStringParameters: Object.fromEntries(new URLSearchParams(query)),
        requestContext: { requestId: 'bench', http: { sourceIp: '127.0.0.1' } },
      } as unknown as APIGatewayProxyEventV2,
      { awsRequestId: 'bench', getRemainingTimeInMillis: () => 20_000 } as Context,
    );
}
