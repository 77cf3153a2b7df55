import { afterAll, describe, expect, it } from '@jest/globals';
import { authenticate } from '../../lib/usecases/authenticate.ts';
import { closeAccount } from '../../lib/usecases/closeAccount.ts';
import { askPasswordReset, completePasswordReset } from '../../lib/usecases/passwordResets.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { HOUR, MINUTE } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { suspend } from '../support/suspended.ts';
import { openWorld, OPERATOR, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const { mails, post, clock } = world;
const house = await world.account('Analytical Engines', { meeting: 100 });
const NEXT = 'as the loom weaves flowers';

afterAll(() => expectLedgerToHold(world.table));

const ask = (email: string) => askPasswordReset(world, email, ORIGIN);
const complete = (token: string, password = NEXT) => codeOf(completePasswordReset(world, { token, password }, ORIGIN));
const enter = (email: string, password: string) => codeOf(signIn(world, email, password));

/** Somebody who is in, and has asked: the token of the link. */
async function asked(email: string): Promise<string> {
  await world.join(house, email);
  await ask(email);
  await post.settle();
  return mails.tokenOf(email);
}

describe('who has forgotten their password', () => {
  it('gets a link by e-mail, in words that say who asked, and until when it works', async () => {
    clock.set('2026-11-24T09:00:00.000Z');
    await asked('told@example.com');
    const mail = mails.to('told@example.com').at(-1);
    expect(mail?.text.subject).toBe('Choose a new password');
    expect(mail?.text.text.replace(/#\S+/, '#…')).toBe(`Hello Ada,

Somebody, most likely you, asked for a new password for your profile at Analytical Engines.

https://seatwise.example.com/password-reset#…

The link works until Tuesday, November 24, 2026 at 10:00 AM (Coordinated Universal Time).

You did not ask for it? Then ignore this e-mail: your password stays as it is.

The link is yours alone: please do not forward this e-mail.
`);
  });

  it('signs in with the new password, and with the old one no more; wherever they were signed in, they are out', async () => {
    const token = await asked('ada@example.com');
    const session = await signIn(world, 'ada@example.com', PASSWORD);
    expect(await complete(token)).toBe('done');
    expect(await enter('ada@example.com', PASSWORD)).toBe('CREDENTIALS_INVALID');
    expect(await enter('ada@example.com', NEXT)).toBe('done');
    expect(await codeOf(authenticate(world, session.token))).toBe('TOKEN_INVALID');
  });

  it('is told by e-mail that the password is another one', async () => {
    clock.set('2026-11-24T09:00:00.000Z');
    await complete(await asked('noticed@example.com'));
    await post.settle();
    const mail = mails.to('noticed@example.com').at(-1);
    expect(mail?.text.subject).toBe('Your password was changed');
    expect(mail?.text.text).toBe(`Hello Ada,

The password of your profile at Analytical Engines was changed on Tuesday, November 24, 2026 at 9:00 AM (Coordinated Universal Time).

Wherever else you were signed in, you have been signed out.

This was not you? Choose a new password at once, at https://seatwise.example.com/password-reset, and tell an administrator.
`);
  });

  it('does not wait for the wrong ones that they tried before', async () => {
    const token = await asked('tried@example.com');
    for (let at = 0; at < 10; at++) await enter('tried@example.com', 'a wrong password');
    expect(await enter('tried@example.com', PASSWORD)).toBe('RATE_LIMITED');
    expect(await complete(token)).toBe('done');
    expect(await enter('tried@example.com', NEXT)).toBe('done');
  });

  it('may ask three times an hour, whether or not somebody has the address', async () => {
    await world.join(house, 'often@example.com');
    for (const email of ['often@example.com', 'nobody@example.com']) {
      for (let at = 0; at < 3; at++) expect(await codeOf(ask(email))).toBe('done');
      await expect(ask(email.toUpperCase())).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 3600 } });
    }
    clock.pass(HOUR);
    expect(await codeOf(ask('often@example.com'))).toBe('done');
  });
});

describe('a link to choose a new password', () => {
  it('works for an hour', async () => {
    const [first, last] = [await asked('in.time@example.com'), await asked('too.late@example.com')];
    clock.pass(HOUR - 1);
    expect(await complete(first)).toBe('done');
    clock.pass(1);
    expect(await complete(last)).toBe('LINK_EXPIRED');
  });

  it('works once: of twenty at once exactly one wins, and only its password signs in', async () => {
    const token = await asked('raced@example.com');
    const passwords = Array.from({ length: 20 }, (_, at) => `the loom weaves flowers ${at}`);
    const answers = await Promise.all(passwords.map((password) => complete(token, password)));
    expect([...answers].sort()).toEqual(['done', ...Array.from({ length: 19 }, () => 'LINK_USED')].sort());
    expect(await enter('raced@example.com', passwords[answers.indexOf('done')] ?? '')).toBe('done');
  });

  it('is dead once another one was used', async () => {
    const first = await asked('twice@example.com');
    await ask('twice@example.com');
    await post.settle();
    expect(await complete(mails.tokenOf('twice@example.com'))).toBe('done');
    expect(await complete(first)).toBe('LINK_USED');
  });

  it('that came twice, since an answer of the mail service was lost, works in both copies', async () => {
    await world.join(house, 'copies@example.com');
    await ask('copies@example.com');
    const messages = await post.relay();
    mails.next('takeAndLoseTheAnswer');
    await post.deliver(messages);
    const first = mails.tokenOf('copies@example.com');
    clock.pass(2 * MINUTE);
    await post.deliver(messages);
    const second = mails.tokenOf('copies@example.com');
    expect(second).not.toBe(first);
    expect([await complete(first), await complete(second)]).toEqual(['done', 'LINK_USED']);
  });

  it.each(['', 'x', 'A'.repeat(64), `${'A'.repeat(63)}\u0000`])('that is %j is unknown, as is that of an invitation', async (token) => {
    await house.add([{ email: 'invited@example.com' }]);
    await post.settle();
    expect(await complete(token)).toBe('LINK_UNKNOWN');
    expect(await complete(mails.tokenOf('invited@example.com'))).toBe('LINK_UNKNOWN');
  });

  it('takes no weak password, and works afterwards still', async () => {
    const token = await asked('weak@example.com');
    expect(await complete(token, 'short')).toBe('PASSWORD_WEAK');
    expect(await complete(token, 'weak@example.com')).toBe('PASSWORD_WEAK');
    expect(await complete(token)).toBe('done');
  });

  it('opens nothing for who is suspended, or whose account is closed', async () => {
    const token = await asked('suspended@example.com');
    await suspend(world.table, { user: await house.user('suspended@example.com') } as never);
    expect(await complete(token)).toBe('USER_SUSPENDED');
    const closing = await world.account('Closing', { meeting: 1 });
    await ask('root@closing.example');
    await post.settle();
    await closeAccount(world, OPERATOR, closing.accountId, ORIGIN);
    expect(await complete(mails.tokenOf('root@closing.example'))).toBe('ACCOUNT_CLOSED');
  });

  it('is kept nowhere: the table knows its hash only, and no address of who asked', async () => {
    const token = await asked('hash@example.com');
    const items = (await stored(world.table)).filter(({ sk }) => sk === 'MAIL');
    expect(JSON.stringify(items)).not.toContain(token.slice(-20));
    expect(JSON.stringify(items)).not.toContain('example.com');
  });
});

describe('nobody', () => {
  it.each(['nobody.at.all@example.com', 'only.invited@example.com', 'is.suspended@example.com'])(
    'is sent anything for %s, who cannot sign in, and the asker is told nothing',
    async (email) => {
      if (email.startsWith('only')) await house.add([{ email }]);
      if (email.startsWith('is')) await suspend(world.table, await world.join(house, email));
      await post.settle();
      const before = mails.to(email).length;
      expect(await codeOf(ask(email))).toBe('done');
      await post.settle();
      expect(mails.to(email)).toHaveLength(before);
    },
  );
});
