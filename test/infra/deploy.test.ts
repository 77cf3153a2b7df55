import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const SCRIPT = fileURLToPath(new URL('../../scripts/deploy.ts', import.meta.url));

function deploy(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { encoding: 'utf8', env: {} });
  return { status, stdout, stderr };
}

const GOOD = ['--stage', 'prod', '--sender', 'no-reply@example.com', '--url', 'https://seats.example.com'];

describe('npm run deploy', () => {
  it('hands over what was given, and keeps what was not', () => {
    expect(deploy(...GOOD, '--dry-run')).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'cdk deploy --app cdk.out --all' +
        ' --parameters SeatwiseData-prod:SenderIdentity=example.com' +
        ' --parameters SeatwiseApp-prod:SenderAddress=no-reply@example.com' +
        ' --parameters SeatwiseApp-prod:PublicUrl=https://seats.example.com' +
        ' --parameters SeatwiseApp-prod:OriginSecretHash=<its SHA-256>' +
        ' --parameters SeatwiseWeb-prod:OriginSecret=<a new secret>\n',
    });
  });

  it('makes a token only when asked to, and shows it in no dry run', () => {
    const { stdout } = deploy(...GOOD, '--operator-token', 'new', '--dry-run');
    expect(stdout).toContain('SeatwiseApp-prod:OperatorTokenHash=<SHA-256 of the new token>');
    expect(stdout).not.toContain('swo_');
  });

  it('takes an identity that SES has verified already, an address for alarms, and a yes in advance', () => {
    const { stdout } = deploy(
      ...GOOD,
      '--verified-sender',
      'no-reply@example.com',
      '--alarm-email',
      'team@example.com',
      ...['--ses-rate', '80', '--ses-quota', '200000'],
      '--yes',
      '--dry-run',
    );
    expect(stdout).toContain('SenderIdentity=no-reply@example.com');
    expect(stdout).toContain('AlarmEmail=team@example.com');
    expect(stdout).toContain('SesSendingRate=80');
    expect(stdout).toContain('SesDailyQuota=200000');
    expect(stdout).toContain('--require-approval never');
  });

  it.each([
    ['without a stage', GOOD.slice(2), 'Say which stage to deploy: --stage dev or --stage prod.'],
    ['for a stage that does not exist', ['--stage', 'qa'], 'Say which stage to deploy: --stage dev or --stage prod.'],
    ['without a sender', ['--stage', 'dev'], 'Say whom invitations come from, as one address: --sender no-reply@example.com.'],
    ['with a path in the URL', [...GOOD, '--url', 'https://example.com/seats'], 'Say what people see in their browser'],
    ['without TLS in the URL', [...GOOD, '--url', 'http://example.com'], 'Say what people see in their browser'],
    ['with a token of somebody’s own', [...GOOD, '--operator-token', 'hunter2'], 'A token is made here, never taken'],
    [
      'with a sender of another domain',
      [...GOOD, '--verified-sender', 'ample.com'],
      'SES will not send from no-reply@example.com as ample.com',
    ],
    ['with a rate that is none', [...GOOD, '--ses-rate', 'fast'], 'Give --ses-rate as a whole number'],
    ['with an unknown option', [...GOOD, '--stages', 'dev'], "Unknown option '--stages'"],
  ])('refuses to run %s, and says what to do', (_, args, told) => {
    const { status, stderr } = deploy(...args, '--dry-run');
    expect(status).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr).toContain('npm run deploy -- --help');
  });

  it('explains itself', () => {
    expect(deploy('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--operator-token new') });
  });
});
