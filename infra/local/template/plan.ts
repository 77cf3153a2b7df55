import { CannotStart } from '../refuse.ts';
import { functionPlan, type LocalFunction } from './functionPlan.ts';
import { identities, type Endpoints } from './identity.ts';
import { isObject, Reader } from './json.ts';
import { mailEventPlan, type LocalMailEvents } from './mailEventPlan.ts';
import { readStacks, type Resource, type Stack } from './read.ts';
import { resolver } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import { routePlan, type LocalRoute } from './routePlan.ts';
import { schedulePlan, type LocalSchedule } from './schedulePlan.ts';
import { sourcePlan, type LocalSource } from './sourcePlan.ts';
import { queuePlan, tablePlan, type LocalQueue, type LocalTable } from './storePlan.ts';
import { sitePlan, type LocalSite } from './sitePlan.ts';
import { SUPPORTED, WITHOUT_LOCAL_MEANING } from './supported.ts';

/** Everything that the local stack has to run, with every reference resolved. */
export interface Plan {
  readonly functions: readonly LocalFunction[];
  readonly routes: readonly LocalRoute[];
  readonly tables: readonly LocalTable[];
  readonly queues: readonly LocalQueue[];
  readonly sources: readonly LocalSource[];
  readonly schedules: readonly LocalSchedule[];
  readonly mailEvents: readonly LocalMailEvents[];
  readonly apiId: string;
  /** What stands before the API. */
  readonly site: LocalSite | undefined;
}

export function planFrom(folder: string, parameters: Readonly<Record<string, string>>, endpoints: Endpoints): Plan {
  const stacks = readStacks(folder);
  const identify = identities(endpoints);
  const { resolve } = resolver(stacks, parameters, identify);
  const byType = new Map<string, Resolved[]>();

  for (const stack of stacks) {
    const whileDeploying = calledByDeployment(stack);
    for (const resource of stack.resources.values()) {
      if (WITHOUT_LOCAL_MEANING.has(resource.type) || alarmMail(resource) || whileDeploying.has(resource.id)) continue;
      const label = `${resource.id} (${resource.type}, stack ${stack.name})`;
      const runs = refuseUnknown(resource, label);
      const properties = Object.fromEntries(runs.map((name) => [name, resolve(resource.properties[name], stack, `${label}.${name}`)]));
      const { ref, attribute } = identify(resource);
      const resolved = { resource, stack, ref, arn: attribute('Arn') ?? ref, of: new Reader(properties, label), label };
      byType.set(resource.type, [...(byType.get(resource.type) ?? []), resolved]);
    }
  }

  const all = (type: string): Resolved[] => byType.get(type) ?? [];
  const functions = all('AWS::Lambda::Function').map((it) => functionPlan(it, folder));
  const queues = all('AWS::SQS::Queue').map(queuePlan);
  return {
    functions,
    queues,
    tables: [...all('AWS::DynamoDB::Table'), ...all('AWS::DynamoDB::GlobalTable')].map(tablePlan),
    routes: routePlan(
      all('AWS::ApiGatewayV2::Api'),
      all('AWS::ApiGatewayV2::Stage'),
      all('AWS::ApiGatewayV2::Integration'),
      all('AWS::ApiGatewayV2::Route'),
      functions,
    ),
    sources: all('AWS::Lambda::EventSourceMapping').map((it) => sourcePlan(it, functions, queues)),
    schedules: all('AWS::Scheduler::Schedule').map((it) => schedulePlan(it, functions)),
    mailEvents: mailEventPlan(all('AWS::SES::ConfigurationSetEventDestination'), all('AWS::SNS::Subscription'), queues),
    apiId: all('AWS::ApiGatewayV2::Api')[0]?.ref ?? 'local',
    site: sitePlan({
      distributions: all('AWS::CloudFront::Distribution'),
      edges: all('AWS::CloudFront::Function'),
      policies: all('AWS::CloudFront::ResponseHeadersPolicy'),
      deployments: all('Custom::CDKBucketDeployment'),
    }),
  };
}

/** Mail about alarms, which there are none of here. Any other subscription carries messages, so it counts. */
const alarmMail = ({ type, properties }: Resource): boolean => type === 'AWS::SNS::Subscription' && properties['Protocol'] === 'email';

/** Functions that only CloudFormation calls, while it deploys, each for a resource of the CDK's own. */
const calledByDeployment = ({ resources }: Stack): ReadonlySet<string> =>
  new Set(
    [...resources.values()].flatMap(({ type, properties }) => {
      const token = properties['ServiceToken'];
      const [id] = type.startsWith('Custom::') && isObject(token) ? (token['Fn::GetAtt'] as string[]) : [];
      return id === undefined ? [] : [id];
    }),
  );

/** Refuses a type or a property that the table does not name, and answers the properties to resolve. */
function refuseUnknown(resource: Resource, label: string): readonly string[] {
  const known = SUPPORTED[resource.type];
  if (!known) throw new CannotStart(`The local stack cannot run ${label}: it does not know this type.`);
  if (resource.condition !== undefined)
    throw new CannotStart(`The local stack cannot run ${label}: it does not evaluate the condition ${resource.condition}.`);
  if (known.ignored.includes('*')) return [];
  const unknown = Object.keys(resource.properties).find((name) => !known.runs.includes(name) && !known.ignored.includes(name));
  if (unknown !== undefined) throw new CannotStart(`The local stack cannot run ${label}: it does not support its property ${unknown}.`);
  return known.runs;
}
