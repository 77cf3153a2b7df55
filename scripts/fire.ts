import { parseArgs } from 'node:util';
import type { ControlFile } from '../infra/local/control.ts';
import { filesOf, readJson, stateFolder } from '../infra/local/folder.ts';
import type { FunctionAnswer } from '../infra/local/lambda/answer.ts';

/** Calls a scheduled function on the running stack: `npm run fire -- requeueUnsent [--at 2026-12-01T09:00:00Z]`. */
async function fire(): Promise<string> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { at: { type: 'string' } } });
  const [name, more] = positionals;
  if (name === undefined || more !== undefined) throw new Error('Say which function: npm run fire -- NAME [--at TIME]');
  const at = values.at === undefined ? new Date() : new Date(values.at);
  if (Number.isNaN(at.getTime())) throw new Error(`--at takes a time such as 2026-12-01T09:00:00Z, not "${values.at ?? ''}".`);

  const { stack, control: controlFile } = filesOf(stateFolder());
  const control = readJson(controlFile) as ControlFile | undefined;
  if (!control || !readJson(stack)) throw new Error('No stack runs in this folder. Start it with: npm start');
  const response = await fetch(`${control.url}/fire`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.token}` },
    body: JSON.stringify({ name, at: at.toISOString() }),
  }).catch(() => {
    throw new Error('The stack of this folder no longer answers. Start it again with: npm start');
  });
  if (response.status === 404) {
    const { names = [] } = (await response.json()) as { names?: string[] };
    throw new Error(`No schedule calls a function "${name}". Those that can be fired: ${names.join(', ')}.`);
  }
  if (!response.ok) throw new Error(`The stack answered ${response.status}: ${await response.text()}`);
  const answer = (await response.json()) as FunctionAnswer;
  if (!answer.ok) throw new Error(`${name} failed: ${answer.error.errorType}: ${answer.error.errorMessage}`);
  return answer.body;
}

try {
  console.log(await fire());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
