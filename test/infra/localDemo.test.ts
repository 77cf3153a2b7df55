import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startLocalStack, type LocalStack } from '../support/localStack.ts';

const root = new URL('../..', import.meta.url).pathname;
let stack: LocalStack;

beforeAll(async () => {
  stack = await startLocalStack();
}, 60_000);
afterAll(() => stack.stop());

/** `npm run demo` on this stack; throws with what it printed when it does not end with 0. */
async function demo(): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '', SEATWISE_LOCAL_FOLDER: stack.folder };
  const { stdout } = await promisify(execFile)(join(root, 'node_modules/.bin/node'), [join(root, 'scripts/demo.ts')], { env });
  return stdout;
}

describe('the demo', () => {
  it('goes the whole way on a running stack, and ends with the tables of seats and of users', async () => {
    const said = await demo();
    expect(said).toContain('Charles is in: superAdmin of Analytical Engines Ltd.');
    expect(said).toContain('5 would be invited, 2 would be refused. Nothing is written yet.');
    expect(said).toContain('(ROW_DUPLICATE)');
    expect(said).toContain('(LICENSE_POOL_EXHAUSTED)');
    expect(said).toContain('Charles Babbage vous invite à rejoindre Analytical Engines Ltd');
    expect(said).toContain('Ada is signed in, with meeting and webinar.');
    expect(said).toMatch(/meeting +5 +4 +3 +1 +1/);
    expect(said).toMatch(/webinar +10 +4 +3 +1 +6/);
    expect(said).toMatch(/Grace Brewster Hopper +grace@\S+ +Suspended \(declined\)/);
    expect(said).toMatch(/Émilie du Châtelet +emilie@\S+ +Invite sent \(1\) +meeting, webinar/);
  });

  it('can be played again on the same stack', async () => {
    expect(await demo()).toContain('Ada is signed in');
  });
});
