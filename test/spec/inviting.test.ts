import { afterEach, describe, expect, it } from '@jest/globals';
import { declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { DAY } from '../support/outside.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 50, webinar: 50 });
const { post, mails, clock } = world;

afterEach(() => expectLedgerToHold(world.table));

/** Adds somebody, and answers the message that asks for their e-mail. */
async function invite(email: string, row = {}) {
  expect(await house.add([{ email, ...row }])).toHaveLength(1);
  const messages = await post.relay();
  expect(messages).toHaveLength(1);
  return messages;
}
const invitation = async (email: string) => (await house.user(email)).invitation;
const mailsTo = (email: string): number => mails.to(email).length;

describe('an invited person', () => {
  it('gets one e-mail, which says who invites them, to what, and until when', async () => {
    clock.set('2026-11-24T09:00:00.000Z');
    await post.deliver(await invite('grace@example.com', { firstName: 'Grace', lastName: 'Hopper', products: ['meeting', 'webinar'] }));

    const [mail, ...more] = mails.to('grace@example.com');
    expect(more).toEqual([]);
    expect(mail?.text.subject).toBe('Root Admin invites you to join Analytical Engines');
    expect(mail?.text.text).toContain('Hello Grace,');
    expect(mail?.text.text).toContain('You will be able to use MEETING and WEBINAR.');
    expect(mail?.text.text).toContain('valid until Tuesday, December 8, 2026 at 9:00 AM (Coordinated Universal Time)');
    expect(mail?.text.text).toMatch(/\nhttps:\/\/seatwise\.example\.com\/invitation#[A-Za-z0-9_-]{86}\n/);
    expect(await invitation('grace@example.com')).toMatchObject({
      sends: 1,
      delivery: { state: 'sent', at: new Date('2026-11-24T09:00:00.000Z') },
      expiresAt: new Date('2026-12-08T09:00:00.000Z'),
    });
  });

  it('is written to in their language, at the address that mail servers know', async () => {
    await post.deliver(await invite('Elise@bücher.example', { locale: 'fr' }));
    const [mail] = mails.to('Elise@xn--bcher-kva.example');
    expect(mail?.text.subject).toBe('Root Admin vous invite à rejoindre Analytical Engines');
  });

  it('who has declined gets no second e-mail when the message comes again', async () => {
    const messages = await invite('declined@example.com');
    await post.deliver(messages);
    await declineInvitation(world, mails.tokenOf('declined@example.com'), undefined, ORIGIN);
    expect(await post.deliver(messages)).toEqual([]);
    expect(mailsTo('declined@example.com')).toBe(1);
  });
});

describe('a message about an invitation', () => {
  it('that comes three times has one effect', async () => {
    const messages = await invite('thrice@example.com');
    await post.deliver([...messages, ...messages, ...messages]);
    expect(mailsTo('thrice@example.com')).toBe(1);
  });

  it('about an older generation does nothing, however late it comes', async () => {
    const first = await invite('generations@example.com');
    await post.deliver(first);
    await declineInvitation(world, mails.tokenOf('generations@example.com'), undefined, ORIGIN);
    const second = await invite('generations@example.com');

    await post.deliver(first);
    expect(mailsTo('generations@example.com')).toBe(1);
    await post.deliver([...second, ...first]);

    expect(mailsTo('generations@example.com')).toBe(2);
    expect(await codeOf(lookUpInvitation(world, mails.tokenOf('generations@example.com')))).toBe('done');
  });

  it('bears ids only: no address, no name', async () => {
    const [message] = await invite('secret.address@example.com', { firstName: 'Secretname' });
    expect(Object.keys(message?.message ?? {}).sort()).toEqual(['accountId', 'generation', 'requestId', 'userId', 'v']);
    expect(JSON.stringify(message)).not.toMatch(/secret/i);
    await post.deliver(message ? [message] : []);
  });
});

describe('the lifetime of an invitation', () => {
  it('counts from the first send, and a second one extends nothing', async () => {
    clock.set('2027-01-10T08:00:00.000Z');
    const messages = await invite('lifetime@example.com');
    clock.pass(2 * DAY);
    mails.next('takeAndLoseTheAnswer');
    await post.deliver(messages);
    clock.pass(1 * DAY);
    await post.deliver(messages);
    expect((await invitation('lifetime@example.com')).expiresAt).toEqual(new Date('2027-01-26T08:00:00.000Z'));
  });
});
