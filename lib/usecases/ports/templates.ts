import type { Change } from '../../domain/actor.ts';

/** The templates of one kind that an account keeps. */
export interface TemplateStore<T extends Revised> {
  find(accountId: string, templateId: string): Promise<T | undefined>;
  /** By name; `revision` is for `keepNew`. */
  list(accountId: string): Promise<{ readonly templates: readonly T[]; readonly revision: number }>;
  /** Requires that no other one was made since the list was read. Throws Overtaken. */
  keepNew(accountId: string, template: T, revision: number, change: Change): Promise<void>;
  /** Throws Overtaken where it is no longer as it was seen. */
  keepChanged(accountId: string, before: T, after: T, change: Change): Promise<void>;
  /** From then on it is found no more. Throws Overtaken likewise. */
  keepEnded(accountId: string, template: T, change: Change): Promise<void>;
}

/** What says by a number that it was changed. */
export interface Revised {
  readonly rev: number;
}
