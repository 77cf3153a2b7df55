import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalFunction } from '../template/functionPlan.ts';
import { LARGEST_ANSWER, type FunctionAnswer } from './answer.ts';
import { functionEnvironment, type ServiceUrls } from './environment.ts';
import { FunctionPool } from './pool.ts';
import { workerFile } from './workerFile.ts';

export interface Functions {
  invoke(of: LocalFunction, event: string, requestId?: string): Promise<FunctionAnswer>;
  /** Calls that have not been answered yet. */
  readonly busy: number;
  stop(): Promise<void>;
}

export interface FunctionsOptions {
  /** Where logs and the worker's code go. */
  readonly folder: string;
  readonly services: (of: LocalFunction) => ServiceUrls;
  readonly verbose?: boolean;
}

/** All functions of the plan; each starts its first copy at its first call. */
export function runFunctions(functions: readonly LocalFunction[], { folder, services, verbose = false }: FunctionsOptions): Functions {
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true });
  const worker = workerFile(folder);
  const pools = new Map(
    functions.map((of) => {
      const setup = {
        root: of.root,
        handler: of.handler,
        functionArn: of.arn,
        timeoutMs: of.timeoutMs,
        largestAnswer: LARGEST_ANSWER,
        logFile: join(logs, `${of.shortName}.log`),
        verbose,
      };
      const environment = functionEnvironment(of, services(of));
      return [of.name, new FunctionPool({ workerFile: worker, setup, environment, memoryMb: of.memoryMb }, of.reservedConcurrency)];
    }),
  );
  return {
    invoke(of, event, requestId) {
      const pool = pools.get(of.name);
      if (!pool) throw new Error(`There is no function ${of.name}.`);
      return pool.invoke(event, requestId);
    },
    get busy() {
      return [...pools.values()].reduce((sum, pool) => sum + pool.busy, 0);
    },
    async stop() {
      await Promise.all([...pools.values()].map((pool) => pool.stop()));
    },
  };
}
