import { afterEach, describe, expect, it } from '@jest/globals';
import { register, thing, things } from '../support/contents.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const { post, mails, clock } = world;
const looms = await world.account('Jacquard Looms', { meeting: 50, webinar: 50 });
const engines = await world.account('Analytical Engines', { meeting: 50, webinar: 50 });

afterEach(() => expectLedgerToHold(world.table));

/** The e-mail that asks somebody, who works at the looms, to move to the engines. */
async function asked(email: string, row = {}) {
  await engines.add([{ email, firstName: 'Grace', products: ['meeting'], ...row }]);
  await post.settle();
  const mail = mails.to(email).at(-1);
  if (!mail) throw new Error('no mail came to this address');
  return mail;
}

describe('the e-mail to who is at home in another account', () => {
  it('says who asks, what would move, what would stay and why, what ends there, and that declining costs nothing', async () => {
    clock.set('2026-11-24T09:00:00.000Z');
    const { user } = await world.join(looms, 'grace@example.com', { name: 'member' }, ['meeting', 'webinar']);
    await register(world, user, [
      ...things(12, 'sessionHistory'),
      ...things(3, 'scheduledSession'),
      ...things(2, 'recording'),
      thing('w1', { productId: 'webinar' }),
    ]);
    const { text, to, tags } = await asked('grace@example.com');

    expect(text.subject).toBe('Root Admin invites you to move to Analytical Engines');
    expect(text.text.replace(/invitation#\S+/, 'invitation#…')).toBe(`Hello Grace,

You have a profile at Jacquard Looms. Root Admin invites you to move it to Analytical Engines.

If you accept, this moves with you:

- 12 past sessions, 3 scheduled sessions, and 2 recordings of MEETING

Your past sessions also stay listed at Jacquard Looms, where they can only be read.

This stays at Jacquard Looms, where you will no longer have access:

- 1 recording of WEBINAR: WEBINAR is not among your products at Analytical Engines

Your access to Jacquard Looms ends when you accept: the licenses that you have there go back to that account, and any right to administer it ends.

From Analytical Engines you get MEETING.

To accept, open the invitation. You keep the password that you already have.

https://seatwise.example.com/invitation#…

You can answer until Tuesday, December 8, 2026 at 9:00 AM (Coordinated Universal Time).

Declining costs you nothing: your profile stays at Jacquard Looms with all that you have there, and nothing changes. Nothing changes either if you do not answer.

The link is yours alone: please do not forward this e-mail.
`);
    expect(to).toBe('grace@example.com');
    expect(Object.keys(tags)).toEqual(['account', 'user', 'generation', 'send']);
  });

  it('is in the language that the asking account gave, and says in a word that there is nothing to move', async () => {
    await world.join(looms, 'elise@example.com');
    const { text } = await asked('elise@example.com', { locale: 'fr' });
    expect(text.subject).toBe('Root Admin vous invite à passer chez Analytical Engines');
    expect(text.text).toContain('Vous n’avez ni session ni enregistrement chez Jacquard Looms\u00A0: seul votre profil est transféré.');
  });

  it('says to who was suspended there that all of it stays, and why', async () => {
    const { user } = await world.join(looms, 'resting@example.com');
    await register(world, user, [thing('r1'), thing('r2', { movable: false })]);
    await looms.suspend(user.userId);
    const { text } = await asked('resting@example.com');
    expect(text.text).toContain('If you accept, nothing that you keep there moves with you.');
    expect(text.text).toContain('- 2 recordings of MEETING: a profile that is suspended or removed takes nothing along');
  });

  it('counts what there is when it is sent, not when they were added', async () => {
    const { user } = await world.join(looms, 'counted@example.com');
    await engines.add([{ email: 'counted@example.com', products: ['meeting'] }]);
    await register(world, user, [thing('r1')]);
    await post.settle();
    expect(mails.to('counted@example.com').at(-1)?.text.text).toContain('- 1 recording of MEETING');
  });

  it('asks nobody to move who is at home nowhere', async () => {
    const { text } = await asked('new@example.com');
    expect(text.subject).toBe('Root Admin invites you to join Analytical Engines');
  });
});
