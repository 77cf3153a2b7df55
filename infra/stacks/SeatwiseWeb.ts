import { CfnOutput, CfnParameter, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { WebSite, type SiteDomain } from '../constructs/WebSite.ts';
import type { Stage } from '../stages.ts';

export interface SeatwiseWebProps {
  readonly stage: Stage;
  /** Where the API answers: scheme and host. */
  readonly apiUrl: string;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly domain?: SiteDomain;
}

/** What people see: the console, the pages behind links, and the API on the same origin, so that a browser asks nobody else. */
export class SeatwiseWeb extends Stack {
  constructor(scope: Construct, id: string, { stage, apiUrl, pages, domain }: SeatwiseWebProps) {
    super(scope, id, { description: 'Seatwise: what people see' });
    const originSecret = new CfnParameter(this, 'OriginSecret', {
      description: 'What CloudFront says to the API, so that it believes who the viewer is. Made anew at each deployment.',
      noEcho: true,
      minLength: 43,
    });
    const site = new WebSite(this, 'Site', {
      stage,
      apiUrl,
      pages,
      originSecret: originSecret.valueAsString,
      ...(domain ? { domain } : {}),
    });
    new CfnOutput(this, 'SiteUrl', { value: site.url, description: 'Where the console and the pages behind links answer.' });
  }
}
