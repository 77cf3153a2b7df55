import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const HELP = `Deploys Seatwise into the AWS account and region of your credentials.

  npm run deploy -- --stage prod --sender no-reply@example.com --url https://seats.example.com --operator-token new

  --stage dev|prod           what is deployed; the stages differ as infra/stages.ts says
  --sender ADDRESS           whom invitations come from
  --url URL                  what people see in their browser: https, a host, and nothing after it
  --operator-token new       makes a new operator's token and prints it once, at the end. Needed the first time;
                             later it ends the old token. Left out, the token stays as it is.
  --verified-sender NAME     the domain or address that SES in this account has verified already. Left out, the stack
                             makes an identity for the sender's domain and tells the DNS records to publish.
  --ses-rate N               e-mails a second that SES allows your account; 14 where it was never said
  --ses-quota N              e-mails in 24 hours that SES allows your account; 50000 where it was never said
  --certificate ARN          a certificate of us-east-1 for the host of --url, so that the console answers there; once given,
                             give it always. Left out, it answers at CloudFront's own name, the SiteUrl output
  --alarm-email ADDRESS      who is told of alarms; left out, it stays as it is
  --yes                      does not ask before rights are widened
  --dry-run                  prints what it would run, and runs nothing
  --help

Once per account and region, before the first time: npx cdk bootstrap. More in docs/operating.md.
`;

/** What is wrong with the arguments, and what to do about it. */
class Misuse extends Error {}

interface Wanted {
  readonly stage: 'dev' | 'prod';
  readonly sender: string;
  readonly url: string;
  readonly verifiedSender?: string | undefined;
  readonly alarmEmail?: string | undefined;
  readonly certificate?: string | undefined;
  readonly sesRate?: string | undefined;
  readonly sesQuota?: string | undefined;
  readonly newToken: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
}

const ADDRESS = /^[^\s@<>]+@([^\s@<>.]+\.)+[^\s@<>.]+$/;

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

function read(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        stage: text,
        sender: text,
        url: text,
        'operator-token': text,
        'verified-sender': text,
        'alarm-email': text,
        certificate: text,
        'ses-rate': text,
        'ses-quota': text,
        yes: flag,
        'dry-run': flag,
        help: flag,
      },
    }).values;
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

function wanted(given: ReturnType<typeof read>): Wanted {
  const {
    certificate,
    stage,
    sender = '',
    url = '',
    'operator-token': token,
    'alarm-email': alarmEmail,
    'verified-sender': verifiedSender,
  } = given;
  if (stage !== 'dev' && stage !== 'prod') throw new Misuse('Say which stage to deploy: --stage dev or --stage prod.');
  if (!ADDRESS.test(sender)) throw new Misuse('Say whom invitations come from, as one address: --sender no-reply@example.com.');
  if (!URL.canParse(url) || new URL(url).protocol !== 'https:' || ![new URL(url).origin, `${new URL(url).origin}/`].includes(url))
    throw new Misuse('Say what people see in their browser, as https, a host, and nothing after it: --url https://seats.example.com.');
  if (token !== undefined && token !== 'new')
    throw new Misuse('A token is made here, never taken: use --operator-token new, or leave it out to keep the one that you have.');
  if (alarmEmail && !ADDRESS.test(alarmEmail)) throw new Misuse('Give one address to tell of alarms: --alarm-email team@example.com.');
  if (verifiedSender !== undefined && verifiedSender !== sender && !`.${domainOf(sender)}`.endsWith(`.${verifiedSender}`))
    throw new Misuse(`SES will not send from ${sender} as ${verifiedSender}: give --verified-sender its domain, or the address itself.`);
  if (certificate !== undefined && !/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/.test(certificate))
    throw new Misuse('CloudFront takes certificates of us-east-1 only: --certificate arn:aws:acm:us-east-1:…:certificate/….');
  for (const amount of ['ses-rate', 'ses-quota'] as const)
    if (given[amount] !== undefined && !/^[1-9][0-9]{0,8}$/.test(given[amount]))
      throw new Misuse(`Give --${amount} as a whole number, as the SES console shows it.`);
  return {
    stage,
    sender,
    url: new URL(url).origin,
    verifiedSender,
    alarmEmail,
    certificate,
    sesRate: given['ses-rate'],
    sesQuota: given['ses-quota'],
    newToken: token === 'new',
    yes: given.yes,
    dryRun: given['dry-run'],
  };
}

const sha256 = (secret: string): string => createHash('sha256').update(secret).digest('hex');
const randomSecret = (): string => randomBytes(32).toString('base64url');
const DRY_SECRET = 'dry';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The arguments of `cdk`. A parameter that is left out keeps the value that CloudFormation has. */
function cdkArguments(
  { stage, sender, url, verifiedSender, alarmEmail, sesRate, sesQuota, yes }: Wanted,
  { operatorTokenHash, originSecret }: { readonly operatorTokenHash?: string | undefined; readonly originSecret: string },
): string[] {
  const parameters = {
    [`SeatwiseData-${stage}:SenderIdentity`]: verifiedSender ?? domainOf(sender),
    [`SeatwiseApp-${stage}:SenderAddress`]: sender,
    [`SeatwiseApp-${stage}:PublicUrl`]: url,
    [`SeatwiseApp-${stage}:OperatorTokenHash`]: operatorTokenHash,
    [`SeatwiseApp-${stage}:OriginSecretHash`]: sha256(originSecret),
    [`SeatwiseWeb-${stage}:OriginSecret`]: originSecret,
    [`SeatwiseApp-${stage}:AlarmEmail`]: alarmEmail,
    [`SeatwiseApp-${stage}:SesSendingRate`]: sesRate,
    [`SeatwiseApp-${stage}:SesDailyQuota`]: sesQuota,
  };
  return [
    ...['deploy', '--app', 'cdk.out', '--all'],
    ...(yes ? ['--require-approval', 'never'] : []),
    ...Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : ['--parameters', `${name}=${value}`])),
  ];
}

async function run(args: string[]): Promise<number> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve('aws-cdk/bin/cdk')), ...args], { cwd: ROOT, stdio: 'inherit' });
  // Ctrl-C reaches cdk too; this waits for how it ends.
  process.on('SIGINT', () => undefined);
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

async function deploy(plan: Wanted): Promise<number> {
  if (plan.dryRun) {
    const operatorTokenHash = plan.newToken ? '<SHA-256 of the new token>' : undefined;
    const shown = cdkArguments(plan, { operatorTokenHash, originSecret: DRY_SECRET }).map((one) =>
      one.replace(DRY_SECRET, '<a new secret>'),
    );
    console.log(`cdk ${shown.join(' ').replace(sha256(DRY_SECRET), '<its SHA-256>')}`);
    return 0;
  }
  const { seatwise } = await import('../infra/stacks/seatwise.ts');
  seatwise({
    stage: plan.stage,
    outdir: `${ROOT}cdk.out`,
    verifiedSender: plan.verifiedSender !== undefined,
    ...(plan.certificate === undefined ? {} : { domain: { host: new URL(plan.url).host, certificate: plan.certificate } }),
    checkSchemas: true,
  }).synth();

  const token = plan.newToken ? `swo_${randomSecret()}` : undefined;
  // Nobody has to know it but CloudFront; so each deployment makes another.
  const code = await run(cdkArguments(plan, { operatorTokenHash: token && sha256(token), originSecret: randomSecret() }));
  if (code !== 0)
    console.error(
      token
        ? 'The deployment did not finish, and its new token is void. Run the same command again.'
        : 'The deployment did not finish. If OperatorTokenHash is missing, this is the first time here: add --operator-token new.',
    );
  else if (token) console.log(`\nThe operator's token, shown this once. Keep it in your vault:\n\n  ${token}\n`);
  return code;
}

try {
  const given = read(process.argv.slice(2));
  if (given.help) console.log(HELP);
  else process.exitCode = await deploy(wanted(given));
} catch (error) {
  if (!(error instanceof Misuse)) throw error;
  console.error(`${error.message}\nAll there is to say: npm run deploy -- --help`);
  process.exitCode = 2;
}
