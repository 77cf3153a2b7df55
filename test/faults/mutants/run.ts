import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MUTANTS, type Mutant } from './list.ts';

// Each mutant is a copy of the house with one text changed, in which the histories are played until one fails.
const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    /** Only those whose name has this in it. */
    only: { type: 'string', default: '' },
    /** So many of them, spread over the list: a quick look. */
    some: { type: 'string' },
  },
});
const ROOT = new URL('../../..', import.meta.url).pathname;
const COPIED = ['lib', 'events', 'functions', 'infra', 'test', 'package.json', 'tsconfig.json'];

interface Fate {
  readonly name: string;
  readonly caught: string;
  readonly seconds: string;
}

/** What caught it. */
interface Catch {
  readonly trial: number;
  readonly by: string;
}

const every = values.some === undefined ? 1 : Math.ceil(MUTANTS.length / Number(values.some));
const chosen = MUTANTS.filter(({ name }, at) => name.includes(values.only) && at % every === 0);
const fates: Fate[] = [];
for (const mutant of chosen) {
  const began = performance.now();
  const found = await caughtAt(mutant);
  const fate = {
    name: mutant.name,
    caught: found ? `trial ${found.trial}` : 'NOT CAUGHT',
    seconds: `${((performance.now() - began) / 1000).toFixed(0)} s`,
  };
  fates.push(fate);
  console.log(`${fate.caught.padEnd(12)} ${fate.seconds.padStart(6)}  ${fate.name}${found ? `\n${' '.repeat(21)}${found.by}` : ''}`);
}
const missed = fates.filter(({ caught }) => caught === 'NOT CAUGHT');
console.log(`\n${fates.length - missed.length} of ${fates.length} were caught within ${values.trials} trials.`);
process.exitCode = missed.length === 0 ? 0 : 1;

/** The trial that caught it; undefined where all held. */
async function caughtAt(mutant: Mutant): Promise<Catch | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'seatwise-mutant-'));
  try {
    for (const name of COPIED)
      await cp(join(ROOT, name), join(folder, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const { file, from, to } of mutant.changes) {
      const text = await readFile(join(folder, file), 'utf8');
      if (text.split(from).length !== 2) throw new Error(`“${mutant.name}” changes a text that does not stand once in ${file}:\n${from}`);
      await writeFile(
        join(folder, file),
        text.replace(from, () => to),
      );
    }
    return await play(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(folder: string): Promise<Catch | undefined> {
  const asked = ['--trials', values.trials, '--seed', values.seed, '--shrink', '0'];
  const child = spawn(process.execPath, [join(folder, 'test/faults/run.ts'), ...asked], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const failed = /^Trial (\d+) of seed/m.exec(said)?.[1];
  if (code === 0) return undefined;
  if (failed === undefined) throw new Error(`The histories could not be played:\n${said}`);
  // After the numbered lines of the history, what was wrong.
  const by =
    said
      .split(/^ +\d+\. .*$/m)
      .at(-1)
      ?.trim()
      .split('\n')
      .slice(0, 2)
      .join(' ')
      .slice(0, 160) ?? '';
  return { trial: Number(failed), by };
}
