import { afterAll, describe, expect, it } from '@jest/globals';
import { authenticate } from '../../lib/usecases/authenticate.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY, HOUR, MINUTE } from '../support/outside.ts';
import { quickPasswords } from '../support/parts.ts';
import { codeOf } from '../support/refused.ts';
import { stored } from '../support/stored.ts';
import { suspend } from '../support/suspended.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';
import { acceptInvitation } from '../../lib/usecases/invitations.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 50 });
const { clock } = world;

afterAll(() => expectLedgerToHold(world.table));

const enter = (email: string, password = PASSWORD) => codeOf(signIn(world, email, password));
const isIn = (token: string) => codeOf(authenticate(world, token));

describe('signing in', () => {
  it('answers a token that stands for the user, and says until when', async () => {
    clock.set('2026-11-24T09:00:00.000Z');
    const { user } = await world.join(house, 'grace@example.com');
    const { token, expiresAt } = await signIn(world, ' GRACE@example.com ', PASSWORD);
    expect(token).toMatch(/^sws_[A-Za-z0-9_-]{43}$/);
    expect(expiresAt).toEqual(new Date('2026-11-24T21:00:00.000Z'));
    expect(await authenticate(world, token)).toMatchObject({
      kind: 'user',
      user: { userId: user.userId },
      account: { name: 'Analytical Engines' },
    });
  });

  it('keeps the token nowhere: the table knows its hash only', async () => {
    await world.join(house, 'hash@example.com');
    const { token } = await signIn(world, 'hash@example.com', PASSWORD);
    expect(JSON.stringify(await stored(world.table))).not.toContain(token.slice(4));
  });

  it('with an unknown address is refused as with a wrong password is, and costs the same work', async () => {
    await world.join(house, 'known@example.com');
    const verified: (string | undefined)[] = [];
    const passwords = {
      ...quickPasswords,
      verify: (password: string, hash?: string) => (verified.push(hash), quickPasswords.verify(password, hash)),
    };
    const answer = async (email: string, password: string) =>
      signIn({ ...world, passwords }, email, password).then(
        () => 'in',
        (error: unknown) => error,
      );

    const wrong = await answer('known@example.com', 'wrong password');

    for (const email of ['nobody@example.com', 'no address at all', '']) expect(await answer(email, PASSWORD)).toEqual(wrong);
    expect(wrong).toMatchObject({ kind: 'unauthenticated', code: 'CREDENTIALS_INVALID' });
    expect(verified).toEqual([`quick:${PASSWORD}`, undefined, undefined, undefined]);
  });

  it('before accepting is refused as a wrong password is', async () => {
    await house.add([{ email: 'only.invited@example.com' }]);
    expect(await enter('only.invited@example.com')).toBe('CREDENTIALS_INVALID');
  });

  it('while suspended tells so only after the right password', async () => {
    await suspend(world.table, await world.join(house, 'suspended@example.com'));
    expect(await enter('suspended@example.com', 'wrong password')).toBe('CREDENTIALS_INVALID');
    expect(await enter('suspended@example.com')).toBe('USER_SUSPENDED');
  });
});

describe('a session', () => {
  async function session(email: string): Promise<string> {
    await world.join(house, email);
    return (await signIn(world, email, PASSWORD)).token;
  }

  it('lasts for twelve hours without use, and not a moment longer', async () => {
    const [used, unused] = [await session('used@example.com'), await session('unused@example.com')];
    clock.pass(12 * HOUR - 1);
    expect(await isIn(used)).toBe('done');
    clock.pass(1);
    expect(await isIn(unused)).toBe('TOKEN_INVALID');
    expect(await isIn(used)).toBe('done');
  });

  it('in use all the time lasts for thirty days, and not a moment longer', async () => {
    const token = await session('always@example.com');
    for (let halves = 0; halves < 119; halves++) {
      clock.pass(6 * HOUR);
      expect(await isIn(token)).toBe('done');
    }
    clock.pass(6 * HOUR - 1);
    expect(await isIn(token)).toBe('done');
    clock.pass(1);
    expect(await isIn(token)).toBe('TOKEN_INVALID');
  });

  it('is over at the next request once the user is suspended', async () => {
    const token = await session('soon.suspended@example.com');
    expect(await isIn(token)).toBe('done');
    const actor = await authenticate(world, token);
    await suspend(world.table, actor);
    expect(await isIn(token)).toBe('TOKEN_INVALID');
  });

  it('of before being suspended does not come back with being let in again', async () => {
    const token = await session('back@example.com');
    await suspend(world.table, await authenticate(world, token));
    await house.add([{ email: 'back@example.com' }]);
    expect(await isIn(token)).toBe('TOKEN_INVALID');
    await world.post.settle();
    await acceptInvitation(world, world.mails.tokenOf('back@example.com'), undefined, ORIGIN);
    clock.pass(MINUTE);
    expect(await enter('back@example.com')).toBe('done');
  });

  it('that nobody opened is none', async () => {
    expect(await isIn('sws_'.padEnd(47, 'A'))).toBe('TOKEN_INVALID');
    expect(await isIn('')).toBe('TOKEN_INVALID');
  });

  it('is over for all when its end is noted late: the date decides, not whether the table has removed it', async () => {
    const token = await session('late@example.com');
    clock.pass(31 * DAY);
    expect(await isIn(token)).toBe('TOKEN_INVALID');
  });
});
