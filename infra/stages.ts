import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type StageName = 'dev' | 'prod';

/** All that differs between stages. Whatever is not here is the same everywhere, protection of the tables included. */
export interface Stage {
  readonly name: StageName;
  /** What becomes of logs and of the sender's identity when their stack goes. Tables always stay. */
  readonly removal: RemovalPolicy;
  /** Refuses to delete the stateful stack. */
  readonly terminationProtection: boolean;
  /** How far back a table can be restored; point-in-time recovery bills by the table's size, not by this. */
  readonly recoveryDays: number;
  readonly logRetention: RetentionDays;
  /** Requests a second over the whole API. The burst stays above the 100 at once that always have to pass. */
  readonly throttle: { readonly rateLimit: number; readonly burstLimit: number };
  /** Copies of a queue's consumer at once, 2 to 1,000. Sending is slowed by SES, whose rate in a new account is 14 a second. */
  readonly concurrency: Readonly<
    Record<'sendInvitation' | 'sendMail' | 'cancelRivals' | 'moveContent' | 'endInvitations' | 'runImport' | 'recordDelivery', number>
  >;
  readonly alarms: {
    /** Failed calls of one function in five minutes. */
    readonly errors: number;
    /** 5xx answers of the API in five minutes. */
    readonly serverErrors: number;
    /** How long the oldest message, or the oldest change in the stream, may wait. */
    readonly waiting: Duration;
  };
}

export const stages: Readonly<Record<StageName, Stage>> = {
  dev: {
    name: 'dev',
    removal: RemovalPolicy.DESTROY,
    terminationProtection: false,
    recoveryDays: 7,
    logRetention: RetentionDays.TWO_WEEKS,
    throttle: { rateLimit: 100, burstLimit: 200 },
    concurrency: { sendInvitation: 2, sendMail: 2, cancelRivals: 2, moveContent: 2, endInvitations: 2, runImport: 4, recordDelivery: 2 },
    alarms: { errors: 5, serverErrors: 5, waiting: Duration.minutes(30) },
  },
  prod: {
    name: 'prod',
    removal: RemovalPolicy.RETAIN,
    terminationProtection: true,
    recoveryDays: 35,
    logRetention: RetentionDays.THREE_MONTHS,
    throttle: { rateLimit: 500, burstLimit: 1_000 },
    concurrency: { sendInvitation: 5, sendMail: 2, cancelRivals: 2, moveContent: 5, endInvitations: 2, runImport: 10, recordDelivery: 5 },
    alarms: { errors: 1, serverErrors: 1, waiting: Duration.minutes(10) },
  },
};

/** Throws, saying which stages there are, when `name` is none of them. */
export function stageNamed(name: unknown): Stage {
  if (name === 'dev' || name === 'prod') return stages[name];
  throw new Error(`There is no stage "${String(name)}". Choose one of ${Object.keys(stages).join(', ')}.`);
}
