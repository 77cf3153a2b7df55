/** Counts things that may be done so often in a while, by a name that tells nothing of whom. */
export interface LimitStore {
  /** How many were counted in the while that runs, and when it ends. */
  read(name: string, now: Date): Promise<Counted>;
  /** One more, or several; a while of this length begins with the first one. */
  count(name: string, now: Date, whileMs: number, by?: number): Promise<Counted>;
}

export interface Counted {
  readonly count: number;
  readonly endsAt: Date;
}
