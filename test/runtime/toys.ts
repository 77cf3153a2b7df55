import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Handlers that do one thing each, to see what a runtime makes of it. */
const CODE = `
import { setTimeout as sleep } from 'node:timers/promises';
let calls = 0;
export const echo = async (event, context) => ({ event, context: { ...context, remains: context.getRemainingTimeInMillis() > 0, awsRequestId: typeof context.awsRequestId } });
export const plain = () => 'no promise';
export const nothing = async () => {};
export const throws = async () => { throw new TypeError('It broke.'); };
export const throwsAtOnce = () => { throw new RangeError('It broke at once.'); };
export const rejects = () => Promise.reject(Object.assign(new Error('Refused.'), { name: 'OwnError' }));
export const throwsText = async () => { throw 'only a text'; };
export const http = async (event) => ({ statusCode: 201, headers: { 'content-type': 'application/octet-stream', 'x-was': String(event.isBase64Encoded) }, cookies: ['a=1', 'b=2'], isBase64Encoded: true, body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8').toString('base64') });
export const count = async () => ({ calls: ++calls });
export const environment = async () => { const names = Object.keys(process.env); process.env.LEFT_BEHIND = 'yes'; return { own: process.env.OWN_VARIABLE, task: process.env.LAMBDA_TASK_ROOT, name: process.env.AWS_LAMBDA_FUNCTION_NAME, memory: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE, region: process.env.AWS_REGION, shell: names.filter((name) => ['HOME', 'SHELL_SECRET', 'NODE_OPTIONS'].includes(name)) }; };
export const dates = async () => ({ at: new Date(0), missing: undefined, list: [undefined, NaN], big: Number.MAX_SAFE_INTEGER });
export const sleeps = async ({ ms }) => { await sleep(ms); return 'slept'; };
export const exits = async () => { process.exit(3); };
export const large = async ({ bytes }) => 'x'.repeat(bytes);
export const prints = async ({ text }) => { console.log(text); process.stderr.write(text + ' on stderr\\n'); return 'printed'; };
export const overlap = async () => { const busy = globalThis.busy === true; globalThis.busy = true; await sleep(30); globalThis.busy = false; return { busy }; };
export const notAFunction = 5;
`;

/** Writes them into a folder of their own, as a function's asset would be. */
export function writeToys(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seatwise-toys-'));
  writeFileSync(join(folder, 'index.mjs'), CODE);
  writeFileSync(join(folder, 'broken.mjs'), 'export const handler = ;');
  return folder;
}
