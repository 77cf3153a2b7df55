import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { CallTooLarge } from '../lambda/answer.ts';
import type { Functions } from '../lambda/functions.ts';
import { LOOPBACK } from '../ports.ts';
import type { LocalRoute } from '../template/routePlan.ts';
import { eventFor } from './event.ts';
import { BAD_REQUEST, FAULT, message, NOT_FOUND, replyFrom, send, TOO_LARGE, TOO_LATE, type Reply } from './reply.ts';
import { Router } from './router.ts';
import type { Site } from './site.ts';

/** API Gateway's own limits. */
const LARGEST_REQUEST = 10 * 1024 * 1024;
const LARGEST_HEADERS = 10_240;
const NOTHING = Buffer.alloc(0);

export interface GatewayOptions {
  readonly port: number;
  readonly apiId: string;
  readonly routes: readonly LocalRoute[];
  readonly functions: Functions;
  /** What stands before the API, if anything does. */
  readonly site?: Site | undefined;
  /** Something is asked, and what follows from it may soon be in the stream; what it answers is called when it is answered. */
  readonly onCall?: () => () => void;
}

export interface Gateway {
  readonly url: string;
  /** Takes no more requests, and gives the running ones a moment. */
  stop(graceMs: number): Promise<void>;
}

/** The HTTP API of the template. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const router = new Router(options.routes);
  const server = createServer({ maxHeaderSize: LARGEST_HEADERS, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 75_000 });
  server.on('request', (request, response) => {
    const requestId = randomUUID();
    serve(request, router, options, requestId).then(
      (reply) => {
        if (reply) send(response, reply, requestId);
        closeIfUnread(request, response);
      },
      (error: unknown) => {
        console.error(error);
        send(response, FAULT, requestId);
      },
    );
  });
  refuseUnreadable(server);
  server.listen({ port: options.port, host: LOOPBACK });
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : options.port;
  return { url: `http://${LOOPBACK}:${port}`, stop: (graceMs) => stopServer(server, graceMs) };
}

async function serve(request: IncomingMessage, router: Router, options: GatewayOptions, requestId: string): Promise<Reply | undefined> {
  const [path, query] = target(request.url ?? '/');
  const passed = await options.site?.pass(request, path);
  if (passed && 'reply' in passed) return passed.reply;
  const match = router.find(request.method ?? 'GET', path);
  if (match === undefined) return NOT_FOUND;
  if (match === 'malformed') return BAD_REQUEST;
  const body = await readBody(request);
  if (body === 'aborted') return undefined;
  if (body === 'tooLarge') return TOO_LARGE;
  const onAnswer = options.onCall?.();
  const { apiId, functions } = options;
  const event = JSON.stringify(
    eventFor({ request, match, path, query, body, requestId, apiId, now: new Date(), told: passed?.headers ?? {} }),
  );
  return within(match.route.timeoutMs, ask(functions, match.route, event)).finally(() => onAnswer?.());
}

async function ask(functions: Functions, route: LocalRoute, event: string): Promise<Reply> {
  try {
    const answer = await functions.invoke(route.function, event);
    return answer.ok ? replyFrom(JSON.parse(answer.body)) : FAULT;
  } catch (error) {
    if (error instanceof CallTooLarge) return message(413, 'Request Too Long');
    throw error;
  }
}

/** The function goes on by itself when API Gateway has stopped waiting. */
function within(ms: number, reply: Promise<Reply>): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms, TOO_LATE);
    reply.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** Splits by hand: a request's target may be anything, and `new URL` would throw at it or tidy it up. */
function target(url: string): [path: string, query: string] {
  const relative = url.replace(/^https?:\/\/[^/?#]*/i, '');
  const mark = relative.indexOf('?');
  return mark < 0 ? [relative || '/', ''] : [relative.slice(0, mark) || '/', relative.slice(mark + 1)];
}

function readBody(request: IncomingMessage): Promise<Buffer | 'tooLarge' | 'aborted'> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_REQUEST) return Promise.resolve('tooLarge');
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined)
    return Promise.resolve(NOTHING);
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    let size = 0;
    request.on('data', (part: Buffer) => {
      size += part.length;
      if (size > LARGEST_REQUEST) {
        request.pause();
        resolve('tooLarge');
      } else parts.push(part);
    });
    request.on('end', () => {
      resolve(Buffer.concat(parts, size));
    });
    request.on('error', () => {
      resolve('aborted');
    });
    request.on('close', () => {
      resolve('aborted');
    });
  });
}

/** What is still coming of a refused body is not worth reading: a moment to read the answer, then the line is cut. */
function closeIfUnread(request: IncomingMessage, response: ServerResponse): void {
  if (request.complete || request.destroyed) return;
  response.once('finish', () => {
    request.resume();
    setTimeout(() => {
      if (!request.complete) request.destroy();
    }, 500).unref();
  });
}

/** What is not HTTP, or has too long a head, gets an answer too. */
function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const [status, text] =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? [431, 'Request Header Fields Too Large']
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? [408, 'Request Timeout']
          : [400, 'Bad Request'];
    const body = JSON.stringify({ message: text });
    socket.end(
      `HTTP/1.1 ${status} ${text}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
    );
  });
}

async function stopServer(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearTimeout(timer);
}
