import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { fault, log } from '../../log.ts';
import { routes, type EndpointName, type FunctionName, type Route } from '../routes.ts';
import { admit, tokenOf, type AdmitNeeds } from './admit.ts';
import { toResult } from './answer.ts';
import type { Answer, Endpoint } from './endpoint.ts';
import { problemOf } from './problem.ts';
import { readAs, readBody } from './read.ts';

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
      const { path, query, body } = endpoint.accepts;
      const origin = { requestId: event.requestContext.requestId, ip: event.requestContext.http.sourceIp };
      const answer: Answer = await endpoint.answer({
        actor,
        token,
        origin,
        path: readAs(path ?? Nothing, event.pathParameters ?? {}),
        query: readAs(query ?? Nothing, event.queryStringParameters ?? {}),
        body: body && readBody(body, event),
      } as Parameters<Endpoint['answer']>[0]);
      log.info('answered', { route: event.routeKey, status: answer.status, requestId: origin.requestId });
      return toResult(answer, origin.requestId);
    });
}

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
