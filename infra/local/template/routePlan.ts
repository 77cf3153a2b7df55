import { CannotStart } from '../refuse.ts';
import type { LocalFunction } from './functionPlan.ts';
import type { Resolved } from './resolved.ts';

export interface LocalRoute {
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly function: LocalFunction;
  readonly timeoutMs: number;
}

const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
const PARAMETER = /^\{[A-Za-z0-9._-]+\}$/;

export function routePlan(
  apis: readonly Resolved[],
  stages: readonly Resolved[],
  integrations: readonly Resolved[],
  routes: readonly Resolved[],
  functions: readonly LocalFunction[],
): LocalRoute[] {
  const second = apis[1];
  if (second) throw new CannotStart(`The local stack cannot run ${second.label}: it serves one API.`);
  for (const { of, label } of apis)
    if (of.text('ProtocolType') !== 'HTTP') throw new CannotStart(`The local stack cannot run ${label}: it serves HTTP APIs only.`);
  for (const { of, label } of stages)
    if (of.text('StageName') !== '$default')
      throw new CannotStart(`The local stack cannot run ${label}: it serves the stage $default only, not ${of.text('StageName')}.`);

  const targets = new Map(integrations.map((it) => [it.ref, integrationPlan(it, functions)]));
  return routes.map((it) => {
    const routeKey = it.of.text('RouteKey');
    const [method = '', path = ''] = routeKey.split(' ');
    if (!METHODS.has(method)) throw new CannotStart(`The local stack cannot run ${it.label}: it does not serve the route key ${routeKey}.`);
    for (const segment of path.split('/').slice(1))
      if (/[{}]/.test(segment) && !PARAMETER.test(segment))
        throw new CannotStart(`The local stack cannot run ${it.label}: it does not serve ${segment} in a path.`);
    const authorization = it.of.text('AuthorizationType', 'NONE');
    if (authorization !== 'NONE') throw new CannotStart(`The local stack cannot run ${it.label}: it has no ${authorization} authorizer.`);
    const target = targets.get(it.of.text('Target').replace(/^integrations\//, ''));
    if (!target) throw new CannotStart(`The local stack cannot run ${it.label}: its target is not an integration of this template.`);
    return { routeKey, method, path, ...target };
  });
}

function integrationPlan({ of, label }: Resolved, functions: readonly LocalFunction[]): Pick<LocalRoute, 'function' | 'timeoutMs'> {
  const type = of.text('IntegrationType');
  const version = of.text('PayloadFormatVersion', '1.0');
  if (type !== 'AWS_PROXY') throw new CannotStart(`The local stack cannot run ${label}: it does not serve integrations of type ${type}.`);
  if (version !== '2.0') throw new CannotStart(`The local stack cannot run ${label}: it speaks payload format 2.0, not ${version}.`);
  // The URI is the function's ARN, or the older one that has it inside.
  const uri = of.text('IntegrationUri');
  const target = functions.find(({ arn }) => uri === arn || uri.includes(`/functions/${arn}/invocations`));
  if (!target) throw new CannotStart(`The local stack cannot run ${label}: it calls ${uri}, which is not a function of this template.`);
  return { function: target, timeoutMs: Math.min(of.number('TimeoutInMillis', 30_000), 30_000) };
}
