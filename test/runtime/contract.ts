import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { FunctionAnswer } from '../../infra/local/lambda/answer.ts';
import { runFunctions } from '../../infra/local/lambda/functions.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';
import { startRealRuntime } from './runtimeApi.ts';
import { writeToys } from './toys.ts';

/** The local stack calls functions in worker threads. Here the same functions answer through Lambda's own runtime client. */
interface Case {
  readonly rule: string;
  readonly root: string;
  readonly handler: string;
  /** One after the other, in the same copy. */
  readonly events: readonly unknown[];
  readonly fails?: boolean;
}

const toys = writeToys();
const dist = fileURLToPath(new URL('../../dist/functions', import.meta.url));
const toy = (rule: string, handler: string, events: readonly unknown[] = [{}], fails = false): Case => ({
  rule,
  root: toys,
  handler: handler.includes('.') ? handler : `index.${handler}`,
  events,
  fails,
});
const get = (path: string): object => ({
  version: '2.0',
  routeKey: `GET ${path}`,
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'localhost' },
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    domainName: 'localhost',
    domainPrefix: 'localhost',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'contract' },
    requestId: '5f2b1e64-0000-4000-8000-000000000001',
    routeKey: `GET ${path}`,
    stage: '$default',
    time: '24/Nov/2026:10:00:00 +0000',
    timeEpoch: 1795514400000,
  },
  isBase64Encoded: false,
});

const cases: readonly Case[] = [
  toy('event and context', 'echo', [{ text: 'ä\u2028😀', deep: [1, { a: null }] }, 'a text', null]),
  toy('a value without a promise', 'plain'),
  toy('no value', 'nothing'),
  toy('an answer with bytes, headers and cookies', 'http', [
    { body: 'AAECAwQ=', isBase64Encoded: true },
    { body: 'ä', isBase64Encoded: false },
  ]),
  toy('dates, what is missing, and numbers', 'dates'),
  toy('state from call to call', 'count', [{}, {}, {}]),
  toy('variables, and none of the shell’s', 'environment', [{}, {}]),
  toy('a thrown error', 'throws', [{}, {}], true),
  toy('an error thrown before any promise', 'throwsAtOnce', [{}], true),
  toy('a rejection with a name of its own', 'rejects', [{}], true),
  toy('a thrown text', 'throwsText', [{}], true),
  toy('a handler that is not there', 'missing', [{}], true),
  toy('a handler that is no function', 'notAFunction', [{}], true),
  toy('a module that is not there', 'nowhere.handler', [{}], true),
  toy('a module that cannot be read', 'broken.handler', [{}], true),
  {
    rule: 'a built function',
    root: join(dist, 'site'),
    handler: 'index.handler',
    events: [get('/v1/health'), get('/v1/openapi.json')],
  },
];

/** What has to be equal. The ways through the runtimes, in a trace and behind a message's first line, differ by nature. */
function comparable(answer: FunctionAnswer): unknown {
  if (answer.ok) return { value: JSON.parse(answer.body) as unknown };
  const { errorType, errorMessage, trace } = answer.error;
  return { errorType, errorMessage: errorMessage.split('\n')[0], firstOfTrace: trace?.[0] };
}

async function answersOf(invoke: (event: string) => Promise<FunctionAnswer>, { events }: Case): Promise<FunctionAnswer[]> {
  const answers: FunctionAnswer[] = [];
  for (const event of events) answers.push(await invoke(JSON.stringify(event)));
  return answers;
}

const folder = mkdtempSync(join(tmpdir(), 'seatwise-contract-'));
const services = { dynamodb: 'http://127.0.0.1:1', sqs: 'http://127.0.0.1:1', ses: 'http://127.0.0.1:1' };
process.env['SHELL_SECRET'] = 'not for functions';
let [passed, failed] = [0, 0];

for (const one of cases) {
  if (!existsSync(one.root)) throw new Error(`${one.root} is missing. Build first: npm run build`);
  const of: LocalFunction = {
    name: 'contract',
    arn: 'arn:aws:lambda:us-east-1:000000000000:function:contract',
    shortName: 'contract',
    root: one.root,
    handler: one.handler,
    runtime: 'nodejs24.x',
    memoryMb: 256,
    timeoutMs: 10_000,
    environment: { OWN_VARIABLE: 'its own' },
  };
  const real = await startRealRuntime(of, services);
  const local = runFunctions([of], { folder, services: () => services });
  const [expected, got] = await Promise.all([
    answersOf((event) => real.invoke(event), one),
    answersOf((event) => local.invoke(of, event), one),
  ]);
  await Promise.all([real.stop(), local.stop()]);

  const same = isDeepStrictEqual(got.map(comparable), expected.map(comparable));
  const asMeant = expected.every((answer) => answer.ok !== (one.fails ?? false));
  if (same && asMeant) passed += 1;
  else failed += 1;
  console.log(`${same && asMeant ? 'ok    ' : 'FAILED'} ${one.rule}`);
  if (!same || !asMeant) console.log(`  Lambda’s runtime: ${JSON.stringify(expected)}\n  the local worker: ${JSON.stringify(got)}`);
}

for (const path of [toys, folder]) rmSync(path, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
