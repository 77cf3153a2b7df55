import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../../bin/output.ts';
import { runSeatwise, type Ran, type RunAsk } from '../support/commandLine.ts';
import { startLocalStack, type LocalStack } from '../support/localStack.ts';

const config = mkdtempSync(join(tmpdir(), 'seatwise-config-'));
let stack: LocalStack;

beforeAll(async () => {
  stack = await startLocalStack();
}, 60_000);
afterAll(async () => {
  await stack.stop();
  rmSync(config, { recursive: true, force: true });
});

/** The command of somebody who works with this stack. */
const seatwise = (args: readonly string[], { env, ...more }: RunAsk = {}): Promise<Ran> =>
  runSeatwise(args, { env: { SEATWISE_CONFIG: config, SEATWISE_LOCAL_FOLDER: stack.folder, ...env }, ...more });
const asOperator = () => ({ env: { SEATWISE_TOKEN: stack.operatorToken, SEATWISE_API_URL: stack.apiUrl } });

describe('who has not signed in', () => {
  it('is told how', async () => {
    const { exit, err } = await seatwise(['users', 'list'], { env: { SEATWISE_PROFILE: 'nobody' } });
    expect(exit).toBe(2);
    expect(err).toContain('Sign in first: seatwise sign-in');
  });

  it('signs in, and the token lies where only they can read it', async () => {
    const { exit, out, err } = await seatwise(['sign-in', '--local']);
    expect([exit, err]).toEqual([0, '']);
    expect(out).toContain(`as ${stack.demo.superAdmin.email}, in the profile "default"`);
    expect(statSync(join(config, 'tokens.json')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(config, 'profiles.json'), 'utf8')).not.toMatch(/sws_|password/);
    expect(readdirSync(config).toSorted()).toEqual(['profiles.json', 'tokens.json']);
  });

  it('is refused with a wrong token, by a code of its own', async () => {
    const { exit, err } = await seatwise(['users', 'list'], { env: { SEATWISE_TOKEN: 'wrong' } });
    expect([exit, err]).toEqual([3, 'This session has ended. Sign in again. (TOKEN_INVALID)\n']);
  });

  it('sends no token where it could be read on the way, and none to what is no address', async () => {
    for (const api of ['http://seats.example.com', 'seats.example.com', 'ftp://seats.example.com', 'notaurl']) {
      const { exit, err } = await seatwise(['users', 'list', '--api', api], { env: { SEATWISE_TOKEN: 'x' } });
      expect([exit, err]).toEqual([
        2,
        'This is no address of the service. Give one such as https://seats.example.com: --api, or SEATWISE_API_URL.\n',
      ]);
    }
  });

  it('hears when the service does not answer', async () => {
    const { exit, err } = await seatwise(['users', 'list', '--api', 'http://127.0.0.1:9'], { env: { SEATWISE_TOKEN: 'x' } });
    expect([exit, err]).toEqual([6, 'http://127.0.0.1:9 does not answer. Check the address and your connection, then try again.\n']);
  });
});

describe('who has signed in', () => {
  it('adds people, and hears row by row what became of them', async () => {
    const people = ['Zoë Ünal <zoe@example.com>', 'Bob bob', 'Carl Carlson carl@example.com'];
    const tried = await seatwise(['users', 'add', ...people, '--product', 'meeting', '--dry-run']);
    expect(tried.exit).toBe(5);
    expect(tried.out).toContain('Nothing was changed. This would happen: 2 invited, 1 refused.');
    const { exit, out } = await seatwise(['users', 'add', ...people, '--product', 'meeting', '--product', 'training']);
    expect(exit).toBe(5);
    expect(out).toMatch(/1 +zoe@example\.com +invited\n2 +bob +refused +This is not an e-mail address/);
    expect(out).toContain('2 invited, 1 refused.');
    const again = await seatwise(['users', 'add', '-', '--product', 'meeting', '--json'], { input: 'Zoë Ünal zoe@example.com' });
    expect(again.exit).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({ results: [{ row: 1, problem: { code: 'USER_EXISTS' } }], summary: { refused: 1 } });
  });

  it('finds them, by address too, and reads what became of the invitation', async () => {
    const list = await seatwise(['users', 'list', '--search', 'zoe', '--json']);
    expect(JSON.parse(list.out)).toMatchObject({ items: [{ email: 'zoe@example.com', products: ['meeting', 'training'] }] });
    const few = await seatwise(['users', 'list', '--limit', '2']);
    expect(few.out).toContain('There are more: --limit N, or --all.');
    expect((await seatwise(['users', 'list', '--all'])).out.split('\n').length).toBeGreaterThan(8);
    const shown = await seatwise(['users', 'show', 'ZOE@example.com']);
    expect(shown.out).toContain('Zoë Ünal <zoe@example.com>');
    expect(shown.out).toMatch(/Z +queued/);
    expect(await seatwise(['users', 'show', 'nobody@example.com'])).toMatchObject({ exit: 4, out: '' });
  });

  it('takes away nothing without having said what that does', async () => {
    const asked = await seatwise(['users', 'suspend', 'zoe@example.com']);
    expect(asked.exit).toBe(2);
    expect(asked.err).toContain(
      'the seats in meeting, training come back. Reactivating takes them again. To do it without being asked, add --yes.',
    );
    expect((await seatwise(['users', 'suspend', 'zoe@example.com', '--reason', 'on leave', '--yes'])).out).toBe(
      'Zoë Ünal is suspended; the seats in meeting, training come back.\n',
    );
    expect((await seatwise(['users', 'list', '--search', 'zoe'])).out).toContain('Suspended (byAdmin)');
    expect((await seatwise(['users', 'delete', 'carl@example.com', '--yes'])).out).toContain('Carl Carlson is removed');
  });

  it('sends again, sees transfers, exports, and has dead letters sent round again', async () => {
    const resent = await seatwise(['resend', '--status', 'expired']);
    expect(resent.out).toMatch(/^\d+ invitations? (is|are) on the way\.\n$/);
    expect(await seatwise(['resend'])).toMatchObject({ exit: 2, err: 'To whom? Give ids of users, or --status expired.\n' });
    expect((await seatwise(['transfers', '--json'])).exit).toBe(0);
    const file = join(config, 'users.csv');
    expect((await seatwise(['export', 'users', '--output', file])).exit).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('zoe@example.com,suspended');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await seatwise(['export', 'users'])).out).toBe(readFileSync(file, 'utf8'));
    const nowhere = join(config, 'not', 'there.csv');
    expect(await seatwise(['export', 'users', '--output', nowhere])).toMatchObject({
      exit: 2,
      err: `${nowhere} cannot be written. Choose another file.\n`,
    });
    expect(await seatwise(['export', 'users', '--output', config])).toMatchObject({ exit: 2 });
    expect(readdirSync(tmpdir())).not.toContain(`${config.split('/').at(-1) ?? ''}.part`);
    expect((await seatwise(['redrive'])).out).toBe('There are no dead letters.\n');
  });

  it('imports a file, tries it first, and gets back what is to be mended', async () => {
    const file = join(config, 'people.csv');
    writeFileSync(file, 'First name;Last name;E-mail\nIda;Import;ida@example.com\nBad;Row;nowhere');
    const tried = await seatwise(['import', file, '--product', 'Meeting', '--product', 'training', '--dry-run']);
    expect(tried.exit).toBe(5);
    expect(tried.out).toMatch(/^2 +nowhere +This is not an e-mail address/m);
    expect(tried.out).toContain('Nothing was changed. This would happen: 2 of 2 rows: 1 invited, 1 refused.');
    const taken = await seatwise(['import', file, '--product', 'meeting', '--json']);
    const { importId } = JSON.parse(taken.out) as { importId: string };
    const shown = await seatwise(['imports', 'show', importId, '--watch']);
    expect(shown.out).toContain('2 of 2 rows: 1 invited, 1 refused.');
    expect(shown.exit).toBe(5);
    const mend = join(config, 'mend.csv');
    expect((await seatwise(['imports', 'results', importId, '--output', mend])).exit).toBe(0);
    expect(readFileSync(mend, 'utf8')).toContain('Bad,Row,nowhere,,,,,,,EMAIL_INVALID');
    expect((await seatwise(['imports'])).out).toMatch(new RegExp(`completed +2/2 +1 +\\d+ +${importId}`));
    expect(await seatwise(['imports', 'retry', importId])).toMatchObject({ exit: 1 });
    expect((await seatwise(['imports', 'cancel', importId])).err).toContain('(IMPORT_NOT_CANCELLABLE)');
    const pasted = await seatwise(['import', '-', '--format', 'list', '--product', 'meeting', '--watch'], {
      input: 'Pia Pasted pia@example.com',
    });
    expect(pasted).toMatchObject({ exit: 0 });
    expect(await seatwise(['import', 'people.xls'])).toMatchObject({
      exit: 2,
      err: 'What is people.xls? Say --format csv, list or json.\n',
    });
    expect(await seatwise(['import', join(config, 'none.csv')])).toMatchObject({ exit: 2 });
  });

  it('may not do what operators do', async () => {
    const { exit, err } = await seatwise(['accounts', 'create', 'Acme', '--super-admin', 'Ada <ada@acme.example>']);
    expect(exit).toBe(3);
    expect(err).toContain('(PERMISSION_MISSING)');
  });

  it('is not followed elsewhere by their token', async () => {
    // Nothing but the flag is another place: without the token there is nothing to ask with.
    const { exit } = await seatwise(['users', 'list', '--api', stack.apiUrl.replace('127.0.0.1', 'localhost')]);
    expect(exit).not.toBe(0);
  });

  it('signs out, and the token is forgotten', async () => {
    expect((await seatwise(['sign-out'])).exit).toBe(0);
    expect(readdirSync(config)).not.toContain('tokens.json');
    expect((await seatwise(['users', 'list'])).exit).toBe(3);
  });
});

describe('an operator', () => {
  it('makes an account and sets its seats', async () => {
    const made = await seatwise(['accounts', 'create', 'Acme', '--super-admin', 'Ada Lovelace <ada@acme.example>', '--json'], asOperator());
    const { accountId } = JSON.parse(made.out) as { accountId: string };
    const set = await seatwise(['seats', 'set', 'meeting', '10', '--account', accountId], asOperator());
    expect(set).toMatchObject({ exit: 0, out: 'meeting: 10 seats, 10 of them free.\n' });
    expect((await seatwise(['seats', '--account', accountId], asOperator())).out).toMatch(/meeting +10 +0 +0 +0 +10/);
    expect(await seatwise(['seats', 'set', 'meeting', 'many', '--account', accountId], asOperator())).toMatchObject({ exit: 2 });
    const wrong = await seatwise(['accounts', 'create', 'Acme', '--super-admin', 'Ada Lovelace'], asOperator());
    expect(wrong).toMatchObject({ exit: 2, err: '--super-admin takes a name and an address: "Ada Lovelace <ada@example.com>".\n' });
  });
});

describe('the words of the command line', () => {
  it('are shown with examples, and a wrong one is answered with the right one', async () => {
    expect((await seatwise(['users', 'add', '--help'])).out).toContain(
      'seatwise users add "Ada Lovelace <ada@example.com>" --product meeting',
    );
    expect(await seatwise(['users', 'lst'])).toMatchObject({ exit: 2 });
    expect((await seatwise(['users', 'lst'])).err).toContain('Did you mean list?');
    expect((await seatwise(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('are completed by each of three shells', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) expect((await seatwise(['completion', shell])).out).toContain('suspend');
    expect((await seatwise(['completion', 'tcsh'])).exit).toBe(2);
  });
});

describe('a table', () => {
  const rows = [
    ['Zoë', 'a-very-long-address-of-somebody@example.com'],
    ['李小龙', 'short@example.com'],
  ];
  it('is as wide as it needs where nobody looks, and cut to the terminal where somebody does', () => {
    expect(table(['Name', 'E-mail'], rows, undefined)).toEqual([
      'Name    E-mail',
      'Zoë     a-very-long-address-of-somebody@example.com',
      '李小龙  short@example.com',
    ]);
    expect(table(['Name', 'E-mail'], rows, 20)).toEqual(['Name    E-mail', 'Zoë     a-very-long…', '李小龙  short@examp…']);
  });

  it('shows nothing that moves the cursor or turns the line', () => {
    expect(table(['Name'], [['\u001b[2JAda\u202E']], undefined)[1]).toBe(' [2JAda');
  });
});
