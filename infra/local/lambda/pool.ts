import { randomUUID } from 'node:crypto';
import { CallTooLarge, LARGEST_CALL, type FunctionAnswer } from './answer.ts';
import { Sandbox, type SandboxOptions } from './sandbox.ts';

/** More copies would only take turns on a machine's few processors; further callers wait for one to be free. */
const MOST_COPIES = 8;
/** Starting takes a processor for a while: more at once would make all of them late. */
const MOST_STARTING = 2;

/** The copies of one function. */
export class FunctionPool {
  readonly #options: SandboxOptions;
  readonly #most: number;
  /** The last one used is the first one used again, so that few stay hot. */
  readonly #idle: Sandbox[] = [];
  readonly #all = new Set<Sandbox>();
  readonly #waiting: ((sandbox: Sandbox) => void)[] = [];
  #starting = 0;
  #stopped = false;

  constructor(options: SandboxOptions, reservedConcurrency = MOST_COPIES) {
    this.#options = options;
    this.#most = Math.max(1, Math.min(reservedConcurrency, MOST_COPIES));
  }

  /** Calls the function with an event in JSON. Throws `CallTooLarge` without calling it beyond 6 MB. */
  async invoke(event: string, requestId: string = randomUUID()): Promise<FunctionAnswer> {
    // A UTF-16 unit is three bytes at most, so most calls need no counting.
    if (event.length * 3 > LARGEST_CALL) {
      const bytes = Buffer.byteLength(event);
      if (bytes > LARGEST_CALL) throw new CallTooLarge(bytes);
    }
    const sandbox = this.#free() ?? (await this.#next());
    const answer = await sandbox.call({ requestId, event });
    this.#release(sandbox);
    return answer;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#all].map((sandbox) => sandbox.end()));
  }

  get busy(): number {
    return this.#all.size - this.#idle.length;
  }

  #free(): Sandbox | undefined {
    for (;;) {
      const sandbox = this.#idle.pop();
      if (!sandbox?.ended) return sandbox;
      this.#all.delete(sandbox);
    }
  }

  #next(): Promise<Sandbox> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#grow();
    });
  }

  /** Whichever is ready first serves: a copy that becomes free meanwhile, or a new one. */
  #grow(): void {
    while (this.#all.size < this.#most && this.#starting < Math.min(this.#waiting.length, MOST_STARTING)) this.#start();
  }

  #start(): void {
    const sandbox = new Sandbox(this.#options);
    this.#all.add(sandbox);
    this.#starting += 1;
    void sandbox.ready.then(() => {
      this.#starting -= 1;
      // One that failed to start still has its answer to give: to the first who waits, instead of trying for ever.
      this.#hand(sandbox);
      this.#grow();
    });
  }

  #release(sandbox: Sandbox): void {
    if (!sandbox.ended) {
      this.#hand(sandbox);
      return;
    }
    this.#all.delete(sandbox);
    if (!this.#stopped) this.#grow();
  }

  #hand(sandbox: Sandbox): void {
    const next = this.#waiting.shift();
    if (next) next(sandbox);
    else if (sandbox.ended) this.#all.delete(sandbox);
    else this.#idle.push(sandbox);
  }
}
