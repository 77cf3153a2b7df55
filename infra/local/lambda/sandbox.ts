import { Worker } from 'node:worker_threads';
import { exited, timedOut, type FunctionAnswer } from './answer.ts';
import type { Call, FromWorker, WorkerSetup } from './worker.ts';

/** Loading a function is not counted to its timeout, but has a limit of its own. */
const LOADING_MS = 10_000;

export interface SandboxOptions {
  readonly workerFile: string;
  readonly setup: WorkerSetup;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMb: number;
}

/** One copy of a function, which takes one call at a time and serves the next one in the same state, as in Lambda. */
export class Sandbox {
  /** Settled once it can take calls, or has ended before. */
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #timeoutMs: number;
  #requestId = '';
  #answer: ((answer: FunctionAnswer) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #end: FunctionAnswer | undefined;

  constructor({ workerFile, setup, environment, memoryMb }: SandboxOptions) {
    this.#timeoutMs = setup.timeoutMs;
    this.#worker = new Worker(workerFile, {
      workerData: setup,
      env: { ...environment },
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.ready = promise;
    this.#limit(LOADING_MS);
    this.#worker.on('message', (said: FromWorker) => {
      if (said !== 'ready') this.#settle(said);
      else clearTimeout(this.#timer);
      resolve(undefined);
    });
    this.#worker.on('error', (error) => {
      this.#end = faultAnswer(error);
    });
    this.#worker.on('exit', (code) => {
      const why = code === 0 ? 'without providing a reason' : `with error: exit status ${code}`;
      this.#end ??= exited(this.#requestId, why);
      this.#settle(this.#end);
      resolve(undefined);
    });
  }

  /** Over: it timed out, or its code ended the thread. */
  get ended(): boolean {
    return this.#end !== undefined;
  }

  call(call: Call): Promise<FunctionAnswer> {
    if (this.#end) return Promise.resolve(this.#end);
    return new Promise((resolve) => {
      this.#requestId = call.requestId;
      this.#answer = resolve;
      this.#limit(this.#timeoutMs);
      this.#worker.postMessage(call);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #limit(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#end = timedOut(this.#requestId, ms);
      this.#settle(this.#end);
      void this.#worker.terminate();
    }, ms);
  }

  #settle(answer: FunctionAnswer): void {
    clearTimeout(this.#timer);
    const settle = this.#answer;
    this.#answer = undefined;
    settle?.(answer);
  }
}

/** An error that nothing in the function caught, in a timer or a forgotten promise, ends the runtime. */
function faultAnswer(thrown: unknown): FunctionAnswer {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { ok: false, error: { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') } };
}
