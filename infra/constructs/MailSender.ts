import { CfnOutput, CfnParameter } from 'aws-cdk-lib';
import * as ses from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface MailSenderProps {
  readonly stage: Stage;
  /** The identity is already verified in this account's SES, so nothing is made, and nothing of it is ever removed. */
  readonly verified: boolean;
}

/** In whose name mail goes out, and under which rules. */
export class MailSender extends Construct {
  /** The domain, or the single address, that SES has verified. */
  readonly identity: string;
  readonly configurationSet: string;

  constructor(scope: Construct, id: string, { stage, verified }: MailSenderProps) {
    super(scope, id);
    const identity = new CfnParameter(scope, 'SenderIdentity', {
      description: verified ? 'The domain or address that SES has verified.' : 'The domain to send from, such as example.com.',
      allowedPattern: verified ? String.raw`[^\s@]+(@[^\s@]+)?` : String.raw`[^\s@]+\.[^\s@]+`,
      constraintDescription: 'Give a domain such as example.com.',
    });
    if (!verified) this.#domain(scope, identity.valueAsString, stage);

    this.identity = identity.valueAsString;
    this.configurationSet = new ses.ConfigurationSet(this, 'Rules', {
      // The account's list swallows mail without a word. Seatwise keeps its own record of bounces and complaints.
      disableSuppressionList: true,
      reputationMetrics: true,
      // Counting clicks would send each link, with the secret behind its #, through a server of the tracker.
      vdmOptions: { engagementMetrics: false },
    }).configurationSetName;
  }

  #domain(scope: Construct, name: string, stage: Stage): void {
    const domain = new ses.EmailIdentity(this, 'Identity', { identity: ses.Identity.domain(name) });
    domain.applyRemovalPolicy(stage.removal);
    domain.dkimRecords.forEach(({ name: record, value }, at) => {
      new CfnOutput(scope, `DnsRecord${at + 1}`, {
        value: `${record} CNAME ${value}`,
        description: 'Publish this, or SES sends nothing from the domain.',
      });
    });
  }
}
