import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { LOOPBACK } from '../ports.ts';

/** Calls of the API that are being answered: somebody waits for them. */
export class Foreground {
  #running = 0;
  #endedAt = -Infinity;

  begun(): void {
    this.#running++;
  }

  ended(): void {
    this.#running--;
    this.#endedAt = performance.now();
  }

  /** For how many milliseconds nobody has waited. */
  quietFor(): number {
    return this.#running > 0 ? 0 : performance.now() - this.#endedAt;
  }
}

/** Since the last call so long, and nobody is at it. */
const IDLE_MS = 1_000;
/** Between two calls of one caller. */
const QUIET_MS = 8;
/** After this long it is the background's turn in any case. */
const PATIENCE_MS = 150;
const LOOKS_EVERY_MS = 2;
/** What is shorter, in bytes, takes the engine no longer than anybody's call. */
const LARGE = 16_384;

export interface SideDoor {
  readonly endpoint: string;
  stop(): void;
}

/**
 * A way to the database for functions that nobody waits for. DynamoDB keeps what one account does out of another's way; the local engine
 * does one thing after the other, a transaction of a hundred items for as long as twenty calls of somebody take. So the large ones of
 * the background go one by one, and give way while the API is asked; small ones, and all with nobody at it, go straight through.
 */
export async function openSideDoor(engine: string, foreground: Foreground): Promise<SideDoor> {
  const agent = new Agent({ keepAlive: true });
  const { hostname, port } = new URL(engine);
  let turn: Promise<unknown> = Promise.resolve();

  async function pass(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(asked);
    const forward = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const sent = request({ agent, hostname, port, method: asked.method, path: asked.url, headers: asked.headers }, (response) => {
          // Whole, so that a caller who has gone, as a function does when its time is over, holds up nobody behind it.
          buffer(response).then((whole) => {
            answer.writeHead(response.statusCode ?? 502, response.headers).end(whole);
            resolve();
          }, reject);
        });
        sent.once('error', reject).end(body);
      });
    if (body.length < LARGE || foreground.quietFor() > IDLE_MS) return forward();
    const mine = turn.then(() => giveWay(foreground)).then(forward);
    turn = mine.catch(() => undefined);
    return mine;
  }

  const server = createServer((asked, answer) => {
    pass(asked, answer).catch(() => {
      // The caller tries again, as it does when the engine itself is away.
      answer.destroy();
    });
  });
  server.listen({ port: 0, host: LOOPBACK });
  await once(server, 'listening');
  return {
    endpoint: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
      agent.destroy();
    },
  };
}

async function giveWay(foreground: Foreground): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while (foreground.quietFor() < QUIET_MS && performance.now() < until) await pause(LOOKS_EVERY_MS);
}
