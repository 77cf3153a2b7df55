/** What a caller asked under a key of theirs: the same key, actor, method and path are the same call. */
export interface KeyedCall {
  /** SHA-256 of actor, method, path and key. */
  readonly callId: string;
  /** SHA-256 of query and body. */
  readonly contentHash: string;
}

/** An answer as it is given again, to the byte. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `begun`: this process has the call until its lease is over. `seed` makes its ids, and the first try's request is its request. */
export type Claim =
  | { readonly state: 'begun'; readonly seed: string; readonly begunAt: Date; readonly requestId: string }
  | { readonly state: 'answered'; readonly answer: KeptAnswer }
  | { readonly state: 'running'; readonly until: Date }
  | { readonly state: 'other' };

export interface CallStore {
  /** Of many at once one has the call. One whose lease is over is taken up where it was left. */
  claim(call: KeyedCall, fresh: { readonly seed: string; readonly requestId: string }, now: Date): Promise<Claim>;
  keepAnswer(call: KeyedCall, answer: KeptAnswer): Promise<void>;
  /** Nothing came of it: the next try begins at once, with the same ids. */
  release(call: KeyedCall): Promise<void>;
}
