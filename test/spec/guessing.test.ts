import { beforeAll, describe, expect, it } from '@jest/globals';
import { changePassword } from '../../lib/usecases/password.ts';
import { signIn } from '../../lib/usecases/signIn.ts';
import type { House } from '../support/house.ts';
import { MINUTE } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD, type World } from '../support/world.ts';

let world: World;
let house: House;
beforeAll(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines');
});

const guess = (email: string, source = '192.0.2.1', password = 'a wrong password') => codeOf(signIn(world, email, password, source));

describe('who guesses a password', () => {
  it.each(['ada@guessed.example', 'nobody@guessed.example', 'no address'])('of %s waits after ten wrong ones', async (email) => {
    if (email.startsWith('ada')) await world.join(house, email);
    for (let at = 0; at < 10; at++) expect(await guess(email)).toBe('CREDENTIALS_INVALID');
    expect(await guess(email)).toBe('RATE_LIMITED');
    expect(await guess(email, '192.0.2.1', PASSWORD)).toBe('RATE_LIMITED');
    expect(await guess(email.toUpperCase())).toBe(email === 'no address' ? 'CREDENTIALS_INVALID' : 'RATE_LIMITED');
    expect(await guess(email, '192.0.2.2')).toBe('CREDENTIALS_INVALID');
    world.clock.pass(15 * MINUTE - 1);
    expect(await guess(email)).toBe('RATE_LIMITED');
    world.clock.pass(1);
    expect(await guess(email)).toBe('CREDENTIALS_INVALID');
  });

  it('learns no more by guessing many at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => guess('many@guessed.example')));
    expect(answers.filter((answer) => answer === 'CREDENTIALS_INVALID')).toHaveLength(10);
  });

  it('waits as well where they are signed in, and is told when to come back', async () => {
    const bob = await world.join(house, 'bob@guessed.example');
    const { token } = await signIn(world, 'bob@guessed.example', PASSWORD);
    const change = () => changePassword(world, bob, { current: 'a wrong password', next: 'as the loom weaves', token }, ORIGIN);
    for (let at = 0; at < 10; at++) expect(await codeOf(change())).toBe('CREDENTIALS_INVALID');
    await expect(change()).rejects.toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 900 } });
  });

  it('does not wait for right ones', async () => {
    await world.join(house, 'right@guessed.example');
    const answers = await Promise.all(Array.from({ length: 30 }, () => guess('right@guessed.example', '192.0.2.1', PASSWORD)));
    expect(new Set(answers)).toEqual(new Set(['done']));
  });
});
