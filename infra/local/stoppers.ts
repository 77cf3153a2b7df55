/** A part that hangs must not keep the others running. */
const PATIENCE_MS = 1_500;

/** How to stop what has been started: the last first, each with its own patience, whatever the others do. */
export class Stoppers {
  readonly #steps: { name: string; stop: () => Promise<void> | void }[] = [];
  #stopping: Promise<void> | undefined;

  add(name: string, stop: () => Promise<void> | void): void {
    this.#steps.push({ name, stop });
  }

  /** Once, however often it is asked. */
  run(): Promise<void> {
    return (this.#stopping ??= this.#run());
  }

  async #run(): Promise<void> {
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      const { name, stop } = step;
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      try {
        await Promise.race([stop(), patience]);
      } catch (error) {
        console.error(`Stopping ${name} failed:`, error);
      } finally {
        clearTimeout(timer);
      }
    }
  }
}
