import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { median, round } from './stats.ts';
import type { Section } from './section.ts';

const RUNS = 15;
const ROOT = new URL('..', import.meta.url).pathname;
const ENVIRONMENT = {
  TABLE_NAME: 'bench',
  EVENTS_TABLE_NAME: 'bench',
  OPERATOR_TOKEN_HASH: '0'.repeat(64),
  ORIGIN_SECRET_HASH: '0'.repeat(64),
  SENDING_RATE: '14',
  SENDING_QUOTA: '50000',
  BULK_INVITATIONS_QUEUE_URL: 'http://127.0.0.1:1/000000000000/bulk',
  INVITATIONS_QUEUE_URL: 'http://127.0.0.1:1/000000000000/invitations',
  RIVALS_QUEUE_URL: 'http://127.0.0.1:1/000000000000/rivals',
  MOVES_QUEUE_URL: 'http://127.0.0.1:1/000000000000/moves',
  MAILS_QUEUE_URL: 'http://127.0.0.1:1/000000000000/mails',
  CLOSINGS_QUEUE_URL: 'http://127.0.0.1:1/000000000000/closings',
  IMPORTS_QUEUE_URL: 'http://127.0.0.1:1/000000000000/imports',
  WEB_URL: 'http://127.0.0.1:1',
  SENDER_ADDRESS: 'no-reply@example.com',
  CONFIGURATION_SET: 'bench',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
};

/** From starting Node on a bundle to a handler that can be called, in ms over an empty handler; 15 interleaved runs, medians. */
export async function measureReady(): Promise<Section> {
  const folder = await mkdtemp(join(tmpdir(), 'seatwise-bench-'));
  try {
    const bundles = new Map([
      ['bare Node', await emptyHandler(folder)],
      [ALONE, await clientsAlone(folder, 'dynamo', DYNAMO)],
      ['with SES’s client', await clientsAlone(folder, 'ses', `${DYNAMO}${SES}`)],
      ...(await functionBundles()),
    ]);
    const times = new Map([...bundles.keys()].map((name) => [name, [] as number[]]));
    for (let run = 0; run <= RUNS; run++)
      // Each round begins with another one, so that none always runs in the wake of the same neighbour.
      for (const [name, file] of rotated([...bundles], run)) {
        const ms = await timeToReady(file);
        // The first round warms the disk's cache.
        if (run > 0) times.get(name)?.push(ms);
      }
    return await section(bundles, times);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function rotated<T>(all: readonly T[], by: number): T[] {
  const at = by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

async function section(bundles: ReadonlyMap<string, string>, times: ReadonlyMap<string, readonly number[]>): Promise<Section> {
  const bare = median(times.get('bare Node') ?? []);
  const alone = median(times.get(ALONE) ?? []) - bare;
  const rows: string[][] = [];
  for (const [name, file] of bundles) {
    const over = median(times.get(name) ?? []) - bare;
    const kb = round((await stat(file)).size / 1000, 0);
    rows.push([name, kb, round(over), name === 'bare Node' ? '' : round(over - alone)]);
  }
  return {
    title: 'Handler ready',
    note: `Milliseconds from starting Node on the bundle to a handler that can be called, over an empty handler (${round(bare)} ms); medians of ${RUNS} interleaved runs, each in another order. Aim: at most the DynamoDB client's bundle alone + 10 ms, each API bundle at most 450 KB. Those that send e-mails, sendInvitation and sendMail, carry SES’s client too, which the third line measures.`,
    head: ['bundle', 'KB', 'over bare Node', 'over the client alone'],
    rows,
  };
}

async function functionBundles(): Promise<[string, string][]> {
  const names = await readdir(`${ROOT}dist/functions`);
  return names.sort().map((name) => [name, `${ROOT}dist/functions/${name}/index.mjs`]);
}

async function emptyHandler(folder: string): Promise<string> {
  const file = join(folder, 'empty.mjs');
  await writeFile(file, 'export const handler = async () => ({});\n');
  return file;
}

const ALONE = 'DynamoDB client alone';
const DYNAMO =
  "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\n" +
  "import { BatchGetCommand, DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';\n" +
  'const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));\n' +
  'const commands = [BatchGetCommand, DeleteCommand, GetCommand, PutCommand, QueryCommand, TransactWriteCommand, UpdateCommand];\n' +
  'export const handler = async (event) => client.send(new commands[event.command](event.input));\n';
const SES =
  "import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';\n" +
  'const ses = new SESv2Client({});\n' +
  'export const mail = async (event) => ses.send(new SendEmailCommand(event));\n';

async function clientsAlone(folder: string, name: string, contents: string): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: ROOT },
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return outfile;
}

function timeToReady(file: string): Promise<number> {
  const script = `await import(${JSON.stringify(file)}); process.stdout.write('ready');process.exit(0)`;
  const started = performance.now();
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: ENVIRONMENT, stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => {
      resolve(performance.now() - started);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${file} did not become ready`));
    });
  });
}
