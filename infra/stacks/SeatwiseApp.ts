import { CfnOutput, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AppFunction } from '../constructs/AppFunction.ts';
import { ChangeFeed } from '../constructs/ChangeFeed.ts';
import { PublicApi } from '../constructs/PublicApi.ts';
import { Recurring } from '../constructs/Recurring.ts';
import { watchSharedLimits } from '../constructs/watchSharedLimits.ts';
import { Watch } from '../constructs/Watch.ts';
import { WatchedQueue } from '../constructs/WatchedQueue.ts';
import type { Stage } from '../stages.ts';
import { functions } from './functions.ts';
import type { SeatwiseData } from './SeatwiseData.ts';

export interface SeatwiseAppProps {
  readonly stage: Stage;
  readonly kept: SeatwiseData;
  /** The folder of the built functions. */
  readonly bundles: string;
}

/** What can be thrown away and made again: the API, the functions behind it, and the ways between them. */
export class SeatwiseApp extends Stack {
  constructor(scope: Construct, id: string, { stage, kept, bundles }: SeatwiseAppProps) {
    super(scope, id, { description: 'Seatwise: what runs' });
    const { table, sender } = kept;
    const given = this.#parameters();
    const watch = new Watch(this, 'Watch');
    const here = { stage, watch, table, bundles };

    const invitations = new WatchedQueue(this, 'Invitations', {
      stage,
      watch,
      impact: 'Invited people do not receive their e-mail',
      retention: Duration.days(4),
      hidden: Duration.seconds(6 * functions.sendInvitation.seconds),
    });
    const rivals = new WatchedQueue(this, 'Rivals', {
      stage,
      watch,
      impact: 'Accounts keep seats taken for people who joined another account',
      retention: Duration.days(4),
      hidden: Duration.seconds(6 * functions.cancelRivals.seconds),
    });
    const queueUrls = { INVITATIONS_QUEUE_URL: invitations.queue.queueUrl, RIVALS_QUEUE_URL: rivals.queue.queueUrl };

    const relay = new AppFunction(this, 'relay', { ...here, environment: queueUrls });
    relay.may(['sqs:SendMessage'], invitations.queue.queueArn, rivals.queue.queueArn);
    new ChangeFeed(this, 'Changes', { stage, watch, table, reader: relay, when: [INVITATION_QUEUED, PERSON_HAS_RIVALS] });

    const sendInvitation = new AppFunction(this, 'sendInvitation', {
      ...here,
      environment: {
        TABLE_NAME: table.tableName,
        WEB_URL: given.publicUrl,
        SENDER_ADDRESS: given.senderAddress,
        CONFIGURATION_SET: sender.configurationSet,
      },
    });
    sendInvitation.may(
      ['ses:SendEmail'],
      this.formatArn({ service: 'ses', resource: 'identity', resourceName: sender.identity }),
      this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: sender.configurationSet }),
    );
    invitations.feed(sendInvitation, stage.concurrency.sendInvitation);

    const cancelRivals = new AppFunction(this, 'cancelRivals', { ...here, environment: { TABLE_NAME: table.tableName } });
    rivals.feed(cancelRivals, stage.concurrency.cancelRivals);

    const requeueUnsent = new AppFunction(this, 'requeueUnsent', { ...here, environment: { TABLE_NAME: table.tableName, ...queueUrls } });
    requeueUnsent.may(['sqs:SendMessage', 'sqs:GetQueueAttributes'], invitations.queue.queueArn, rivals.queue.queueArn);
    new Recurring(this, 'Sweep', { watch, every: Duration.minutes(5), job: requeueUnsent });

    const environment = { TABLE_NAME: table.tableName, OPERATOR_TOKEN_HASH: given.operatorTokenHash };
    const api = new PublicApi(this, 'Api', {
      stage,
      watch,
      functions: {
        site: new AppFunction(this, 'site', { ...here, environment: {} }),
        account: new AppFunction(this, 'account', { ...here, environment }),
        licenses: new AppFunction(this, 'licenses', { ...here, environment }),
        users: new AppFunction(this, 'users', { ...here, environment }),
        invitations: new AppFunction(this, 'invitations', { ...here, environment }),
      },
    });
    watchSharedLimits(this, watch);

    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Where the API and the invitation page answer.' });
    new CfnOutput(this, 'TableName', { value: table.tableName });
  }

  #parameters(): { publicUrl: string; senderAddress: string; operatorTokenHash: string } {
    const text = (name: string, description: string, allowedPattern: string, constraintDescription: string): string =>
      new CfnParameter(this, name, { description, allowedPattern, constraintDescription }).valueAsString;
    return {
      publicUrl: text(
        'PublicUrl',
        'What people see in their browser: scheme and host, no slash at the end.',
        String.raw`https://[^\s/?#]+`,
        'Give https:// and a host, with nothing after it, such as https://seats.example.com.',
      ),
      senderAddress: text(
        'SenderAddress',
        'Whom invitations come from; an address of the identity that SES has verified.',
        String.raw`[^\s@<>]+@[^\s@<>]+`,
        'Give one address, such as no-reply@example.com.',
      ),
      operatorTokenHash: text(
        'OperatorTokenHash',
        "The SHA-256 of the operator's token. The token itself is in no template, log or store.",
        '[0-9a-f]{64}',
        'Give 64 hexadecimal digits in lower case.',
      ),
    };
  }
}

/** A user whose e-mail waits to be sent: the item that the same transaction wrote says so. */
const INVITATION_QUEUED = { dynamodb: { NewImage: { invitation: { M: { delivery: { M: { state: { S: ['queued'] } } } } } } } };
/** A person who has joined one account while others were still asking. */
const PERSON_HAS_RIVALS = { dynamodb: { NewImage: { rivalsSince: { S: [{ exists: true }] } } } };
