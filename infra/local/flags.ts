import { parseArgs } from 'node:util';
import { CannotStart } from './refuse.ts';

export interface Flags {
  readonly port: number;
  /** Keep nothing. */
  readonly memory: boolean;
  /** Start afresh. */
  readonly reset: boolean;
  readonly quiet: boolean;
  /** Show what the functions print. */
  readonly verbose: boolean;
  readonly help: boolean;
}

export const USAGE = `Runs Seatwise on this machine: the API, its functions, the queues, the database and an inbox.

  npm start -- [flags]

  --port N    the API's port; N to N+9 are taken (4000)
  --memory    keep nothing: begin empty, and forget all when it stops
  --reset     throw away what earlier starts kept, then begin afresh
  --quiet     print nothing but problems
  --verbose   show what the functions print; it is also in .local/logs
  --help      show this
`;

/** Reads the command line; a flag that it does not know is refused in one sentence. */
export function readFlags(args: readonly string[]): Flags {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4000' },
        memory: { type: 'boolean', default: false },
        reset: { type: 'boolean', default: false },
        quiet: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, port: portFrom(values.port) };
  } catch (error) {
    if (error instanceof BadFlag) throw error;
    const sentence = (error as Error).message.split('. ')[0] ?? '';
    throw new BadFlag(`${sentence}. npm start -- --help shows the flags.`);
  }
}

export class BadFlag extends CannotStart {}

function portFrom(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_526) return port;
  throw new BadFlag(`--port takes a number from 1024 to 65526, not "${text}".`);
}
