import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REPOSITORY, remove } from './folder.ts';
import { CannotStart } from './refuse.ts';

/** Builds the functions and synthesizes the template that runs them, into a folder of this stack's own. */
export async function buildAndSynthesize(into: string, environment: NodeJS.ProcessEnv = process.env): Promise<void> {
  // Tests build once, before many stacks start at the same time.
  if (environment['SEATWISE_LOCAL_BUILT'] === undefined) await run('scripts/build.ts', environment);
  remove(into);
  await run('infra/app.ts', { ...environment, CDK_OUTDIR: into, CDK_CONTEXT_JSON: '{}' });
}

async function run(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(REPOSITORY, script)], { cwd: REPOSITORY, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new CannotStart(`${script} failed:\n${said.trim()}`);
}
