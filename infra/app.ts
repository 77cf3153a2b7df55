import { parseArgs } from 'node:util';
import { stageNamed } from './stages.ts';
import { seatwise } from './stacks/seatwise.ts';

// The cdk command hands `-c stage=prod` over in the environment; started by hand, the same option is read here.
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true, default: [] } } });
const context: Record<string, unknown> = {
  stage: 'dev',
  ...(JSON.parse(process.env['CDK_CONTEXT_JSON'] ?? '{}') as Record<string, unknown>),
  ...Object.fromEntries(values.context.map((given) => given.split('=', 2))),
};

seatwise({
  stage: stageNamed(context['stage']).name,
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out',
  verifiedSender: context['verifiedSender'] === 'true',
}).synth();
