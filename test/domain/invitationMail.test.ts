import { describe, expect, it } from '@jest/globals';
import { invitationMail, type InvitationMailFacts } from '../../lib/domain/mails/invitationMail.ts';
import { paragraphs, readable } from './readableMail.ts';

const facts: InvitationMailFacts = {
  locale: 'en',
  firstName: 'Grace',
  accountName: 'Analytical Engines',
  inviterName: 'Ada Lovelace',
  productNames: ['Meeting', 'Webinar'],
  role: 'member',
  expiresAt: new Date('2026-12-08T15:57:00Z'),
  timeZone: 'Europe/Paris',
  link: 'https://seatwise.example.com/invitation#AZq3k7d1',
  passwordNeeded: true,
};
const mail = (changes: Partial<InvitationMailFacts> = {}) => invitationMail({ ...facts, ...changes });
const { inviterName, ...fromStaff } = facts;

describe('the e-mail that invites', () => {
  it('says in English who invites, to what, until when, and what to do', () => {
    expect(mail().subject).toBe('Ada Lovelace invites you to join Analytical Engines');
    expect(mail().text).toBe(`Hello Grace,

Ada Lovelace invites you to join Analytical Engines.

You will be able to use Meeting and Webinar.

To accept, open the invitation and choose a password.

https://seatwise.example.com/invitation#AZq3k7d1

The invitation is valid until Tuesday, December 8, 2026 at 4:57 PM (Central European Standard Time).

You do not know Analytical Engines, or do not want to join? Then ignore this e-mail, or open the invitation and decline it. Nothing happens unless you accept.

The link is yours alone: please do not forward this e-mail.
`);
  });

  it('says the same in French', () => {
    const french = mail({ locale: 'fr' });

    expect(french.subject).toBe('Ada Lovelace vous invite à rejoindre Analytical Engines');
    expect(french.html).toContain('<html lang="fr"');
    expect(french.text).toBe(`Bonjour Grace,

Ada Lovelace vous invite à rejoindre Analytical Engines.

Vous pourrez utiliser Meeting et Webinar.

Pour accepter, ouvrez l’invitation et choisissez un mot de passe.

https://seatwise.example.com/invitation#AZq3k7d1

L’invitation est valable jusqu’au mardi 8 décembre 2026 à 16:57 (heure normale d’Europe centrale).

Vous ne connaissez pas Analytical Engines, ou ne souhaitez pas rejoindre ce compte\u00A0? Ignorez alors ce message, ou ouvrez l’invitation et refusez-la. Rien ne se passe tant que vous n’acceptez pas.

Ce lien vous est personnel\u00A0: merci de ne pas transférer ce message.
`);
  });

  it.each(['en', 'fr'] as const)('says in HTML every sentence that it says in plain text (%s)', (locale) => {
    const { text, html } = mail({ locale, role: 'superAdmin', passwordNeeded: false });

    expect(paragraphs(text)).toHaveLength(9);
    for (const sentence of paragraphs(text)) expect(readable(html)).toContain(sentence);
  });

  it('says to a screen reader which language it is in', () => {
    expect(mail({ locale: 'it' }).html).toContain('<html lang="it"');
  });

  it('that reminds says so in its subject, and since when an answer is waited for', () => {
    const reminder = mail({ locale: 'de', remindsSince: new Date('2026-11-24T09:00:00Z') });
    expect(reminder.subject).toBe(`Erinnerung: ${mail({ locale: 'de' }).subject}`);
    expect(reminder.text).toContain('24. November 2026');
    expect(mail({ locale: 'de' }).text).not.toContain('24. November 2026');
  });

  it('names nobody when the company’s own staff invites', () => {
    expect(inviterName).toBe('Ada Lovelace');
    expect(invitationMail(fromStaff).subject).toBe('Your invitation to join Analytical Engines');
    expect(invitationMail(fromStaff).text).toContain('\n\nYou are invited to join Analytical Engines.\n\n');
    expect(invitationMail({ ...fromStaff, locale: 'fr' }).text).toContain(
      '\n\nUne invitation à rejoindre Analytical Engines vous attend.\n\n',
    );
  });

  it('asks no new password of who has one', () => {
    const { text } = mail({ passwordNeeded: false });

    expect(text).toContain('To accept, open the invitation. You keep the password that you already have.');
    expect(text).not.toContain('choose a password');
  });

  it('lists the products as one would say them, and none for who only administers', () => {
    expect(mail({ productNames: ['Meeting'] }).text).toContain('use Meeting.');
    expect(mail({ productNames: ['Meeting', 'Webinar', 'Voice'] }).text).toContain('use Meeting, Webinar, and Voice.');
    expect(mail({ productNames: ['Meeting', 'Webinar', 'Voice'], locale: 'fr' }).text).toContain('utiliser Meeting, Webinar et Voice.');
    expect(mail({ productNames: [], role: 'admin' }).text).not.toContain('You will be able to use');
  });

  it.each([
    ['member', undefined],
    ['manager', 'You will help to manage this account, within the rights that you are given.'],
    ['admin', 'You will administer this account: its people, its licenses and its settings.'],
    ['superAdmin', 'You will have full control of this account, and decide who else administers it.'],
  ] as const)('tells a %s in words what they may do', (role, sentence) => {
    expect(mail({ role }).text.split('\n\n')[3]).toBe(sentence ?? 'To accept, open the invitation and choose a password.');
  });

  it('ends a sentence with one full stop when the account’s name ends with one', () => {
    expect(mail({ accountName: 'Engines Inc.' }).text).toContain('join Engines Inc.\n');
    expect(mail({ accountName: 'Engines Inc.' }).text).toContain('know Engines Inc., or');
  });
});

describe('the end of the invitation', () => {
  const until = (expiresAt: string, timeZone: string) =>
    /valid until (.*)\.\n/.exec(mail({ expiresAt: new Date(expiresAt), timeZone }).text)?.[1];

  it('is told in the account’s own time zone, in winter and in summer', () => {
    expect(until('2026-10-25T00:59:00Z', 'Europe/Paris')).toBe('Sunday, October 25, 2026 at 2:59 AM (Central European Summer Time)');
    expect(until('2026-10-25T01:00:00Z', 'Europe/Paris')).toBe('Sunday, October 25, 2026 at 2:00 AM (Central European Standard Time)');
    expect(until('2026-07-01T03:00:00Z', 'America/New_York')).toBe('Tuesday, June 30, 2026 at 11:00 PM (Eastern Daylight Time)');
    expect(until('2026-07-01T03:00:00Z', 'UTC')).toBe('Wednesday, July 1, 2026 at 3:00 AM (Coordinated Universal Time)');
  });
});

describe('a hostile name', () => {
  const hostile = {
    firstName: '<script>alert(1)</script>',
    accountName: `"><img src=x onerror='alert(2)'> & Sons`,
    inviterName: 'Ada\r\nBcc: victim@example.com',
    productNames: ['<b>Meeting</b>', '</td></table>'],
  };

  it('stays text in the HTML', () => {
    const { html } = mail(hostile);

    expect(html).toContain('Hello <bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>,');
    expect(html).toContain('<bdi>&quot;&gt;&lt;img src=x onerror=&#39;alert(2)&#39;&gt; &amp; Sons</bdi>');
    expect(html).not.toMatch(/<script|<img|<b>|on\w+='/);
    expect(html.match(/<\/table>/g)).toEqual(mail().html.match(/<\/table>/g));
  });

  it('can’t break out of the link’s address', () => {
    expect(mail({ link: `https://x.example/"onclick='a'&b#t` }).html).toContain(
      'href="https://x.example/&quot;onclick=&#39;a&#39;&amp;b#t"',
    );
  });

  it('can’t start a new line in the subject or the text', () => {
    expect(mail(hostile).subject).toBe(`Ada Bcc: victim@example.com invites you to join "><img src=x onerror='alert(2)'> & Sons`);
    expect(mail({ accountName: 'A\u2028B\u0000C\u0085D\tE' }).subject).toBe('Ada Lovelace invites you to join A B C D E');
    expect(paragraphs(mail(hostile).text)).toHaveLength(8);
  });

  it('can’t turn the text around it, and keeps its own direction', () => {
    const { subject, text, html } = mail({ accountName: '\u202Eשלום 24\u2069', inviterName: 'محمد' });

    expect(subject).toBe('\u2068محمد\u2069 invites you to join \u2068שלום 24\u2069');
    expect(text).toContain('\n\n\u2068محمد\u2069 invites you to join \u2068שלום 24\u2069.\n');
    expect(html).toContain('<bdi>שלום 24</bdi>');
    expect(mail({ inviterName: 'A\u202Bb\u2067c' }).subject).toBe('Abc invites you to join Analytical Engines');
  });

  it('that is nothing but space names nobody', () => {
    expect(mail({ inviterName: ' \n' }).subject).toBe('Your invitation to join Analytical Engines');
    expect(mail({ firstName: '\u00A0' }).text).toMatch(/^Hello,\n/);
  });
});

describe('the HTML', () => {
  it('fetches nothing, runs nothing, and tells screen readers which tables are layout', () => {
    const { html } = mail();

    expect(html).not.toMatch(/<img|<script|<link|url\(|@import/);
    // The name of a language, which nobody fetches, and the link.
    expect(html.replace('xmlns="http://www.w3.org/1999/xhtml"', '').match(/https?:[^"<]*/g)).toEqual(
      Array(3).fill('https://seatwise.example.com/invitation#AZq3k7d1'),
    );
    expect(html.match(/<table/g)).toHaveLength(html.match(/<table[^>]* role="presentation"/g)?.length ?? 0);
    expect(html.match(/<h1/g)).toHaveLength(1);
  });

  it('adapts to a dark screen', () => {
    expect(mail().html).toContain('<meta name="color-scheme" content="light dark" />');
    expect(mail().html).toContain('@media (prefers-color-scheme: dark)');
  });
});
