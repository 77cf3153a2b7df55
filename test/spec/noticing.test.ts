import { afterEach, describe, expect, it } from '@jest/globals';
import { updateAccount } from '../../lib/usecases/accounts.ts';
import type { OutgoingMail } from '../../lib/usecases/ports.ts';
import { thing, things } from '../support/contents.ts';
import { deliveryOf, departed, noticesTo } from '../support/departures.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { moveTo } from '../support/movers.ts';
import { openWorld, OPERATOR, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const { post, mails, clock } = world;
const engines = await world.account('Analytical Engines', { meeting: 100, webinar: 100 });
const looms = await world.account('Jacquard Looms', { meeting: 100, webinar: 100 });

afterEach(() => expectLedgerToHold(world.table));

/** Somebody moves from the looms to the engines. */
const moved = (email: string, keeps = [thing('r1')]) => departed(world, looms, engines, { email, keeps });
const noticesOf = (email: string) => noticesTo(mails, email);
const last = (email: string): OutgoingMail => {
  const mail = noticesOf(email).at(-1);
  if (!mail) throw new Error('no notice came to this address');
  return mail;
};

describe('who has moved', () => {
  it('is told by one e-mail what has moved with them, what has not and why, and that their licenses were given back', async () => {
    const webinar = thing('w1', { productId: 'webinar' });
    const bound = thing('bound', { movable: false });
    await post.deliver(await moved('told@example.com', [...things(12, 'sessionHistory'), thing('r1'), thing('r2'), bound, webinar]));

    expect(noticesOf('told@example.com')).toHaveLength(1);
    expect(last('told@example.com').text.subject).toBe('Your profile has moved to Analytical Engines');
    expect(last('told@example.com').text.text).toBe(`Hello Grace,

Your profile has moved from Jacquard Looms to Analytical Engines.

This has moved with you:

- 12 past sessions and 2 recordings of MEETING

This stayed at Jacquard Looms:

- 1 recording of MEETING: MEETING does not allow this to move
- 1 recording of WEBINAR: WEBINAR is not among your products at Analytical Engines

The licenses that you had at Jacquard Looms were given back to that account.

At Analytical Engines you can now use MEETING.

You sign in with your e-mail address and your password, as before.
`);
  });
});

describe('the super admins of an account that somebody has left', () => {
  it('are told, each in their language and in the time zone of their account', async () => {
    clock.set('2026-11-24T09:00:00.000Z');
    await updateAccount(world, OPERATOR, looms.accountId, { settings: { timeZone: 'Europe/Paris' } }, ORIGIN);
    await looms.add([{ email: 'marie@example.com', firstName: 'Marie', role: { name: 'superAdmin' }, products: [], locale: 'fr' }]);
    await post.settle();
    await world.accept('marie@example.com');
    await world.join(looms, 'only.admin@example.com', { name: 'admin' });
    await post.deliver(await moved('leaver@example.com', [...things(2, 'sessionHistory'), thing('r1')]));

    expect(last('root@jacquard-looms.example').text.subject).toBe('Grace Hopper has moved their profile to another account');
    expect(last('root@jacquard-looms.example').text.text).toBe(`Hello Root,

Grace Hopper moved their profile from Jacquard Looms to another account on Tuesday, November 24, 2026 at 10:00 AM (Central European Standard Time).

Their seats in MEETING and WEBINAR are free again.

This has moved with them:

- 2 past sessions and 1 recording of MEETING

Their past sessions stay readable in your account.

You get this e-mail because you administer Jacquard Looms.
`);
    expect(last('marie@example.com').text.subject).toBe('Grace Hopper a transféré son profil vers un autre compte');
    expect(last('marie@example.com').text.text).toContain('le mardi 24 novembre 2026 à 10:00 (heure normale d’Europe centrale).');
    expect(noticesOf('only.admin@example.com')).toEqual([]);
  });

  it('never learn where to', async () => {
    await post.deliver(await moved('secretive@example.com'));
    const told = JSON.stringify([last('root@jacquard-looms.example'), last('marie@example.com')]);
    expect(told).not.toContain('Analytical');
    expect(told).not.toContain('Engines');
    expect(told).not.toContain(engines.accountId);
    expect(told).not.toContain((await engines.user('secretive@example.com')).userId);
  });

  it('are told of no seats where the person had none left to give back', async () => {
    const resting = await world.join(looms, 'resting@example.com');
    await looms.suspend(resting.user.userId);
    await moveTo(world, engines, resting);
    await post.settle();
    const { text } = last('root@jacquard-looms.example').text;
    expect(text).toContain('Ada Lovelace moved their profile from Jacquard Looms');
    expect(text).not.toContain('free again');
    expect(text).toContain('No sessions or recordings have moved with them.');
  });

  it('who no longer are active get nothing, and the notice says why', async () => {
    const gone = await world.join(looms, 'gone@example.com', { name: 'superAdmin' }, []);
    const messages = await moved('late@example.com');
    await looms.suspend(gone.user.userId);
    await post.deliver(messages);
    expect(noticesOf('gone@example.com')).toEqual([]);
    const deliveries = await Promise.all(messages.map((message) => deliveryOf(world, message)));
    expect(deliveries.filter((delivery) => delivery?.state !== 'sent')).toEqual([
      { state: 'failed', at: clock.now(), reason: 'The recipient is no longer active.', unanswered: [] },
    ]);
    expect(await post.deliver(messages)).toEqual([]);
  });
});
