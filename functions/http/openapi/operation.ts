import * as z from 'zod/mini';
import { heedsTags } from '../edge/etag.ts';
import { heedsKeys } from '../edge/idempotency.ts';
import type { EndpointName, Route } from '../routes.ts';
import { refusalCodes, statusOf, type Code, type RefusalCodeName } from './codes.ts';
import { fieldsOf, type Json } from './jsonSchema.ts';
import { parameters } from './parameters.ts';
import type { AnswerDoc, RouteDoc } from './routeDoc.ts';

/** One operation of the document. */
export function operation(route: Route, doc: RouteDoc): Json {
  const access = accessOf(route);
  return {
    operationId: route.endpoint,
    tags: [doc.tag],
    summary: doc.summary,
    description: doc.rowRefusals ? `${doc.description}\n\nA row may be refused with ${named(doc.rowRefusals)}.` : doc.description,
    'x-permission': access,
    security: access.includes('public') ? [] : securityOf(access),
    ...parametersOf(route, doc),
    ...requestOf(route, doc),
    responses: { ...answersOf(doc), ...refusalsOf(codesOf(route, doc), doc) },
  };
}

const accessOf = ({ permission }: Route): readonly string[] => (typeof permission === 'string' ? [permission] : permission);

/** Any of these lets a caller in. */
function securityOf(access: readonly string[]): Json[] {
  const own = ['operator', 'product'].filter((word) => access.includes(word));
  const asUser = access.length > own.length ? [{ session: [] }, { sessionCookie: [] }] : [];
  return [...asUser, ...own.map((word) => ({ [word]: [] }))];
}

/** All that a route may refuse with: what its own rules say, and what the edge says for every route of its kind. */
function codesOf(route: Route, { endpoint, refusals }: RouteDoc): Code[] {
  const access = accessOf(route);
  const { query, body, file } = endpoint.accepts;
  const letsEverybodyIn = access.includes('operator') && access.includes('signedIn');
  const all: Code[] = [
    'FIELD_UNKNOWN',
    ...(query || body ? (['BODY_INVALID'] as const) : []),
    ...(fieldsOf(query).includes('cursor') ? (['CURSOR_INVALID'] as const) : []),
    ...(body && !file ? (['BODY_TOO_LARGE'] as const) : []),
    ...(body ? (['CONTENT_TYPE_INVALID'] as const) : []),
    ...(access.includes('public') ? [] : (['TOKEN_MISSING', 'TOKEN_INVALID'] as const)),
    ...(access.includes('public') || letsEverybodyIn ? [] : (['PERMISSION_MISSING'] as const)),
    ...(heedsKeys(route) ? (['IDEMPOTENCY_KEY_INVALID', 'IDEMPOTENCY_IN_PROGRESS', 'IDEMPOTENCY_MISMATCH'] as const) : []),
    ...(heedsTags(route.endpoint as EndpointName) ? (['PRECONDITION_FAILED'] as const) : []),
    ...(route.path.includes('{accountId}') ? (['ACCOUNT_UNKNOWN'] as const) : []),
    ...refusals,
    'INTERNAL',
  ];
  return [...new Set(all)];
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Makes a repeat of the call harmless for 24 hours: it has one effect, and the same answer. 1 to 255 printable ASCII characters.',
  example: '3f0d5b6e-5c0a-4f57-9d53-8a1f3c5f9d11',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
} as const;

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` of what you read: the change goes through only if nobody has edited it since.',
  example: '"pT3wq0qNfdKDMZsqmXyJcA"',
  schema: { type: 'string' },
} as const;

function parametersOf(route: Route, { endpoint }: RouteDoc): Json {
  const from = (place: 'path' | 'query'): Json[] =>
    fieldsOf(endpoint.accepts[place]).map((name) => ({ name, in: place, required: place === 'path', ...parameters[name] }));
  const all = [
    ...from('path'),
    ...from('query'),
    ...(heedsKeys(route) ? [IDEMPOTENCY_KEY] : []),
    ...(heedsTags(route.endpoint as EndpointName) ? [IF_MATCH] : []),
  ];
  return all.length > 0 ? { parameters: all } : {};
}

export const requestName = (endpoint: string): string => `${endpoint.charAt(0).toUpperCase()}${endpoint.slice(1)}Request`;

function requestOf({ endpoint: name }: Route, { endpoint, requests }: RouteDoc): Json {
  if (!endpoint.accepts.body) return {};
  const schema = { $ref: `#/components/schemas/${requestName(name)}` };
  return {
    requestBody: {
      required: !z.safeParse(endpoint.accepts.body, undefined).success,
      content: {
        'application/json': { schema, examples: valuesOf(requests ?? {}) },
        ...(endpoint.accepts.file ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } : {}),
      },
    },
  };
}

const valuesOf = (examples: Readonly<Record<string, object>>): Json =>
  Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }]));

const header = (description: string): Json => ({ description, schema: { type: 'string' } });
const REQUEST_ID = { 'x-request-id': { $ref: '#/components/headers/RequestId' } };

function answersOf({ answers }: RouteDoc): Json {
  return Object.fromEntries(
    Object.entries(answers).map(([status, answer]) => [
      status,
      {
        description: answer.description,
        headers: {
          ...REQUEST_ID,
          ...Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, says]) => [name, header(says)])),
        },
        ...contentOf(Number(status), answer),
      },
    ]),
  );
}

function contentOf(status: number, { schema, examples, contentTypes }: AnswerDoc): Json {
  const texts = (contentTypes ?? []).map((type) => [type, { schema: textOrObject(type) }] as const);
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const json = schema && ([type, { schema: { $ref: `#/components/schemas/${schema}` }, examples: valuesOf(examples ?? {}) }] as const);
  const content = Object.fromEntries<Json>([...(json ? [json] : []), ...texts]);
  return Object.keys(content).length > 0 ? { content } : {};
}

const textOrObject = (type: string): Json => ({ type: type === 'application/json' ? 'object' : 'string' });

/** The refusals, by status: which codes, each with its sentence and an example. */
function refusalsOf(codes: readonly Code[], { answers }: RouteDoc): Json {
  const statuses = [...new Set(codes.map(statusOf))].filter((status) => !(status in answers)).sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => statusOf(code) === status);
      return [
        status,
        {
          description: status === 500 ? `A fault on our side: ${named(here)}.` : `Refused with ${named(here)}.`,
          headers: {
            ...REQUEST_ID,
            ...(here.some(isBusy) ? { 'retry-after': header('Seconds after which the same call may succeed.') } : {}),
            ...(status === 401 ? { 'www-authenticate': header('Asks for a bearer token.') } : {}),
          },
          content: {
            'application/problem+json': {
              schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: here } } }] },
              examples: Object.fromEntries(here.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
            },
          },
        },
      ];
    }),
  );
}

const isBusy = (code: Code): boolean => code in refusalCodes && refusalCodes[code as RefusalCodeName].kind === 'busy';
const named = (codes: readonly Code[]): string => codes.map((code) => `\`${code}\``).join(', ');
