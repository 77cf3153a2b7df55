import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A stack of the bench's own, in memory, in another process, so that it and its callers do not share a thread. */
export interface BenchStack {
  /** With the synthesized template in it. */
  readonly folder: string;
  readonly apiUrl: string;
  readonly inboxUrl: string;
  readonly databaseUrl: string;
  readonly queuesUrl: string;
  readonly operatorToken: string;
  /** A second table of the same shape in the same engine, that nobody reads. */
  readonly rawTable: string;
  /** A third one, without a stream. */
  readonly quietTable: string;
  /** From then on nothing is relayed or sent, so that what is stored is all that the machine has to do. */
  stopReading(): Promise<void>;
  /** One more of the main table's shape, without a stream: the engine slows down with each one that nobody reads. */
  freshTable(): Promise<string>;
}

const PORT = 4700;

export async function withStack<T>(work: (stack: BenchStack) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'seatwise-bench-'));
  const script = fileURLToPath(new URL('stackProcess.ts', import.meta.url));
  const child = spawn(process.execPath, [script, folder, String(PORT)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done) throw new Error('the stack of the bench ended too soon');
    return value;
  };
  try {
    const facts = JSON.parse(await said()) as Omit<BenchStack, 'folder' | 'stopReading' | 'freshTable'>;
    return await work({
      ...facts,
      folder,
      stopReading: async () => {
        child.stdin.write('stop reading\n');
        await said();
      },
      freshTable: () => {
        child.stdin.write('fresh table\n');
        return said();
      },
    });
  } finally {
    child.stdin.end();
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}
