import { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { eventsByAccount, indexes } from '../../lib/adapters/dynamo/keys.ts';
import { MailSender } from '../constructs/MailSender.ts';
import { ProtectedTable } from '../constructs/ProtectedTable.ts';
import type { Stage } from '../stages.ts';

export interface SeatwiseDataProps {
  readonly stage: Stage;
  readonly verifiedSender: boolean;
}

/** What must not be lost: accounts, people, seats, their history, and the name that mail is sent in. */
export class SeatwiseData extends Stack {
  readonly table: Table;
  readonly events: Table;
  readonly sender: MailSender;

  constructor(scope: Construct, id: string, { stage, verifiedSender }: SeatwiseDataProps) {
    super(scope, id, { description: 'Seatwise: what is kept', terminationProtection: stage.terminationProtection });

    this.table = new ProtectedTable(this, 'Main', { stage, indexes, stream: true }).table;
    this.events = new ProtectedTable(this, 'Events', { stage, indexes: { eventsByAccount } }).table;
    this.sender = new MailSender(this, 'Mail', { stage, verified: verifiedSender });
  }
}
