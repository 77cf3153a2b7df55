import type { ControlFile } from '../infra/local/control.ts';
import { filesOf, readJson, stateFolder } from '../infra/local/folder.ts';

/** Asks the running stack of this folder by its control door. Throws a sentence that says what to do where there is none. */
export async function askStack(path: string, question: object): Promise<Response> {
  const { stack, control: controlFile } = filesOf(stateFolder());
  const control = readJson(controlFile) as ControlFile | undefined;
  if (!control || !readJson(stack)) throw new Error('No stack runs in this folder. Start it with: npm start');
  return fetch(`${control.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.token}` },
    body: JSON.stringify(question),
  }).catch(() => {
    throw new Error('The stack of this folder no longer answers. Start it again with: npm start');
  });
}
