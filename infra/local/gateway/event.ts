import type { IncomingMessage } from 'node:http';
import { ACCOUNT } from '../template/resolve.ts';
import { decoded, type Match } from './router.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** They concern one connection, and end at API Gateway. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'cookie',
  'expect',
]);

export interface Received {
  readonly request: IncomingMessage;
  readonly match: Match;
  /** Path and query as they came. */
  readonly path: string;
  readonly query: string;
  readonly body: Buffer;
  readonly requestId: string;
  readonly apiId: string;
  readonly now: Date;
  /** What who stands before the API has told it, by name; it counts, whatever the viewer wrote there. */
  readonly told: Readonly<Record<string, string>>;
}

/** The event that API Gateway gives a function for this request, payload format 2.0. */
export function eventFor({ request, match, path, query, body, requestId, apiId, now, told }: Received): Record<string, unknown> {
  const { headers, cookies } = readHeaders(request, body);
  const sourceIp = request.socket.remoteAddress ?? '127.0.0.1';
  const domainName = headers['host'] ?? 'localhost';
  const method = request.method ?? 'GET';
  // An HTTP API hands the path on decoded, as it does the parameters.
  const rawPath = decoded(path) ?? path;
  const text = isText(headers['content-type'], headers['content-encoding']);
  const queryStringParameters = readQuery(query);
  return {
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers: {
      ...headers,
      ...told,
      'x-forwarded-for': headers['x-forwarded-for'] === undefined ? sourceIp : `${headers['x-forwarded-for']}, ${sourceIp}`,
      'x-forwarded-port': String(request.socket.localPort ?? ''),
      'x-forwarded-proto': 'http',
    },
    ...(queryStringParameters ? { queryStringParameters } : {}),
    requestContext: {
      accountId: ACCOUNT,
      apiId,
      domainName,
      domainPrefix: domainName.split('.')[0],
      http: { method, path: rawPath, protocol: `HTTP/${request.httpVersion}`, sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId,
      routeKey: match.route.routeKey,
      stage: '$default',
      time: accessLogTime(now),
      timeEpoch: now.getTime(),
    },
    ...(match.parameters ? { pathParameters: match.parameters } : {}),
    ...(body.length > 0 ? { body: body.toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !text,
  };
}

/** From what came, since Node drops or joins repeated headers in its own way. */
function readHeaders({ rawHeaders }: IncomingMessage, body: Buffer): { headers: Record<string, string>; cookies: string[] } {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase();
    const value = rawHeaders[at + 1] ?? '';
    if (name === 'cookie') cookies.push(...value.split(/;\s*/).filter((cookie) => cookie !== ''));
    if (HOP_BY_HOP.has(name)) continue;
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value;
  }
  if (body.length > 0 || headers['content-length'] !== undefined) headers['content-length'] = String(body.length);
  return { headers, cookies };
}

function readQuery(query: string): Record<string, string> | undefined {
  if (query === '') return undefined;
  const parameters: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    parameters[name] = Object.hasOwn(parameters, name) ? `${parameters[name]},${value}` : value;
  return parameters;
}

const TEXT = /^\s*(text\/|application\/(json|javascript|xml|[a-z0-9.+-]+\+(json|xml))\s*(;|$))/i;

/** What an HTTP API hands over as text; everything else, and what is compressed, as base64. */
function isText(contentType: string | undefined, contentEncoding?: string): boolean {
  return contentType !== undefined && TEXT.test(contentType) && (contentEncoding ?? 'identity') === 'identity';
}

/** `24/Nov/2026:16:02:11 +0000` */
function accessLogTime(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(at.getUTCDate())}/${MONTHS[at.getUTCMonth()] ?? ''}/${at.getUTCFullYear()}`;
  return `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
}
