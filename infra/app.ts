import { parseArgs } from 'node:util';
import { stageNamed } from './stages.ts';
import { seatwise } from './stacks/seatwise.ts';

// The cdk command hands `-c stage=prod` over in the environment; started by hand, the same option is read here.
const { values } = parseArgs({ options: { context: { type: 'string', short: 'c', multiple: true, default: [] } } });
const fromCdk = JSON.parse(process.env['CDK_CONTEXT_JSON'] ?? '{}') as Record<string, unknown>;
const context = (key: string): unknown =>
  values.context.findLast((given) => given.startsWith(`${key}=`))?.slice(key.length + 1) ?? fromCdk[key];

seatwise({
  stage: stageNamed(context('stage') ?? 'dev').name,
  outdir: process.env['CDK_OUTDIR'] ?? 'cdk.out',
  verifiedSender: context('verifiedSender') === 'true',
}).synth();
