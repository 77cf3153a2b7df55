import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** A request as a test writes it. The path parameters fill the `{words}` of the route. */
export interface HttpAsk {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string;
  readonly base64?: string;
  readonly token?: string | undefined;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** What API Gateway hands to a function in payload format 2.0, of `POST /v1/accounts/{accountId}/users` for example. */
export function httpEvent(routeKey: string, ask: HttpAsk = {}): APIGatewayProxyEventV2 {
  const [method = '', template = ''] = routeKey.split(' ');
  const rawPath = template.replace(/\{(\w+)\}/g, (_all, word: string) => ask.path?.[word] ?? '');
  const body = ask.base64 ?? ask.text ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body));
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: new URLSearchParams(ask.query).toString(),
    headers: {
      host: 'api.seatwise.example.com',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
      ...ask.headers,
    },
    ...(ask.cookies ? { cookies: [...ask.cookies] } : {}),
    ...(ask.query ? { queryStringParameters: { ...ask.query } } : {}),
    ...(ask.path ? { pathParameters: { ...ask.path } } : {}),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: ask.base64 !== undefined,
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'api.seatwise.example.com',
      domainPrefix: 'api',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.7', userAgent: 'test' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: '24/Nov/2026:09:00:00 +0000',
      timeEpoch: 1_795_510_800_000,
    },
  };
}
