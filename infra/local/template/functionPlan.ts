import { CannotStart } from '../refuse.ts';
import { codeFolder } from './read.ts';
import type { Resolved } from './resolved.ts';

export interface LocalFunction {
  readonly name: string;
  readonly arn: string;
  /** What a person calls it: the template's name or logical id without the parts that the deployment adds. */
  readonly shortName: string;
  /** The folder that is deployed. */
  readonly root: string;
  readonly handler: string;
  readonly runtime: string;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly reservedConcurrency?: number;
}

export function functionPlan({ resource, stack, ref, arn, of, label }: Resolved, folder: string): LocalFunction {
  const runtime = of.text('Runtime');
  if (!runtime.startsWith('nodejs')) throw new CannotStart(`The local stack cannot run ${label}: its runtime is ${runtime}, not Node.js.`);
  const root = codeFolder(stack, resource, folder);
  if (root === undefined) throw new CannotStart(`The local stack cannot run ${label}: its code is not an asset of the synthesized app.`);
  const variables = of.inside('Environment').object('Variables');
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
      throw new CannotStart(`${label}: the variable ${name} does not resolve to a text.`);
    environment[name] = String(value);
  }
  return {
    name: ref,
    arn,
    shortName: shortName(of.has('FunctionName') ? of.text('FunctionName') : resource.id, of.has('FunctionName')),
    root,
    handler: of.text('Handler'),
    runtime,
    memoryMb: of.number('MemorySize', 128),
    timeoutMs: of.number('Timeout', 3) * 1000,
    environment,
    ...(of.has('ReservedConcurrentExecutions') ? { reservedConcurrency: of.number('ReservedConcurrentExecutions') } : {}),
  };
}

/** `RequeueUnsentFunction1A2B3C4D` and `seatwise-dev-requeueUnsent` are both `requeueUnsent`. */
function shortName(name: string, given: boolean): string {
  if (given) return name.split('-').at(-1) ?? name;
  const bare = name.replace(/[0-9A-F]{8}$/, '').replace(/(Function|Handler|Lambda)$/, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}
