import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Actor } from '../../../lib/domain/actor.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { withIds } from '../../../lib/adapters/node/chance.ts';
import { answerOnce, type Tried } from '../../../lib/usecases/answerOnce.ts';
import type { Origin } from '../../../lib/usecases/change.ts';
import type { KeptAnswer } from '../../../lib/usecases/ports/calls.ts';
import { fault, log } from '../../log.ts';
import { routes, type EndpointName, type FunctionName, type Route } from '../routes.ts';
import { admit, tokenOf, type AdmitNeeds } from './admit.ts';
import { toResult } from './answer.ts';
import type { Answer, Endpoint } from './endpoint.ts';
import { bearsTag, etagOf, heedsTags, ifMatch } from './etag.ts';
import { keyedCall } from './idempotency.ts';
import { problemOf } from './problem.ts';
import { readAs, readBody, readFile } from './read.ts';
import { viewerAddress } from './viewer.ts';

type Event = APIGatewayProxyEventV2;

/**
 * The handler of one function: finds the route, admits the actor, reads the request, asks the endpoint, answers.
 * `needs` are made at the first request that has to know who asks; a function of public routes needs none.
 */
export function api<F extends FunctionName>(name: F, endpoints: Record<EndpointName<F>, Endpoint>, needs?: () => AdmitNeeds) {
  const table = new Map<string, { route: Route; endpoint: Endpoint }>(
    routes
      .filter((route) => route.function === name)
      .map((route) => [`${route.method} ${route.path}`, { route, endpoint: endpoints[route.endpoint as EndpointName<F>] }]),
  );
  return middy<Event, APIGatewayProxyStructuredResultV2>()
    .use(refusalsAnswered())
    .handler(async (event) => {
      const found = table.get(event.routeKey);
      if (!found) throw new Error(`no endpoint for ${event.routeKey}`);
      const { route, endpoint } = found;
      const token = tokenOf(event.headers, event.cookies);
      const actor =
        route.permission === 'public' ? undefined : await admit(asked(needs), route, token, event.pathParameters?.['accountId']);
      const asking = { event, route, endpoint, actor, token };
      const origin = { requestId: event.requestContext.requestId, ip: viewerAddress(event, needs?.().originSecretHash) };
      const call = keyedCall(route, event, actor);
      const result = call
        ? toLambda(await answerOnce(asked(needs), call, origin.requestId, (tried) => again(tried, { ...asking, origin })))
        : await answered({ ...asking, origin });
      log.info('answered', { route: event.routeKey, status: result.statusCode, requestId: origin.requestId });
      return result;
    });
}

interface Asking {
  readonly event: Event;
  readonly route: Route;
  readonly endpoint: Endpoint;
  readonly actor: Actor | undefined;
  readonly token: string | undefined;
  readonly origin: Origin;
}

async function answered({ event, route, endpoint, actor, token, origin }: Asking): Promise<APIGatewayProxyStructuredResultV2> {
  const { path, query, body, file: limit } = endpoint.accepts;
  const file = limit && readFile(event, limit);
  const answer: Answer = await endpoint.answer({
    actor,
    token,
    origin: heedsTags(route.endpoint as EndpointName) ? { ...origin, ...ifMatch(event.headers['if-match']) } : origin,
    path: readAs(path ?? Nothing, event.pathParameters ?? {}),
    query: readAs(query ?? Nothing, event.queryStringParameters ?? {}),
    body: body && !file ? readBody(body, event, limit) : undefined,
    file,
    wishes: event.headers['accept'] ?? '',
  } as Parameters<Endpoint['answer']>[0]);
  return toResult(tagged(route, answer), origin.requestId);
}

/** One resource is answered with its tag. */
function tagged({ endpoint }: Route, answer: Answer): Answer {
  if (answer.status >= 300 || typeof answer.body !== 'object' || !bearsTag(endpoint as EndpointName)) return answer;
  return { ...answer, headers: { ...answer.headers, etag: etagOf(answer.body) } };
}

/** A try of a call under a key: a refusal is its answer too, unless it asks to come later. */
async function again({ newId, requestId }: Tried, asking: Asking): Promise<KeptAnswer> {
  const origin = { ...asking.origin, requestId, keyed: true as const };
  try {
    return toKept(await withIds(newId, () => answered({ ...asking, origin })));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return toKept(toResult(refused(error), requestId));
  }
}

const toKept = ({ statusCode = 200, headers, body }: APIGatewayProxyStructuredResultV2): KeptAnswer => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])),
  ...(body === undefined ? {} : { body }),
});

const toLambda = ({ status, headers, body }: KeptAnswer): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...headers },
  ...(body === undefined ? {} : { body }),
});

/** A function that forgot what admitting needs lets nobody in. */
function asked(needs: (() => AdmitNeeds) | undefined): AdmitNeeds {
  if (!needs) throw new Error('a route that is not public needs to know who asks');
  return needs();
}

const Nothing = z.strictObject({});

/** A refusal is answered as what it is; anything else is a fault: logged whole, answered with a request id and nothing more. */
function refusalsAnswered(): middy.MiddlewareObj<Event, APIGatewayProxyStructuredResultV2> {
  return {
    onError: (request) => {
      const { error, event } = request;
      const { requestId } = event.requestContext;
      if (error instanceof Refusal) {
        log.info('refused', { route: event.routeKey, code: error.code, requestId });
        request.response = toResult(refused(error), requestId);
        return;
      }
      log.error('fault', { route: event.routeKey, requestId, ...fault(error) });
      const body = {
        type: 'about:blank',
        title: 'Internal error',
        status: 500,
        code: 'INTERNAL',
        detail: 'Something went wrong on our side. Try again; if it stays so, tell us the request id.',
      };
      request.response = toResult({ status: 500, body }, requestId);
    },
  };
}

function refused(refusal: Refusal): Answer {
  const { retryAfter } = refusal.details;
  const body = problemOf(refusal);
  return {
    status: body.status,
    body,
    headers: {
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(body.status === 401 ? { 'www-authenticate': 'Bearer realm="seatwise"' } : {}),
    },
  };
}
