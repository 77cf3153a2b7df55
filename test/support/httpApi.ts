import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { routes } from '../../functions/http/routes.ts';
import { EVENTS } from './eventsTable.ts';
import type { FreshTable } from './freshTable.ts';
import { httpEvent, type HttpAsk } from './httpEvent.ts';

export const OPERATOR_TOKEN = `swo_${'T'.repeat(43)}`;
/** What CloudFront says to the API. */
const ORIGIN_SECRET = 'o'.repeat(43);

export type RouteKey = (typeof routes)[number] extends infer R
  ? R extends { method: infer M extends string; path: infer P extends string }
    ? `${M} ${P}`
    : never
  : never;

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** The body as it came, and read as JSON where it is JSON. */
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type Call = (route: RouteKey, ask?: HttpAsk) => Promise<HttpAnswer>;
type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** The real handlers on this table, as Lambda calls them. To be opened once in a test file, before anything is called. */
export function openApi({ name, connection }: FreshTable, logLevel = 'SILENT'): Call {
  Object.assign(process.env, {
    TABLE_NAME: name,
    EVENTS_TABLE_NAME: EVENTS,
    OPERATOR_TOKEN_HASH: createHash('sha256').update(OPERATOR_TOKEN).digest('hex'),
    ORIGIN_SECRET_HASH: createHash('sha256').update(ORIGIN_SECRET).digest('hex'),
    AWS_ENDPOINT_URL_DYNAMODB: connection.endpoint,
    AWS_REGION: connection.region,
    AWS_ACCESS_KEY_ID: connection.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: connection.credentials.secretAccessKey,
    POWERTOOLS_LOG_LEVEL: logLevel,
  });
  return async (route, ask) => {
    const handler = await handlerOf(route);
    return read(await handler(httpEvent(route, ask), { awsRequestId: 'invocation', getRemainingTimeInMillis: () => 30_000 } as Context));
  };
}

const loaded = new Map<string, Promise<{ handler: Handler }>>();

async function handlerOf(route: RouteKey): Promise<Handler> {
  const name = routes.find(({ method, path }) => `${method} ${path}` === route)?.function ?? '';
  let module = loaded.get(name);
  if (!module) loaded.set(name, (module = import(fileOf(name)) as Promise<{ handler: Handler }>));
  return (await module).handler;
}

/** The site serves what the build lays beside its code, so it is taken from where the build puts it. */
function fileOf(name: string): string {
  if (name !== 'site') return `../../functions/http/${name}/index.ts`;
  if (!existsSync(fileURLToPath(new URL('../../dist/functions/site/index.mjs', import.meta.url))))
    throw new Error('Run npm run build first.');
  return '../../dist/functions/site/index.mjs';
}

function read({ statusCode, headers, cookies, body }: APIGatewayProxyStructuredResultV2): HttpAnswer {
  const text = body ?? '';
  const isJson = /^application\/(problem\+)?json$/.test(String(headers?.['content-type'] ?? ''));
  return {
    status: statusCode ?? 0,
    headers: (headers ?? {}) as Readonly<Record<string, string>>,
    cookies: cookies ?? [],
    text,
    body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}
