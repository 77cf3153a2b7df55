import { beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATOR_TOKEN } from '../support/httpApi.ts';
import { openHttpWorld, problem, type HttpWorld } from '../support/httpWorld.ts';

let http: HttpWorld;
beforeAll(async () => {
  http = await openHttpWorld();
});
const patch = (body: unknown, token = http.admin, accountId = http.house.accountId) =>
  http.call('PATCH /v1/accounts/{accountId}', { token, path: { accountId }, body });
const get = async () =>
  (await http.call('GET /v1/accounts/{accountId}', { token: http.admin, path: { accountId: http.house.accountId } })).body;

describe('changing an account', () => {
  it('changes what is said, leaves the rest, and answers the account as it is read then', async () => {
    const before = await get();
    const { status, body } = await patch({ locale: 'fr', settings: { invitationDays: 7, reminderDays: [2, 5] } });
    expect(status).toBe(200);
    expect(body).toEqual({
      ...before,
      locale: 'fr',
      settings: { ...(before['settings'] as object), invitationDays: 7, reminderDays: [2, 5] },
    });
    expect(await get()).toEqual(body);
  });

  it('gives it another name, by which it is found from then on', async () => {
    expect((await patch({ name: ' Ångström Works ' })).body).toMatchObject({ name: 'Ångström Works' });
    const found = await http.call('GET /v1/accounts', { token: OPERATOR_TOKEN, query: { q: 'angstrom' } });
    expect((found.body['items'] as { accountId: string }[]).map(({ accountId }) => accountId)).toEqual([http.house.accountId]);
    expect((await http.call('GET /v1/accounts', { token: OPERATOR_TOKEN, query: { q: 'analytical' } })).body).toEqual({ items: [] });
  });

  it('is for the operator too, and for a manager who may', async () => {
    const manager = await http.join('am@example.com', { name: 'manager', permissions: ['account.manage'] });
    expect((await patch({ settings: { releaseOnBounce: false } }, manager)).status).toBe(200);
    expect((await patch({ settings: { releaseOnBounce: true } }, OPERATOR_TOKEN)).body).toMatchObject({
      settings: { releaseOnBounce: true },
    });
    const other = await http.join('om@example.com', { name: 'manager', permissions: ['users.manage'] });
    expect(problem(await patch({ name: 'Mine' }, other))).toBe('403 PERMISSION_MISSING');
    expect(problem(await patch({ name: 'Mine' }, http.admin, http.other.accountId))).toBe('404 ACCOUNT_UNKNOWN');
    expect(problem(await patch({ name: 'Mine' }, OPERATOR_TOKEN, '01HZX3V7Q8N5M4K2J1G0F9E8D7'))).toBe('404 ACCOUNT_UNKNOWN');
  });

  it('says where answers to its e-mails go, until it wants none', async () => {
    expect((await patch({ settings: { replyTo: ' Help@Bücher.example ' } })).status).toBe(200);
    await http.house.add([{ email: 'asks@example.com' }]);
    await http.world.post.settle();
    expect(http.world.mails.to('asks@example.com').at(-1)?.replyTo).toBe('Help@xn--bcher-kva.example');
    for (const replyTo of ['nobody', 'a@b', 'x'.repeat(200), 'a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com'])
      expect(problem(await patch({ settings: { replyTo } }))).toBe('400 EMAIL_INVALID settings.replyTo');
    const { body } = await patch({ settings: { replyTo: null } });
    expect(body['settings']).not.toHaveProperty('replyTo');
    await http.house.add([{ email: 'asks.not@example.com' }]);
    await http.world.post.settle();
    expect(http.world.mails.to('asks.not@example.com').at(-1)).not.toHaveProperty('replyTo');
  });

  it('is refused once it is closed', async () => {
    const { accountId } = await http.world.account('Closing');
    await http.call('DELETE /v1/accounts/{accountId}', { token: OPERATOR_TOKEN, path: { accountId } });
    const answer = await http.untouched(() => patch({ name: 'Open' }, OPERATOR_TOKEN, accountId));
    expect([problem(answer), answer.untouched]).toEqual(['403 ACCOUNT_CLOSED', true]);
  });

  it('to what it is already writes nothing', async () => {
    const { name, settings } = await get();
    for (const body of [{}, { settings: {} }, { name, settings }])
      expect(await http.untouched(() => patch(body))).toMatchObject({ status: 200, untouched: true });
  });

  it('by many at once loses none of them', async () => {
    const changes = [{ invitationDays: 9 }, { inactivityDays: 30 }, { outboundTransfers: 'block' }, { timeZone: 'Asia/Tokyo' }];
    const answers = await Promise.all(changes.map((settings) => patch({ settings })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await get())['settings']).toMatchObject(Object.assign({}, ...changes) as object);
  });

  it.each<[object]>([
    [{ invitationDays: 1 }],
    [{ invitationDays: 30 }],
    [{ reminderDays: [] }],
    [{ reminderDays: [1, 2, 3, 4, 29] }],
    [{ inactivityDays: 60 }],
    [{ outboundTransfers: 'allow' }],
    [{ timeZone: 'America/Argentina/Buenos_Aires' }],
  ])('takes %j', async (settings) => {
    expect((await patch({ settings })).body['settings']).toMatchObject(settings);
  });

  it.each<[unknown, string]>([
    [{ settings: { invitationDays: 0 } }, '400 BODY_INVALID settings.invitationDays'],
    [{ settings: { invitationDays: 31 } }, '400 BODY_INVALID settings.invitationDays'],
    [{ settings: { invitationDays: 1.5 } }, '400 BODY_INVALID settings.invitationDays'],
    [{ settings: { invitationDays: '7' } }, '400 BODY_INVALID settings.invitationDays'],
    [{ settings: { invitationDays: null } }, '400 BODY_INVALID settings.invitationDays'],
    [{ settings: { reminderDays: [0] } }, '400 BODY_INVALID settings.reminderDays.0'],
    [{ settings: { reminderDays: [30] } }, '400 BODY_INVALID settings.reminderDays.0'],
    [{ settings: { reminderDays: [3, 3] } }, '400 BODY_INVALID settings.reminderDays'],
    [{ settings: { reminderDays: [7, 3] } }, '400 BODY_INVALID settings.reminderDays'],
    [{ settings: { reminderDays: [1, 2, 3, 4, 5, 6] } }, '400 BODY_INVALID settings.reminderDays'],
    [{ settings: { inactivityDays: 45 } }, '400 BODY_INVALID settings.inactivityDays'],
    [{ settings: { outboundTransfers: 'never' } }, '400 BODY_INVALID settings.outboundTransfers'],
    [{ settings: { releaseOnBounce: 'no' } }, '400 BODY_INVALID settings.releaseOnBounce'],
    [{ settings: { timeZone: 'Europe/Atlantis' } }, '400 BODY_INVALID settings.timeZone'],
    [{ settings: { timeZone: '+01:00' } }, '400 BODY_INVALID settings.timeZone'],
    [{ settings: { timeZone: '' } }, '400 BODY_INVALID settings.timeZone'],
    [{ settings: { colour: 'red' } }, '400 FIELD_UNKNOWN settings.colour'],
    [{ settings: [] }, '400 BODY_INVALID settings'],
    [{ name: '' }, '400 NAME_MISSING name'],
    [{ name: 'a'.repeat(101) }, '400 NAME_TOO_LONG name'],
    [{ name: 'A\u202EB' }, '400 NAME_INVALID name'],
    [{ locale: 'tlh' }, '400 BODY_INVALID locale'],
    [{ status: 'closed' }, '400 FIELD_UNKNOWN status'],
  ])('refuses %j, and changes nothing', async (body, told) => {
    const answer = await http.untouched(() => patch(body));
    expect([problem(answer), answer.untouched]).toEqual([told, true]);
  });
});
