import { afterEach, describe, expect, it } from '@jest/globals';
import { acceptInvitation, declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();

afterEach(() => expectLedgerToHold(world.table));

async function invited(name: string) {
  const house = await world.account(name, { meeting: 1, webinar: 3 });
  const email = `grace@${name.toLowerCase()}.example.com`;
  await house.add([{ email, products: ['meeting', 'webinar'] }]);
  await world.post.settle();
  return { house, email, token: world.mails.tokenOf(email) };
}

describe('declining', () => {
  it('gives the seats back at once, and tells the administrator why', async () => {
    const { house, email, token } = await invited('Engines');
    expect(await house.seats()).toEqual({ meeting: '1/1 (1)', webinar: '1/3 (1)' });

    await declineInvitation(world, token, 'I am with somebody else.', ORIGIN);

    expect(await house.seats()).toEqual({ meeting: '0/1 (0)', webinar: '0/3 (0)' });
    expect(await house.user(email)).toMatchObject({
      status: 'suspended',
      statusReason: 'declined',
      products: [],
      lastProducts: ['meeting', 'webinar'],
      invitation: { state: 'declined', reason: 'I am with somebody else.', endedAt: world.clock.now() },
    });
    expect(await house.add([{ email: 'next@example.com', products: ['meeting'] }])).toEqual(['invited']);
  });

  it('needs no reason', async () => {
    const { house, email, token } = await invited('Looms');
    expect(await codeOf(declineInvitation(world, token, undefined, ORIGIN))).toBe('done');
    expect((await house.user(email)).invitation).not.toHaveProperty('reason');
  });

  it('is final: who holds the link is told so, and can neither accept nor decline again', async () => {
    const { token } = await invited('Mills');
    await declineInvitation(world, token, undefined, ORIGIN);
    expect(await codeOf(lookUpInvitation(world, token))).toBe('INVITATION_DECLINED');
    expect(await codeOf(acceptInvitation(world, token, PASSWORD, ORIGIN))).toBe('INVITATION_DECLINED');
    expect(await codeOf(declineInvitation(world, token, undefined, ORIGIN))).toBe('INVITATION_DECLINED');
  });

  it('and being invited again, three times over, holds one seat in the end, and one link opens', async () => {
    const { house, email } = await invited('Again');
    const links: string[] = [];
    for (let time = 0; time < 3; time++) {
      links.push(world.mails.tokenOf(email));
      await declineInvitation(world, world.mails.tokenOf(email), undefined, ORIGIN);
      expect(await house.add([{ email, products: ['meeting'] }])).toEqual(['reinvited']);
      await world.post.settle();
    }
    expect(await house.seats()).toEqual({ meeting: '1/1 (1)', webinar: '0/3 (0)' });
    for (const link of links) expect(await codeOf(acceptInvitation(world, link, PASSWORD, ORIGIN))).toBe('INVITATION_UNKNOWN');
    expect(await codeOf(world.accept(email))).toBe('done');
  });
});
