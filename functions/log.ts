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
