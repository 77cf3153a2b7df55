import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { DAY } from '../support/outside.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';
import { PASSWORD } from '../support/world.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const lookUp = (body: unknown) => http.call('POST /v1/invitations/lookup', { body });
const accept = (body: unknown) => http.call('POST /v1/invitations/accept', { body });
const decline = (body: unknown) => http.call('POST /v1/invitations/decline', { body });

/** The token in the e-mail to somebody who has just been added. */
async function invite(email: string, at = Date.now()): Promise<string> {
  await http.house.add([{ firstName: 'Ada', lastName: 'Lovelace', email, products: ['meeting'], locale: 'fr' }]);
  http.world.clock.set(new Date(at).toISOString());
  await http.world.post.settle();
  http.world.clock.set(new Date().toISOString());
  return http.world.mails.tokenOf(email);
}
const seats = async (): Promise<string | undefined> => (await http.house.seats())['meeting'];

describe('looking an invitation up', () => {
  it('tells who invites, to what, until when, and whether a password is needed; and changes nothing but that it was opened', async () => {
    const token = await invite('look@example.com');
    await lookUp({ token });
    const answer = await http.untouched(() => lookUp({ token }));
    expect([answer.status, answer.untouched]).toEqual([200, true]);
    expect(answer.body).toEqual({
      kind: 'welcome',
      accountName: 'Analytical Engines',
      firstName: 'Ada',
      locale: 'fr',
      products: ['meeting'],
      productNames: ['MEETING'],
      inviterName: 'Root Admin',
      expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      passwordNeeded: true,
    });
  });

  it('tells where the products are used, of those that have an address', async () => {
    const token = http.world.mails.tokenOf('look@example.com');
    const path = { productId: 'meeting' };
    const put = (body: object) => http.call('PUT /v1/products/{productId}', { token: OPERATOR_TOKEN, path, body });
    await put({ name: 'MEETING', url: 'https://meeting.example.com/start' });
    expect((await lookUp({ token })).body).toMatchObject({ productUrls: { meeting: 'https://meeting.example.com/start' } });
    await put({ name: 'MEETING' });
    expect((await lookUp({ token })).body).not.toHaveProperty('productUrls');
  });
});

describe('accepting an invitation', () => {
  it('lets the person in: the answer, the sign-in, the seat', async () => {
    const token = await invite('in@example.com');
    const before = await seats();
    const { status, body } = await accept({ token, password: PASSWORD });
    const { userId } = await http.house.user('in@example.com');
    expect([status, body]).toEqual([200, { accountId: http.house.accountId, userId, status: 'active' }]);
    expect((await http.call('POST /v1/sign-in', { body: { email: 'in@example.com', password: PASSWORD } })).status).toBe(200);
    expect([before, await seats()]).toEqual(['2/10 (2)', '2/10 (1)']);
  });

  it('a second time is refused, and the first password stays', async () => {
    const token = http.world.mails.tokenOf('in@example.com');
    for (const ask of [() => lookUp({ token }), () => accept({ token, password: 'another password' }), () => decline({ token })]) {
      const answer = await http.untouched(ask);
      expect([problem(answer), answer.untouched]).toEqual(['409 INVITATION_ACCEPTED', true]);
    }
    expect((await http.call('POST /v1/sign-in', { body: { email: 'in@example.com', password: 'another password' } })).status).toBe(401);
  });

  it.each<[string, unknown, string]>([
    ['no password', undefined, '400 PASSWORD_REQUIRED'],
    ['an empty one', '', '400 PASSWORD_WEAK password'],
    ['one of 11 characters', 'kettle drum', '400 PASSWORD_WEAK password'],
    ['one of 129 characters', 'correct horse '.repeat(10).slice(0, 129), '400 PASSWORD_WEAK password'],
    ['a common one', 'password1234', '400 PASSWORD_WEAK password'],
    ['their own name', 'Ada Lovelace', '400 PASSWORD_WEAK password'],
    ['a number', 123456789012, '400 BODY_INVALID password'],
    ['null', null, '400 BODY_INVALID password'],
    ['one of a thousand and one characters', 'x'.repeat(1_001), '400 BODY_INVALID password'],
  ])('with %s is refused, and the invitation stays open', async (_what, password, told) => {
    const token = http.world.mails.tokenOf('look@example.com');
    const answer = await http.untouched(() => accept({ token, password }));
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
  });

  it('with a password of 12 characters goes through', async () => {
    expect((await accept({ token: await invite('twelve@example.com'), password: 'kettle drums' })).status).toBe(200);
  });
});

describe('declining an invitation', () => {
  it('gives the seat back at once, with or without a reason', async () => {
    const before = await seats();
    const token = await invite('out@example.com');
    const { status, body } = await decline({ token, reason: 'I have <b>left</b>.' });
    expect([status, body['status'], await seats()]).toEqual([200, 'suspended', before]);
    for (const ask of [() => lookUp({ token }), () => accept({ token, password: PASSWORD }), () => decline({ token })])
      expect(problem(await ask())).toBe('409 INVITATION_DECLINED');
  });

  it('may be followed by another invitation to the same user, whose link alone is good', async () => {
    const first = http.world.mails.tokenOf('out@example.com');
    const { userId } = await http.house.user('out@example.com');
    const second = await invite('out@example.com');
    expect(problem(await lookUp({ token: first }))).toBe('404 INVITATION_UNKNOWN');
    expect((await accept({ token: second, password: PASSWORD })).body).toEqual({
      accountId: http.house.accountId,
      userId,
      status: 'active',
    });
  });

  it('takes a reason of 500 characters, and not of 501', async () => {
    const token = await invite('reason@example.com');
    expect(problem(await decline({ token, reason: 'x'.repeat(501) }))).toBe('400 BODY_INVALID reason');
    expect((await decline({ token, reason: 'x'.repeat(500) })).status).toBe(200);
  });
});

describe('an invitation whose time is over', () => {
  it('is refused to each of the three', async () => {
    const token = await invite('late@example.com', Date.now() - 14 * DAY - 1_000);
    for (const ask of [() => lookUp({ token }), () => accept({ token, password: PASSWORD }), () => decline({ token })]) {
      const answer = await http.untouched(ask);
      expect([problem(answer), answer.untouched]).toEqual(['409 INVITATION_EXPIRED', true]);
    }
  });

  it('is open a little before', async () => {
    expect((await lookUp({ token: await invite('just@example.com', Date.now() - 14 * DAY + 60_000) })).status).toBe(200);
  });
});

describe('an invitation to somebody who has joined elsewhere', () => {
  it('is cancelled', async () => {
    const token = await invite('rival@example.com');
    await http.other.add([{ email: 'rival@example.com' }]);
    await http.world.post.settle();
    await http.world.accept('rival@example.com');
    await http.world.post.settle();
    const answer = await accept({ token, password: PASSWORD });
    expect(problem(answer)).toBe('409 INVITATION_CANCELLED');
    expect(answer.text).not.toContain('Difference');
  });
});

describe('a link that matches nothing', () => {
  const other = (token: string, at: number): string => token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
  it.each<[string, (token: string) => string]>([
    ['empty', () => ''],
    ['garbled', () => 'hello'],
    ['cut off', (token) => token.slice(0, 80)],
    ['with another secret', (token) => other(token, 60)],
    ['with another user', (token) => other(token, 35)],
    ['with another account', (token) => other(token, 12)],
    ['with a space', (token) => `${token} `],
    ['of an operator', () => `swo_${'T'.repeat(43)}`],
    ['of zeros', () => 'A'.repeat(86)],
    ['of a thousand characters', () => 'A'.repeat(1_000)],
  ])('has one answer: %s', async (_what, garble) => {
    const token = garble(http.world.mails.tokenOf('just@example.com'));
    for (const ask of [() => lookUp({ token }), () => accept({ token, password: PASSWORD }), () => decline({ token })]) {
      const answer = await http.untouched(ask);
      expect([problem(answer), answer.untouched]).toEqual(['404 INVITATION_UNKNOWN', true]);
      expect(answer.body['detail']).toBe(
        'This link is not valid, or was replaced by a newer one. Look for a newer e-mail, or ask your administrator for a new invitation.',
      );
    }
  });

  it.each<[string, unknown, string]>([
    ['without a token', {}, '400 BODY_INVALID token'],
    ['with an array for the token', { token: ['x'] }, '400 BODY_INVALID token'],
    ['with a token of more than a thousand characters', { token: 'A'.repeat(1_001) }, '400 BODY_INVALID token'],
    ['with half a character', { token: '\uD800' }, '400 BODY_INVALID token'],
    ['with a field that is not known', { token: 'x', accountId: 'x' }, '400 FIELD_UNKNOWN accountId'],
  ])('is not asked for %s', async (_what, body, told) => {
    expect([problem(await lookUp(body)), problem(await accept(body)), problem(await decline(body))]).toEqual([told, told, told]);
  });
});
