import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { LOOPBACK } from './ports.ts';
import type { Redriven } from './redrive.ts';
import type { Schedules } from './schedules.ts';

/** What `.local/control.json` holds, for the programs that talk to the running stack. */
export interface ControlFile {
  readonly url: string;
  readonly token: string;
}

export interface Control {
  readonly url: string;
  stop(): void;
}

/** What the developer at this machine may do, and nobody else. */
export interface Controlled {
  readonly schedules: Schedules;
  /** Sends what was given up round again. */
  readonly redrive: () => Promise<Redriven>;
}

/** A door of its own for that. */
export async function startControl(port: number, token: string, controlled: Controlled): Promise<Control> {
  const expected = Buffer.from(`Bearer ${token}`);
  const server = createServer((request, response) => {
    const given = Buffer.from(request.headers.authorization ?? '');
    const known = given.length === expected.length && timingSafeEqual(given, expected);
    if (known) void answer(request, response, controlled);
    else reply(response, 401, { message: 'This is the control door of the local stack; its token is in .local/control.json.' });
  });
  server.listen({ port, host: LOOPBACK });
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://${LOOPBACK}:${address !== null && typeof address === 'object' ? address.port : port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, { schedules, redrive }: Controlled): Promise<void> {
  try {
    if (request.method === 'POST' && request.url === '/redrive') {
      reply(response, 200, await redrive());
      return;
    }
    if (request.method !== 'POST' || request.url !== '/fire') {
      reply(response, 404, { message: 'Unknown.' });
      return;
    }
    const { name, at } = JSON.parse(await text(request)) as { name: string; at?: string };
    const fired = await schedules.fire(name, at === undefined ? new Date() : new Date(at));
    if (fired) reply(response, 200, fired);
    else reply(response, 404, { names: schedules.names });
  } catch (error) {
    reply(response, 400, { message: String(error) });
  }
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
