import { Logger } from '@aws-lambda-powertools/logger';

/** Structured logs. Ids only: no address, name or token is ever given to it. */
export const log = new Logger({ serviceName: 'seatwise' });

/**
 * What a fault tells the log: its kind and where it was. Not its message: an engine's error may quote what it was
 * given, and that may be somebody's address.
 */
export function fault(error: unknown): { kind: string; frames?: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { kind: error.name, frames: frames.map((line) => line.trim()) };
}

/**
 * A handler whose faults are logged by kind and place, and thrown on without their message: Lambda writes what a
 * function throws into the log itself, whole.
 */
export function guarded<E, R>(handler: (event: E) => Promise<R>): (event: E) => Promise<R> {
  return async (event) => {
    try {
      return await handler(event);
    } catch (error) {
      const seen = fault(error);
      log.error('fault', seen);
      throw new Error(`failed with ${seen.kind}; its place stands in the line before`);
    }
  };
}
