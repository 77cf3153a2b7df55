import { describe, expect, it } from '@jest/globals';
import { accountMail, type AccountMailFacts } from '../../lib/domain/mails/accountMail.ts';
import { welcomeTemplateMail } from '../../lib/domain/mails/welcomeTemplateMail.ts';
import { HOSTILE } from '../http/hostileStrings.ts';
import { paragraphs, readable } from './readableMail.ts';

const reader = { locale: 'en', firstName: 'Grace', accountName: 'Analytical Engines', timeZone: 'Europe/Paris' } as const;
const at = new Date('2026-11-24T09:00:00Z');
const link = 'https://seatwise.example.com/x#TOKEN';
const resetPage = 'https://seatwise.example.com/password-reset';
const EACH: readonly AccountMailFacts[] = [
  { ...reader, kind: 'passwordReset', link, endsAt: at },
  { ...reader, kind: 'passwordChanged', at, resetPage },
  { ...reader, kind: 'emailChange', email: 'new@example.com', link, endsAt: at },
  { ...reader, kind: 'emailChangeAsked', email: 'new@example.com' },
  { ...reader, kind: 'emailChanged', email: 'new@example.com', at },
  { ...reader, kind: 'invitationsExpired', count: 5, names: ['Ada', 'Alan'] },
  { ...reader, kind: 'newInvitationRequested', name: 'Ada Lovelace', email: 'ada@example.com' },
  { ...reader, kind: 'accessChanged', productNames: ['Meeting', 'Webinar'], role: 'admin' },
];

describe.each(EACH)('the e-mail of kind $kind', (facts) => {
  it('says the same in HTML as in plain text', () => {
    const seen = readable(accountMail(facts).html);
    for (const line of paragraphs(accountMail(facts).text).flatMap((paragraph) => paragraph.split('\n')))
      expect(seen).toContain(line.replace(/^- /, ''));
  });

  it('is in French for who reads French', () => {
    expect(accountMail({ ...facts, locale: 'fr' }).text).toMatch(/^Bonjour Grace,\n\n/);
    expect(accountMail({ ...facts, locale: 'fr' }).subject).not.toBe(accountMail(facts).subject);
  });

  it('names no address of the reader, and no token but in its link', () => {
    const { subject, text } = accountMail(facts);
    expect(subject).not.toContain('@');
    expect(text.replace(link, '')).not.toContain('TOKEN');
  });
});

describe('what is given to these e-mails', () => {
  it.each(HOSTILE)('%j stays text, on one line, and turns nothing around it', (given) => {
    const changes = { firstName: given, accountName: given };
    const mails = [
      ...EACH.map((facts) => accountMail({ ...facts, ...changes, ...('email' in facts ? { email: given } : {}) })),
      accountMail({ ...reader, ...changes, kind: 'accessChanged', productNames: [given, 'Webinar'], role: 'member' }),
      welcomeTemplateMail(
        {
          welcomeTemplateId: 't',
          name: 'T',
          defaultLocale: 'en',
          texts: { en: { subject: '{{accountName}}, {{firstName}}', text: '{{firstName}} *{{lastName}}* **{{products}}**\n\n{{link}}' } },
          rev: 0,
        },
        { ...reader, ...changes, lastName: given, productNames: [given], role: 'member', expiresAt: at, link, passwordNeeded: true },
      ),
    ];
    for (const { subject, html, text } of mails) {
      expect(subject).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E]/u);
      expect(html).not.toMatch(/<script|<img|onerror="/i);
      expect(html.match(/<a /g)?.length ?? 0).toBeLessThanOrEqual(2);
      expect([html, text].every((one) => one.isWellFormed())).toBe(true);
      expect(html).not.toMatch(/[\u202A-\u202E\u2066\u2067]/);
    }
  });
});
