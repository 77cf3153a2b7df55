import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, Failure } from '../failure.ts';
import type { World } from '../world.ts';
import { localStack } from './signIn.ts';

/** Of the stack that runs in this folder, by its control door. In AWS it is a button of the console: docs/operating.md. */
export async function redrive(world: World): Promise<string> {
  localStack(world);
  const { url, token } = JSON.parse(readFileSync(join(world.stackFolder, 'control.json'), 'utf8')) as { url: string; token: string };
  const ask = { method: 'POST', headers: { authorization: `Bearer ${token}` }, body: '{}' };
  const response = await fetch(`${url}/redrive`, ask).catch(() => undefined);
  if (!response?.ok) throw new Failure(EXIT.unavailable, 'The stack of this folder does not answer. Start it again with: npm start');
  const counts = Object.entries((await response.json()) as Record<string, number>);
  return counts.length === 0
    ? 'There are no dead letters.'
    : counts.map(([queue, count]) => `${queue}: ${count} sent round again.`).join('\n');
}
