import { CfnOutput, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { AppFunction } from '../constructs/AppFunction.ts';
import { ChangeFeed } from '../constructs/ChangeFeed.ts';
import { MailFeedback } from '../constructs/MailFeedback.ts';
import { PublicApi } from '../constructs/PublicApi.ts';
import { Recurring } from '../constructs/Recurring.ts';
import { watchSharedLimits } from '../constructs/watchSharedLimits.ts';
import { Watch } from '../constructs/Watch.ts';
import { WatchedQueue } from '../constructs/WatchedQueue.ts';
import type { Stage } from '../stages.ts';
import { functions } from './functions.ts';
import type { SeatwiseData } from './SeatwiseData.ts';

type QueueConsumer = 'sendInvitation' | 'cancelRivals' | 'moveContent' | 'sendMail' | 'endInvitations' | 'runImport' | 'recordDelivery';

export interface SeatwiseAppProps {
  readonly stage: Stage;
  readonly kept: SeatwiseData;
  /** The folder of the built functions. */
  readonly bundles: string;
}

/** What can be thrown away and made again: the API, the functions behind it, and the ways between them. */
export class SeatwiseApp extends Stack {
  readonly apiUrl: string;

  constructor(scope: Construct, id: string, { stage, kept, bundles }: SeatwiseAppProps) {
    super(scope, id, { description: 'Seatwise: what runs' });
    const { table, events, sender } = kept;
    const given = this.#parameters();
    const watch = new Watch(this, 'Watch');
    const here = { stage, watch, table, bundles };

    const queue = (id: string, consumer: QueueConsumer): WatchedQueue =>
      new WatchedQueue(this, id, {
        stage,
        watch,
        impact: functions[consumer].impact,
        retention: Duration.days(4),
        hidden: Duration.seconds(6 * functions[consumer].seconds),
      });
    const invitations = queue('Invitations', 'sendInvitation');
    const bulkInvitations = queue('BulkInvitations', 'sendInvitation');
    const rivals = queue('Rivals', 'cancelRivals');
    const moves = queue('Moves', 'moveContent');
    const mails = queue('Mails', 'sendMail');
    const closings = queue('Closings', 'endInvitations');
    const imports = queue('Imports', 'runImport');
    const queues = [invitations, bulkInvitations, rivals, moves, mails, closings, imports];
    const queueArns = queues.map(({ queue: { queueArn } }) => queueArn);
    const queueUrls = {
      INVITATIONS_QUEUE_URL: invitations.queue.queueUrl,
      BULK_INVITATIONS_QUEUE_URL: bulkInvitations.queue.queueUrl,
      RIVALS_QUEUE_URL: rivals.queue.queueUrl,
      MOVES_QUEUE_URL: moves.queue.queueUrl,
      MAILS_QUEUE_URL: mails.queue.queueUrl,
      CLOSINGS_QUEUE_URL: closings.queue.queueUrl,
      IMPORTS_QUEUE_URL: imports.queue.queueUrl,
    };

    const relay = new AppFunction(this, 'relay', { ...here, environment: queueUrls });
    relay.may(['sqs:SendMessage'], ...queueArns);
    new ChangeFeed(this, 'Changes', {
      stage,
      watch,
      table,
      reader: relay,
      when: [INVITATION_QUEUED, PERSON_HAS_RIVALS, CONTENT_MOVING, MAIL_QUEUED, ACCOUNT_CLOSING, IMPORT_QUEUED],
    });

    const audit = new AppFunction(this, 'audit', {
      ...here,
      environment: { TABLE_NAME: table.tableName, EVENTS_TABLE_NAME: events.tableName },
    });
    audit.may(['dynamodb:BatchWriteItem'], events.tableArn);
    new ChangeFeed(this, 'History', { stage, watch, table, reader: audit, when: [CHANGED_BY_SOMEBODY] });

    const sending = {
      TABLE_NAME: table.tableName,
      WEB_URL: given.publicUrl,
      SENDER_ADDRESS: given.senderAddress,
      CONFIGURATION_SET: sender.configurationSet,
      SENDING_RATE: given.sendingRate,
      SENDING_QUOTA: given.sendingQuota,
    };
    const sendInvitation = new AppFunction(this, 'sendInvitation', { ...here, environment: sending });
    const sendMail = new AppFunction(this, 'sendMail', { ...here, environment: sending });
    for (const mailing of [sendInvitation, sendMail])
      mailing.may(
        ['ses:SendEmail'],
        this.formatArn({ service: 'ses', resource: 'identity', resourceName: sender.identity }),
        this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: sender.configurationSet }),
      );
    invitations.feed(sendInvitation, stage.concurrency.sendInvitation);
    bulkInvitations.feed(sendInvitation, stage.concurrency.sendInvitation);
    mails.feed(sendMail, stage.concurrency.sendMail);

    const onTable = { ...here, environment: { TABLE_NAME: table.tableName } };
    rivals.feed(new AppFunction(this, 'cancelRivals', onTable), stage.concurrency.cancelRivals);
    // One transfer a call: each takes as long as there is to move.
    moves.feed(new AppFunction(this, 'moveContent', onTable), stage.concurrency.moveContent, 1);
    closings.feed(new AppFunction(this, 'endInvitations', onTable), stage.concurrency.endInvitations, 1);
    imports.feed(new AppFunction(this, 'runImport', onTable), stage.concurrency.runImport, 1);

    const recordDelivery = new AppFunction(this, 'recordDelivery', {
      ...here,
      environment: { TABLE_NAME: table.tableName, EVENTS_TABLE_NAME: events.tableName },
    });
    recordDelivery.may(['dynamodb:PutItem'], events.tableArn);
    const feedback = queue('Feedback', 'recordDelivery');
    feedback.feed(recordDelivery, stage.concurrency.recordDelivery);
    new MailFeedback(this, 'MailFeedback', { configurationSet: sender.configurationSet, queue: feedback.queue });

    const requeueUnsent = new AppFunction(this, 'requeueUnsent', { ...here, environment: { TABLE_NAME: table.tableName, ...queueUrls } });
    requeueUnsent.may(['sqs:SendMessage', 'sqs:GetQueueAttributes'], ...queueArns);
    new Recurring(this, 'Sweep', { watch, every: Duration.minutes(5), job: requeueUnsent });
    new Recurring(this, 'Reminders', { watch, every: Duration.minutes(5), job: new AppFunction(this, 'resendWelcome', onTable) });
    new Recurring(this, 'Expiry', { watch, every: Duration.minutes(5), job: new AppFunction(this, 'expireInvitations', onTable) });
    new Recurring(this, 'Purge', { watch, every: Duration.hours(6), job: new AppFunction(this, 'purgeRemoved', onTable) });

    const environment = {
      TABLE_NAME: table.tableName,
      OPERATOR_TOKEN_HASH: given.operatorTokenHash,
      ORIGIN_SECRET_HASH: given.originSecretHash,
    };
    const reports = new AppFunction(this, 'reports', { ...here, environment: { ...environment, EVENTS_TABLE_NAME: events.tableName } });
    reports.may(['dynamodb:Query', 'dynamodb:BatchGetItem'], events.tableArn);
    reports.may(['dynamodb:Query'], `${events.tableArn}/index/eventsByAccount`);
    const api = new PublicApi(this, 'Api', {
      stage,
      watch,
      functions: {
        site: new AppFunction(this, 'site', { ...here, environment: {} }),
        account: new AppFunction(this, 'account', { ...here, environment }),
        licenses: new AppFunction(this, 'licenses', { ...here, environment }),
        users: new AppFunction(this, 'users', { ...here, environment }),
        invitations: new AppFunction(this, 'invitations', { ...here, environment }),
        transfers: new AppFunction(this, 'transfers', { ...here, environment }),
        imports: new AppFunction(this, 'imports', { ...here, environment }),
        reports,
        directory: new AppFunction(this, 'directory', { ...here, environment }),
        content: new AppFunction(this, 'content', { ...here, environment }),
      },
    });
    watchSharedLimits(this, watch);
    this.apiUrl = api.url;

    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Where the API answers.' });
    new CfnOutput(this, 'TableName', { value: table.tableName });
  }

  #parameters(): Record<'publicUrl' | 'senderAddress' | 'operatorTokenHash' | 'originSecretHash' | 'sendingRate' | 'sendingQuota', string> {
    const text = (name: string, description: string, allowedPattern: string, constraintDescription: string): string =>
      new CfnParameter(this, name, { description, allowedPattern, constraintDescription }).valueAsString;
    const amount = (name: string, description: string, least: number): string =>
      new CfnParameter(this, name, { description, type: 'Number', default: least, minValue: 1 }).valueAsString;
    return {
      sendingRate: amount('SesSendingRate', 'E-mails a second that SES allows this account: its "maximum send rate".', 14),
      sendingQuota: amount('SesDailyQuota', 'E-mails in 24 hours that SES allows this account: its "daily sending quota".', 50_000),
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
      originSecretHash: new CfnParameter(this, 'OriginSecretHash', {
        description: 'The SHA-256 of what CloudFront says to the API, so that it believes who the viewer is.',
        allowedPattern: '[0-9a-f]{64}',
        constraintDescription: 'Give 64 hexadecimal digits in lower case.',
        noEcho: true,
      }).valueAsString,
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
/** A transfer whose content moves, each time that it is the mover's turn. */
const CONTENT_MOVING = { dynamodb: { NewImage: { state: { S: ['moving'] } } } };
/** A notice that waits to be sent. */
const MAIL_QUEUED = { dynamodb: { NewImage: { sk: { S: ['MAIL'] }, delivery: { M: { state: { S: ['queued'] } } } } } };
/** An item that says whose change it was. */
const CHANGED_BY_SOMEBODY = { dynamodb: { NewImage: { change: { M: { id: { S: [{ exists: true }] } } } } } };
/** An account that was closed with invitations open. */
const ACCOUNT_CLOSING = { dynamodb: { NewImage: { closingSince: { S: [{ exists: true }] } } } };
/** An import whose rows wait: a new one, one that is tried again, and one whose worker's time was over. */
const IMPORT_QUEUED = { dynamodb: { NewImage: { importId: { S: [{ exists: true }] }, status: { S: ['queued'] } } } };
