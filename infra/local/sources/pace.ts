const BUSY_MS = 40;
const QUIET_MS = 250;
/** After this long without a call, nothing more is expected to follow from one. */
const BUSY_FOR_MS = 5_000;

/** How often to look for news: often while something goes on, seldom while nobody uses the stack. */
export class Pace {
  #last = 0;
  readonly #sleepers = new Set<() => void>();

  /** Something happened that may be followed by news. */
  touched(): void {
    this.#last = Date.now();
    for (const wake of this.#sleepers) wake();
  }

  wait(): Promise<void> {
    const busy = Date.now() - this.#last < BUSY_FOR_MS;
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.#sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, busy ? BUSY_MS : QUIET_MS);
      if (!busy) this.#sleepers.add(wake);
    });
  }
}
