import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { call } from '../scripts/demo/client.ts';
import type { BenchStack } from './localStack.ts';
import { openAccount, somebody } from './overHttp.ts';
import type { Section } from './section.ts';
import { median, percentile, round } from './stats.ts';
import { each, timed } from './timing.ts';

const ROUNDS = 3;
const ADDS = 300;
const AT_ONCE = 10;
const BULK = 1_000;
const SEATS = 10;
const RACING = 100;
const FOLDER = fileURLToPath(new URL('peers/', import.meta.url));

/** What can be asked of each. */
interface Contestant {
  readonly name: string;
  /** Adds one person, and answers whether they are in. */
  add(n: number): Promise<boolean>;
  /** Adds so many, none of whom is there yet. */
  addMany(from: number, count: number): Promise<void>;
  /** How many of a hundred at once get one of ten seats; undefined where there are none. */
  race?: () => Promise<number>;
}

/** The same three things asked of Seatwise and of what somebody might run instead, in turns, on this machine. */
export async function measurePeers(stack: BenchStack): Promise<Section> {
  if (!existsSync(`${FOLDER}node_modules`)) execFileSync('npm', ['ci', '--prefix', FOLDER], { stdio: 'inherit' });
  const [betterAuth, scimmy] = await Promise.all([runPeer('betterAuth.mjs'), runPeer('scimmy.mjs')]);
  try {
    const contestants = [await seatwise(stack), betterAuthAs(betterAuth.facts), scimmyAs(scimmy.facts)];
    const rows: string[][] = [];
    for (const contestant of contestants) rows.push(await measured(contestant));
    return {
      title: 'Beside what might be run instead',
      note: `Each over HTTP on this machine, everything in memory, no e-mail sent; medians of ${ROUNDS} rounds after one that warms up. One add: ${ADDS}, ${AT_ONCE} at once. Bulk: ${BULK.toLocaleString('en')} people, until all are in: an import; better-auth (1.7.25, organization invitations on node:sqlite) has no call for many, so one by one, ${AT_ONCE} at once; scimmy-routers (1.3.2) in one Bulk request. The race: ${RACING} adds at once for ${SEATS} seats (of better-auth: an invitationLimit of ${SEATS}); SCIM knows no seats. Read it with what each does: Seatwise runs on the local engine of DynamoDB, where each add is a transaction over an emulated service, with its history written beside; SQLite is a call into the same process, and scimmy-routers keeps nothing but a map.`,
      head: ['', 'adds a second', 'median ms', 'p99 ms', `s for ${BULK.toLocaleString('en')}`, `in, of ${RACING} for ${SEATS} seats`],
      rows,
    };
  } finally {
    betterAuth.stop();
    scimmy.stop();
  }
}

async function measured(contestant: Contestant): Promise<string[]> {
  const { name, race } = contestant;
  const rounds: { perSecond: number; times: number[]; bulk: number }[] = [];
  let serial = 0;
  for (let played = 0; played <= ROUNDS; played++) {
    const times: number[] = [];
    const all = Array.from({ length: ADDS }, () => serial++);
    const took = await timed(() =>
      each(all, AT_ONCE, async (n) => {
        const began = performance.now();
        if (!(await contestant.add(n))) throw new Error(`${name} refused an add`);
        times.push(performance.now() - began);
      }),
    );
    const from = serial;
    serial += BULK;
    const bulk = await timed(() => contestant.addMany(from, BULK));
    if (played > 0) rounds.push({ perSecond: (ADDS * 1000) / took, times, bulk });
  }
  const of = (pick: (one: (typeof rounds)[number]) => number): number => median(rounds.map(pick));
  return [
    name,
    round(
      of((one) => one.perSecond),
      0,
    ),
    round(of(({ times }) => percentile(times, 50))),
    round(of(({ times }) => percentile(times, 99))),
    round(of(({ bulk }) => bulk / 1000)),
    race ? String(await race()) : 'no seats',
  ];
}

async function seatwise(stack: BenchStack): Promise<Contestant> {
  await call(stack, 'PUT /v1/products/meeting', { token: stack.operatorToken, body: { name: 'Meeting' } });
  const account = await openAccount(stack, 0);
  const { token } = account;
  const path = `/v1/accounts/${account.accountId}`;
  const post = (body: object): Promise<Response> => postJson(`${stack.apiUrl}${path}/users`, body, { authorization: `Bearer ${token}` });
  const one = (n: number): object => ({ users: [somebody(n)], products: ['meeting'], sendInvitation: false });
  return {
    name: 'Seatwise',
    add: async (n) => (await post(one(n))).status === 201,
    addMany: async (from, count) => {
      const content = Array.from({ length: count }, (_, at) => somebody(from + at));
      const body = { format: 'json', content, defaults: { products: ['meeting'] }, sendInvitation: false };
      const { importId } = await call<{ importId: string }>(stack, `POST ${path}/imports`, { token, body });
      for (;;) {
        const { status, invited } = await call<{ status: string; invited: number }>(stack, `GET ${path}/imports/${importId}`, { token });
        if (status === 'completed' && invited === count) return;
        if (status === 'completed') throw new Error('not everybody was imported');
        await pause(20);
      }
    },
    race: async () => {
      const few = await openAccount(stack, 1);
      await call(stack, `PUT /v1/accounts/${few.accountId}/license-pools/meeting`, { token: stack.operatorToken, body: { seats: SEATS } });
      const answers = await Promise.all(
        Array.from({ length: RACING }, (_, at) =>
          postJson(`${stack.apiUrl}/v1/accounts/${few.accountId}/users`, one(1_000_000 + at), { authorization: `Bearer ${few.token}` }),
        ),
      );
      return answers.filter(({ status }) => status === 201).length;
    },
  };
}

function betterAuthAs({ baseURL, cookie, organizationId }: PeerFacts): Contestant {
  const invite = async (facts: PeerFacts, email: string): Promise<boolean> => {
    const body = { email, role: 'member', organizationId: facts.organizationId };
    const headers = { origin: facts.baseURL, cookie: facts.cookie ?? '' };
    return (await postJson(`${facts.baseURL}/api/auth/organization/invite-member`, body, headers)).ok;
  };
  const facts = { baseURL, cookie, organizationId };
  return {
    name: 'better-auth',
    add: (n) => invite(facts, somebody(n).email),
    addMany: (from, count) =>
      each(
        Array.from({ length: count }, (_, at) => from + at),
        AT_ONCE,
        async (n) => {
          if (!(await invite(facts, somebody(n).email))) throw new Error('better-auth refused an invitation');
        },
      ),
    race: async () => {
      const few = await runPeer('betterAuth.mjs', String(SEATS));
      try {
        const invited = await Promise.all(Array.from({ length: RACING }, (_, at) => invite(few.facts, somebody(1_000_000 + at).email)));
        return invited.filter(Boolean).length;
      } finally {
        few.stop();
      }
    },
  };
}

function scimmyAs({ baseURL }: PeerFacts): Contestant {
  const user = (n: number): object => {
    const { firstName: givenName, lastName: familyName, email } = somebody(n);
    return { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], userName: email, name: { givenName, familyName } };
  };
  return {
    name: 'scimmy-routers',
    add: async (n) => (await postJson(`${baseURL}/Users`, user(n))).status === 201,
    addMany: async (from, count) => {
      const Operations = Array.from({ length: count }, (_, at) => ({
        method: 'POST',
        path: '/Users',
        bulkId: `b${at}`,
        data: user(from + at),
      }));
      const answer = await postJson(`${baseURL}/Bulk`, { schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], Operations });
      if (!answer.ok) throw new Error(`scimmy-routers answered ${answer.status}`);
    },
  };
}

/** To its end, so that the connection is free for the next one. */
async function postJson(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': url.includes('/scim/') ? 'application/scim+json' : 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer;
}

interface PeerFacts {
  readonly baseURL: string;
  readonly cookie?: string | undefined;
  readonly organizationId?: string | undefined;
}

/** A peer in a process of its own, until it is stopped. */
async function runPeer(file: string, ...args: readonly string[]): Promise<{ readonly facts: PeerFacts; stop(): void }> {
  const child = spawn(process.execPath, [`${FOLDER}${file}`, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', () => {
      reject(new Error(`${file} ended too soon`));
    });
  });
  return {
    facts: JSON.parse(line) as PeerFacts,
    stop: () => {
      child.stdin.end();
    },
  };
}
