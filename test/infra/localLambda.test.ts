import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { CallTooLarge, type FunctionAnswer } from '../../infra/local/lambda/answer.ts';
import { runFunctions, type Functions } from '../../infra/local/lambda/functions.ts';
import type { LocalFunction } from '../../infra/local/template/functionPlan.ts';
import { writeToys } from '../runtime/toys.ts';

const root = writeToys();
const folder = mkdtempSync(join(tmpdir(), 'seatwise-lambda-'));
const running: Functions[] = [];
afterAll(async () => {
  await Promise.all(running.map((functions) => functions.stop()));
  for (const path of [root, folder]) rmSync(path, { recursive: true, force: true });
});

/** A function of one toy handler. */
function toy(handler: string, more: Partial<LocalFunction> = {}): (event?: unknown) => Promise<FunctionAnswer> {
  const of: LocalFunction = {
    name: `toy-${handler}`,
    arn: `arn:aws:lambda:us-east-1:000000000000:function:toy-${handler}`,
    shortName: handler,
    root,
    handler: handler.includes('.') ? handler : `index.${handler}`,
    runtime: 'nodejs24.x',
    memoryMb: 256,
    timeoutMs: 5_000,
    environment: { OWN_VARIABLE: 'its own' },
    ...more,
  };
  const functions = runFunctions([of], { folder, services: () => ({ dynamodb: 'http://d', sqs: 'http://q', ses: 'http://s' }) });
  running.push(functions);
  return (event = {}) => functions.invoke(of, JSON.stringify(event));
}
const valueOf = (answer: FunctionAnswer): unknown => (answer.ok ? JSON.parse(answer.body) : answer.error);

describe('a function', () => {
  it('gets the event and a context, and its value becomes the answer', async () => {
    expect(valueOf(await toy('echo')({ a: 'ä' }))).toMatchObject({
      event: { a: 'ä' },
      context: { functionName: 'toy-echo', functionVersion: '$LATEST', memoryLimitInMB: '256', remains: true, awsRequestId: 'string' },
    });
  });

  it.each([
    ['throws', { errorType: 'TypeError', errorMessage: 'It broke.' }],
    ['rejects', { errorType: 'OwnError', errorMessage: 'Refused.' }],
    ['throwsText', { errorType: 'string', errorMessage: 'only a text', trace: [] }],
    ['missing', { errorType: 'Runtime.HandlerNotFound', errorMessage: 'index.missing is undefined or not exported' }],
    ['broken.handler', { errorType: 'Runtime.UserCodeSyntaxError' }],
    ['nowhere.handler', { errorType: 'Runtime.ImportModuleError' }],
  ])('that fails answers as Lambda does: %s', async (handler, error) => {
    const answer = await toy(handler)();
    expect(answer.ok).toBe(false);
    expect(valueOf(answer)).toMatchObject(error);
  });

  it('that takes too long is ended, and the next call finds a new one', async () => {
    const call = toy('sleeps', { timeoutMs: 300 });
    expect(valueOf(await call({ ms: 5_000 }))).toMatchObject({
      errorType: 'Sandbox.Timedout',
      errorMessage: expect.stringMatching(/^RequestId: \S+ Error: Task timed out after 0\.30 seconds$/),
    });
    expect(valueOf(await call({ ms: 0 }))).toBe('slept');
  });

  it('that ends its process ends only itself', async () => {
    const call = toy('exits');
    const expected = { errorType: 'Runtime.ExitError', errorMessage: expect.stringContaining('exit status 3') };
    expect(valueOf(await call())).toMatchObject(expected);
    expect(valueOf(await call())).toMatchObject(expected);
  });

  it('sees its own variables and Lambda’s, and nothing of the shell’s', async () => {
    process.env['SHELL_SECRET'] = 'not for functions';
    expect(valueOf(await toy('environment')())).toEqual({
      own: 'its own',
      task: root,
      name: 'toy-environment',
      memory: '256',
      region: 'us-east-1',
      shell: [],
    });
    expect(process.env['LEFT_BEHIND']).toBeUndefined();
  });

  it('keeps its state from one call to the next', async () => {
    const call = toy('count');
    await call();
    expect(valueOf(await call())).toEqual({ calls: 2 });
  });

  it('takes one call at a time, however many come at once', async () => {
    const call = toy('overlap');
    const answers = await Promise.all(Array.from({ length: 30 }, () => call()));
    expect(answers.map(valueOf)).toEqual(Array.from({ length: 30 }, () => ({ busy: false })));
  });

  it('is never copied more often than is reserved for it', async () => {
    const call = toy('count', { reservedConcurrency: 1 });
    const answers = await Promise.all([call(), call(), call()]);
    expect(answers.map(valueOf)).toEqual([{ calls: 1 }, { calls: 2 }, { calls: 3 }]);
  });

  it('prints into its own log', async () => {
    await toy('prints')({ text: 'a line' });
    expect(readFileSync(join(folder, 'logs', 'prints.log'), 'utf8')).toBe('a line\na line on stderr\n');
  });
});

describe('six megabytes', () => {
  const SIX = 6 * 1024 * 1024;

  it('is as much as a call takes', async () => {
    const call = toy('nothing');
    const text = (bytes: number): object => ({ a: 'x'.repeat(bytes - '{"a":""}'.length) });
    expect((await call(text(SIX))).ok).toBe(true);
    await expect(call(text(SIX + 1))).rejects.toThrow(CallTooLarge);
  });

  it('counts bytes, not characters', async () => {
    await expect(toy('nothing')({ a: 'ä'.repeat(SIX / 2) })).rejects.toThrow(CallTooLarge);
  });

  it('is as much as an answer gives', async () => {
    const call = toy('large');
    expect((await call({ bytes: SIX - 2 })).ok).toBe(true);
    expect(valueOf(await call({ bytes: SIX + 100 }))).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });
});
