import { CannotStart } from '../refuse.ts';
import type { Resolved } from './resolved.ts';
import type { LocalQueue } from './storePlan.ts';

/** Where events about the e-mails of a configuration set go. */
export interface LocalMailEvents {
  readonly configurationSet: string;
  /** As CloudFormation writes them, such as `deliveryDelay`. */
  readonly types: readonly string[];
  readonly queues: readonly LocalQueue[];
}

const DESTINATION = new Set(['Name', 'Enabled', 'MatchingEventTypes', 'SnsDestination']);

/** From a configuration set by a topic to the queues that are subscribed to it. */
export function mailEventPlan(
  destinations: readonly Resolved[],
  subscriptions: readonly Resolved[],
  queues: readonly LocalQueue[],
): LocalMailEvents[] {
  const subscribed = subscriptions.map(({ of, label }) => {
    const refuse = (why: string): CannotStart => new CannotStart(`The local stack cannot run ${label}: ${why}.`);
    if (of.text('Protocol') !== 'sqs') throw refuse(`it carries messages by ${of.text('Protocol')}, and only sqs is supported`);
    if (!of.flag('RawMessageDelivery', false)) throw refuse('it wraps its messages, and only RawMessageDelivery is supported');
    const queue = queues.find(({ arn }) => arn === of.text('Endpoint'));
    if (!queue) throw refuse(`${of.text('Endpoint')} is not a queue of this template`);
    return { topic: of.text('TopicArn'), queue };
  });
  return destinations.flatMap(({ of, label }) => {
    const unknown = Object.keys(of.object('EventDestination')).find((name) => !DESTINATION.has(name));
    if (unknown !== undefined)
      throw new CannotStart(`The local stack cannot run ${label}: it does not support EventDestination.${unknown}.`);
    const destination = of.inside('EventDestination');
    if (!destination.flag('Enabled', true)) return [];
    const topic = destination.inside('SnsDestination').text('TopicARN');
    return [
      {
        configurationSet: of.text('ConfigurationSetName'),
        types: destination.list('MatchingEventTypes').map(String),
        queues: subscribed.filter((one) => one.topic === topic).map(({ queue }) => queue),
      },
    ];
  });
}
