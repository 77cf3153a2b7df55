import { CannotStart } from '../refuse.ts';
import { nextTime, parseSchedule, type ScheduleExpression } from '../scheduleExpression.ts';
import type { LocalFunction } from './functionPlan.ts';
import type { Resolved } from './resolved.ts';

export interface LocalSchedule {
  readonly name: string;
  readonly function: LocalFunction;
  readonly expression: ScheduleExpression;
  readonly enabled: boolean;
  /** With `<aws.scheduler.scheduled-time>` still in it. */
  readonly input: string;
}

const TARGET_PROPERTIES = new Set(['Arn', 'RoleArn', 'Input', 'RetryPolicy', 'DeadLetterConfig']);

export function schedulePlan({ ref, of, label }: Resolved, functions: readonly LocalFunction[]): LocalSchedule {
  const target = of.inside('Target');
  const unknown = Object.keys(of.object('Target')).find((name) => !TARGET_PROPERTIES.has(name));
  if (unknown !== undefined) throw new CannotStart(`The local stack cannot run ${label}: it does not support Target.${unknown}.`);
  const called = functions.find(({ arn }) => arn === target.text('Arn'));
  if (!called)
    throw new CannotStart(`The local stack cannot run ${label}: it calls ${target.text('Arn')}, which is not a function of this template.`);
  const zone = of.text('ScheduleExpressionTimezone', 'UTC');
  if (zone !== 'UTC' && zone !== 'Etc/UTC')
    throw new CannotStart(`The local stack cannot run ${label}: its time zone is ${zone}, and only UTC is supported.`);
  const written = of.text('ScheduleExpression');
  const expression = parseSchedule(written);
  if (!expression || !nextTime(expression, new Date()))
    throw new CannotStart(`The local stack cannot run ${label}: it does not understand the schedule ${written}.`);
  return {
    name: of.text('Name', ref),
    function: called,
    expression,
    enabled: of.text('State', 'ENABLED') === 'ENABLED',
    input: target.text('Input', '{}'),
  };
}
