import fc from 'fast-check';
import { turn, writtenTurn, type Turn } from './operations.ts';
import type { Stage } from './stage.ts';
import { openTrial, type Trial } from './trial.ts';

/** A history that came to something that must not be: the shortest that was found, and how to play it again. */
export interface Found {
  readonly history: readonly string[];
  readonly wrong: string;
  readonly runs: number;
  readonly path: string;
  readonly replayPath: string;
}

export interface Ask {
  readonly stage: Stage;
  /** The database to play in: one history at a time. */
  readonly database: string;
  readonly seed: number;
  /** To play one history again, as an earlier failure named it. */
  readonly again?: { readonly path: string; readonly replayPath: string } | undefined;
  /** Milliseconds for finding a shorter history, once one has failed. */
  readonly shrinkFor: number;
  /** Called as soon as a history has failed, before shorter ones are tried. */
  readonly failing?: () => void;
}

const TURNS_AT_MOST = 16;
const RUNS_AT_MOST = 60;

/** A command of fast-check's models: the operations of a turn, all at once. The ledger that it is held against is read anew before each. */
class TurnCommand implements fc.AsyncCommand<object, Trial> {
  readonly #turn: Turn;
  constructor(played: Turn) {
    this.#turn = played;
  }
  check(): boolean {
    return true;
  }
  run(_: object, trial: Trial): Promise<void> {
    return trial.run(this.#turn);
  }
  toString(): string {
    return writtenTurn(this.#turn);
  }
}

/** Plays the history of this seed. Answers undefined where all of it held. */
export async function search({ stage, database, seed, again, shrinkFor, failing }: Ask): Promise<Found | undefined> {
  let shortest: Pick<Found, 'history' | 'wrong'> | undefined;
  let runs = 0;
  let until = Infinity;
  const histories = fc.commands([turn.map((one) => new TurnCommand(one))], {
    maxCommands: TURNS_AT_MOST,
    size: 'max',
    ...(again?.replayPath ? { replayPath: again.replayPath } : {}),
  });
  const holds = fc.asyncProperty(histories, fc.noShrink(fc.nat()), async (commands, faults) => {
    if (performance.now() > until || runs >= RUNS_AT_MOST) return;
    runs++;
    const trial = await openTrial(stage, database, faults);
    try {
      await fc.asyncModelRun(() => ({ model: {}, real: trial }), commands);
      await trial.finish();
    } catch (error) {
      shortest = {
        history: [...trial.history],
        wrong: error instanceof Error ? (error.name === 'Broken' ? error.message : (error.stack ?? '')) : String(error),
      };
      if (until === Infinity) {
        until = performance.now() + shrinkFor;
        failing?.();
      }
      throw error;
    } finally {
      await trial.close();
    }
  });
  const details = await fc.check(holds, { seed, numRuns: 1, ...(again?.path ? { path: again.path } : {}) });
  if (!details.failed || !shortest) return undefined;
  const replayPath = /replayPath="([^"]*)"/.exec(fc.stringify(details.counterexample?.[0]))?.[1] ?? '';
  return { ...shortest, runs, path: details.counterexamplePath ?? '', replayPath };
}
