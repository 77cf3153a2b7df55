import { once } from 'node:events';
import { createServer } from 'node:net';
import { CannotStart } from './refuse.ts';

export const LOOPBACK = '127.0.0.1';

/** The ports of one stack, counted from the one that was asked for. */
export const portsFrom = (api: number): { api: number; control: number; inbox: number; sqs: number } => ({
  api,
  control: api + 1,
  inbox: api + 2,
  sqs: api + 3,
});

/** Says which port is taken before anything is started, rather than half way through. */
export async function requireFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const error = await tryPort(port);
    if (error === undefined) continue;
    const why =
      error === 'EACCES'
        ? 'may not be opened by you'
        : error === 'EADDRINUSE'
          ? 'is taken by another program'
          : `cannot be opened (${error})`;
    throw new CannotStart(`Port ${port} ${why}. Choose others with --port N (it takes N to N+9): npm start -- --port 4100`);
  }
}

async function tryPort(port: number): Promise<string | undefined> {
  const server = createServer();
  try {
    const listening = once(server, 'listening');
    server.listen({ port, host: LOOPBACK, exclusive: true });
    await listening;
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  } finally {
    server.close();
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen({ port: 0, host: LOOPBACK });
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
