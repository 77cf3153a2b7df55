import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { seatwise } from '../../infra/stacks/seatwise.ts';
import { stageNamed } from '../../infra/stages.ts';
import { app, emptyFunctions, emptyPages, newFolder, stackOf } from './synthesized.ts';

/** Synthesizes as `node infra/app.ts` does, with nothing in the environment: the schemas are checked ten times faster than inside jest. */
function synthesize(stage: string): { status: number | null; told: string } {
  const props = JSON.stringify({ stage, bundles: emptyFunctions(), pages: emptyPages(), outdir: newFolder(), checkSchemas: true });
  const code = `import { seatwise } from ${JSON.stringify(new URL('../../infra/stacks/seatwise.ts', import.meta.url).href)}; seatwise(${props}).synth();`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env: {} });
  return { status, told: stderr };
}

describe('synthesis', () => {
  it.each(['dev', 'prod'])('of %s passes cdk-nag and the schemas of CloudFormation, without credentials', (stage) => {
    expect(synthesize(stage)).toEqual({ status: 0, told: '' });
  });

  it('fails on a finding of cdk-nag', () => {
    const bad = app('dev');
    new CfnTopic(stackOf(bad, 'App', 'dev'), 'WithoutTls');
    expect(() => bad.synth()).toThrow('AwsSolutions-SNS3');
  });

  it('makes no identity where SES has verified one already', () => {
    const made = app('prod', { verifiedSender: true }).synth().getStackByName('SeatwiseData-prod');
    expect(JSON.stringify(made.template)).not.toContain('AWS::SES::EmailIdentity');
  });

  it('needs the functions to be built, and says so', () => {
    expect(() => seatwise({ stage: 'dev', bundles: '/nowhere' })).toThrow('Nothing was built in /nowhere. Run "npm run build" first.');
  });

  it('refuses a stage that does not exist', () => {
    expect(() => stageNamed('qa')).toThrow('There is no stage "qa". Choose one of dev, prod.');
  });
});
