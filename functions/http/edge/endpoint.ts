import type * as z from 'zod/mini';
import type { Actor, AdminActor, OperatorActor, ProductActor, UserActor } from '../../../lib/domain/actor.ts';
import { permissionMissing } from '../../../lib/domain/authority.ts';
import type { Refusal } from '../../../lib/domain/refusal.ts';
import type { Origin } from '../../../lib/usecases/change.ts';

type Schema = z.core.$ZodType;

/** What a request may bring; a part that is left out must be empty. */
export interface Accepts {
  readonly path?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** In place of a body in JSON a file may come, as application/octet-stream: both may be so long. */
  readonly file?: FileLimit;
}

/** In bytes. */
export interface FileLimit {
  readonly most: number;
  readonly tooLarge: () => Refusal;
}

type Part<A extends Accepts, P extends 'path' | 'query' | 'body'> = A[P] extends Schema ? z.output<A[P]> : undefined;

/** A request that was read, by somebody who may ask it. */
export interface Ask<A extends Accepts> {
  readonly actor: Actor | undefined;
  readonly path: Part<A, 'path'>;
  readonly query: Part<A, 'query'>;
  readonly body: A extends { readonly file: FileLimit } ? Part<A, 'body'> | undefined : Part<A, 'body'>;
  /** Where one came. */
  readonly file: Uint8Array | undefined;
  /** The content types that are wished for, as the header says it. */
  readonly wishes: string;
  readonly origin: Origin;
  /** The token that the actor was known by. */
  readonly token: string | undefined;
}

export interface Answer {
  readonly status: number;
  /** An object is answered as JSON; text as it is, with its own content type among the headers. */
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

export interface Endpoint {
  readonly accepts: Accepts;
  readonly answer: (ask: Ask<Accepts>) => Promise<Answer>;
}

/** A handler says what comes in and whom it asks. */
export function endpoint<const A extends Accepts>(accepts: A, answer: (ask: Ask<A>) => Promise<Answer>): Endpoint {
  // The schemas that `accepts` bears made the parts that `answer` reads.
  return { accepts, answer };
}

/** The signed-in user of a route that lets only such in. */
export function asUser(actor: Actor | undefined): UserActor {
  if (actor?.kind !== 'user') throw permissionMissing();
  return actor;
}

/** Who administers an account, a person or an integrator's program. */
export function asAdmin(actor: Actor | undefined): AdminActor {
  if (actor?.kind !== 'user' && actor?.kind !== 'apiToken') throw permissionMissing();
  return actor;
}

/** Whoever asks, of a route that several kinds of actors may call. */
export function knownActor(actor: Actor | undefined): Actor {
  if (!actor) throw permissionMissing();
  return actor;
}

export function asOperator(actor: Actor | undefined): OperatorActor {
  if (actor?.kind !== 'operator') throw permissionMissing();
  return actor;
}

export function asProduct(actor: Actor | undefined): ProductActor {
  if (actor?.kind !== 'product') throw permissionMissing();
  return actor;
}
