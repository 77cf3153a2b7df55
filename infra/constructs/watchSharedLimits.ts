import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { FIVE_MINUTES } from './Watch.ts';
import type { Watch } from './Watch.ts';

/**
 * Watches what the whole AWS account shares. Lambda's concurrency is one pool, so a throttled call of anybody's is a
 * warning to all. SES reviews an account at 5 % bounces or 0.1 % complaints and pauses its sending at twice, or five
 * times, as much (SES developer guide, "reputation metrics").
 */
export function watchSharedLimits(scope: Construct, watch: Watch): void {
  watch.alarm(scope, 'Throttled', {
    impact: 'People get errors and mail waits: the Lambda concurrency of this AWS account and region is used up.',
    metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: 'Sum', period: FIVE_MINUTES }),
    threshold: 1,
  });
  const reputation = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Average', period: Duration.hours(1) });
  watch.alarm(scope, 'Bouncing', {
    impact: 'Soon nobody receives any e-mail: 5 % of it bounces, and SES pauses an account that goes on like this.',
    metric: reputation('Reputation.BounceRate'),
    threshold: 0.05,
  });
  watch.alarm(scope, 'Complained', {
    impact: 'Soon nobody receives any e-mail: 0.1 % of it is reported as spam, and SES pauses an account that goes on like this.',
    metric: reputation('Reputation.ComplaintRate'),
    threshold: 0.001,
  });
}
