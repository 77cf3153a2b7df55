import type { OutgoingHttpHeader, ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, OutgoingHttpHeader>>;
  readonly body: string | Buffer;
}

/** API Gateway's own answers. */
export const message = (status: number, text: string): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: text }),
});

export const NOT_FOUND = message(404, 'Not Found');
export const BAD_REQUEST = message(400, 'Bad Request');
export const TOO_LARGE = message(413, 'Request Entity Too Large');
export const FAULT = message(500, 'Internal Server Error');
export const TOO_LATE = message(503, 'Service Unavailable');

/** What a function's value means as an answer, response format 2.0. */
export function replyFrom(value: unknown): Reply {
  if (typeof value !== 'object' || value === null || !('statusCode' in value))
    return {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: typeof value === 'string' ? value : JSON.stringify(value),
    };

  const { statusCode, headers, cookies, body, isBase64Encoded } = value as Record<string, unknown>;
  const status = Number(statusCode);
  const readable = Number.isInteger(status) && status >= 100 && status <= 599;
  if (!readable || (body !== undefined && body !== null && typeof body !== 'string')) return FAULT;

  const out: Record<string, OutgoingHttpHeader> = {};
  for (const [name, header] of Object.entries(headers ?? {}))
    if (typeof header === 'string' || typeof header === 'number' || typeof header === 'boolean') out[name.toLowerCase()] = String(header);
  out['content-type'] ??= 'text/plain;charset=utf-8';
  if (Array.isArray(cookies)) out['set-cookie'] = cookies.map(String);
  return { status, headers: out, body: isBase64Encoded === true ? Buffer.from(body ?? '', 'base64') : (body ?? '') };
}

/** Writes it whole. A client that went away gets nothing, and holds up nobody. */
export function send(response: ServerResponse, reply: Reply, requestId: string): void {
  if (response.destroyed || response.headersSent) return;
  const bytes = typeof reply.body === 'string' ? Buffer.byteLength(reply.body) : reply.body.length;
  // The rest of such a request may never end: no other can follow on this line.
  if (reply === TOO_LARGE) response.shouldKeepAlive = false;
  try {
    response.writeHead(reply.status, { ...reply.headers, 'content-length': bytes, 'apigw-requestid': requestId });
  } catch {
    // A header that cannot be sent is the function's fault.
    response.writeHead(FAULT.status, { ...FAULT.headers, 'apigw-requestid': requestId }).end(FAULT.body);
    return;
  }
  response.end(reply.body);
}
