import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { SiteDomain } from '../constructs/WebSite.ts';
import { stages } from '../stages.ts';
import type { StageName } from '../stages.ts';
import { SeatwiseApp } from './SeatwiseApp.ts';
import { SeatwiseData } from './SeatwiseData.ts';
import { SeatwiseWeb } from './SeatwiseWeb.ts';

export interface SeatwiseProps {
  readonly stage: StageName;
  /** Where the templates go; by default a temporary folder. */
  readonly outdir?: string;
  /** The folder of the built functions, by default `dist/functions` of this repository. */
  readonly bundles?: string;
  /** The folder of the built pages, by default `dist/site`. */
  readonly pages?: string;
  /** Where the site answers, and the ARN of its certificate in us-east-1; without it, at CloudFront's own name. */
  readonly domain?: SiteDomain;
  /** SES already knows the identity that mail is sent in, so the stack makes none. */
  readonly verifiedSender?: boolean;
  /** Also holds every resource against CloudFormation's own schemas: some seconds, for tests and deploying. */
  readonly checkSchemas?: boolean;
}

const BUILT = fileURLToPath(new URL('../../dist/functions', import.meta.url));
const BUILT_PAGES = fileURLToPath(new URL('../../dist/site', import.meta.url));

/** Seatwise in one stage, ready to be synthesized: that takes neither network nor credentials, and throws on a finding of cdk-nag. */
export function seatwise({
  stage: name,
  outdir,
  bundles = BUILT,
  pages = BUILT_PAGES,
  domain,
  verifiedSender = false,
  checkSchemas = false,
}: SeatwiseProps): App {
  for (const built of [bundles, pages])
    if (!existsSync(built)) throw new Error(`Nothing was built in ${built}. Run "npm run build" first.`);
  const app = new App({
    ...(outdir !== undefined && { outdir }),
    context: CONTEXT,
    analyticsReporting: false,
    builtinCloudFormationValidation: checkSchemas,
  });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));

  const stage = stages[name];
  const kept = new SeatwiseData(app, `SeatwiseData-${name}`, { stage, verifiedSender });
  const { apiUrl } = new SeatwiseApp(app, `SeatwiseApp-${name}`, { stage, kept, bundles });
  new SeatwiseWeb(app, `SeatwiseWeb-${name}`, { stage, apiUrl, pages, ...(domain ? { domain } : {}) });
  return app;
}

/** Stands here and not in cdk.json, so that the command line, the tests and the local stack make the same templates. */
const CONTEXT = {
  '@aws-cdk/aws-iam:minimizePolicies': true,
  '@aws-cdk/core:checkSecretUsage': true,
  // By Fn::ImportValue: the stack that keeps things can't take away what the other one uses.
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:enablePartitionLiterals': true,
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-apigateway:logGroupDestinationArnWithoutWildcard': true,
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  // The local stack finds each function's files by this.
  'aws:cdk:enable-asset-metadata': true,
};
