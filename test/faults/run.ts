import { parseArgs } from 'node:util';
import { startEngine } from '../support/engine.ts';
import { throws } from '../support/faults.ts';
import { SEASONS } from './histories/calendar.ts';
import { search, type Found } from './histories/search.ts';
import { openStage } from './histories/stage.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    /** Only this one. */
    trial: { type: 'string' },
    path: { type: 'string' },
    replay: { type: 'string' },
    lanes: { type: 'string', default: '6' },
    shrink: { type: 'string', default: '60' },
  },
});
const trials = Number(values.trials);
const seed = Number(values.seed);
const began = performance.now();
const seconds = (): number => (performance.now() - began) / 1000;

const engine = await startEngine();
process.env['TEST_DYNAMO_ENDPOINT'] = engine.endpoint;
try {
  process.exitCode = await run();
} finally {
  await engine.stop();
}

async function run(): Promise<number> {
  const stages = [await openStage(SEASONS[0]), await openStage(SEASONS[1])] as const;
  const again = values.path === undefined ? undefined : { path: values.path, replayPath: values.replay ?? '' };
  const todo = values.trial === undefined ? Array.from({ length: trials }, (_, at) => at + 1) : [Number(values.trial)];
  console.log(`${todo.length} ${todo.length === 1 ? 'trial' : 'trials'} of the ledger, seed ${seed}`);
  let done = 0;
  let over = false;
  let failure: { trial: number; found: Found } | undefined;
  const shrinkFor = Number(values.shrink) * 1000;
  const failing = (): void => {
    over = true;
  };
  const lane = async (database: string): Promise<void> => {
    for (let trial = todo.shift(); trial !== undefined && !over; trial = todo.shift()) {
      const found = await search({ stage: stages[trial % 2 === 0 ? 0 : 1], database, seed: seedOf(trial), again, shrinkFor, failing });
      done++;
      if (found) failure ??= { trial, found };
      else if (done % 50 === 0) console.log(`${done} held, ${(done / seconds()).toFixed(1)} a second`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.lanes) }, (_, at) => lane(`lane${at}`)));
  if (!failure) {
    console.log(`All ${done} held: ${seconds().toFixed(0)} s, ${(done / seconds()).toFixed(1)} trials a second.`);
    return 0;
  }
  const { trial, found } = failure;
  console.log(`\nTrial ${trial} of seed ${seed} failed (${seconds().toFixed(0)} s). The shortest history in ${found.runs} runs:\n`);
  for (const [at, line] of found.history.entries()) console.log(`${String(at + 1).padStart(3)}. ${line}`);
  console.log(`\n${found.wrong}\n\nAgain:   npm run test:faults -- --seed ${seed} --trial ${trial}`);
  console.log(`Shortest: npm run test:faults -- --seed ${seed} --trial ${trial} --path '${found.path}' --replay '${found.replayPath}'`);
  return 1;
}

/** Each trial has a seed of its own, so that one can be played without those before it. */
function seedOf(trial: number): number {
  return Math.floor(throws(seed + Math.imul(trial, 0x9e3779b1))() * 2 ** 31);
}
