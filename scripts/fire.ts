import { parseArgs } from 'node:util';
import type { FunctionAnswer } from '../infra/local/lambda/answer.ts';
import { askStack } from './controlDoor.ts';

/** Calls a scheduled function on the running stack: `npm run fire -- requeueUnsent [--at 2026-12-01T09:00:00Z]`. */
async function fire(): Promise<string> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { at: { type: 'string' } } });
  const [name, more] = positionals;
  if (name === undefined || more !== undefined) throw new Error('Say which function: npm run fire -- NAME [--at TIME]');
  const at = values.at === undefined ? new Date() : new Date(values.at);
  if (Number.isNaN(at.getTime())) throw new Error(`--at takes a time such as 2026-12-01T09:00:00Z, not "${values.at ?? ''}".`);

  const response = await askStack('/fire', { name, at: at.toISOString() });
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
