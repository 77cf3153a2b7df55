import { describe, expect, it } from '@jest/globals';
import { movedAwayMail, type MovedAwayFacts } from '../../lib/domain/mails/movedAwayMail.ts';
import { transferCompletedMail, type TransferCompletedFacts } from '../../lib/domain/mails/transferCompletedMail.ts';
import type { Move, MoveFailure } from '../../lib/domain/transfer.ts';
import { readable, sentencesOf } from './readableMail.ts';

const meeting = (kind: 'sessionHistory' | 'scheduledSession' | 'recording', count: number) => ({ productId: 'meeting', kind, count });
const failure = (contentId: string): MoveFailure => ({ productId: 'meeting', kind: 'recording', contentId, reason: 'productNotHeld' });
const move: Move = {
  products: ['meeting', 'webinar'],
  takesAlong: true,
  turn: 1,
  manifest: {
    moves: [meeting('recording', 2), meeting('scheduledSession', 3), meeting('sessionHistory', 12)],
    stays: [{ productId: 'voice', kind: 'recording', count: 4, reason: 'productNotHeld' }],
  },
  total: 17,
  moved: 17,
  failed: 0,
  failures: [],
};
const nothing: Move = { ...move, manifest: { moves: [], stays: [] }, total: 0, moved: 0 };
const namesById = { meeting: 'Meeting', webinar: 'Webinar', voice: 'Voice' };

const completedFacts: TransferCompletedFacts = {
  locale: 'en',
  firstName: 'Grace',
  accountName: 'Analytical Engines',
  fromAccountName: 'Difference Engines',
  productNames: ['Meeting', 'Webinar'],
  move,
  namesById,
};
const completed = (changes: Partial<TransferCompletedFacts> = {}) => transferCompletedMail({ ...completedFacts, ...changes });

describe('the e-mail that tells somebody that they have moved', () => {
  it('says in English what was done', () => {
    expect(completed().subject).toBe('Your profile has moved to Analytical Engines');
    expect(completed().text).toBe(`Hello Grace,

Your profile has moved from Difference Engines to Analytical Engines.

This has moved with you:

- 12 past sessions, 3 scheduled sessions, and 2 recordings of Meeting

This stayed at Difference Engines:

- 4 recordings of Voice: Voice is not among your products at Analytical Engines

The licenses that you had at Difference Engines were given back to that account.

At Analytical Engines you can now use Meeting and Webinar.

You sign in with your e-mail address and your password, as before.
`);
  });

  it('says the same in French', () => {
    expect(completed({ locale: 'fr' }).subject).toBe('Votre profil est passé chez Analytical Engines');
    expect(completed({ locale: 'fr' }).text).toBe(`Bonjour Grace,

Votre profil, jusqu’ici chez Difference Engines, est maintenant chez Analytical Engines.

Ceci vous a suivi\u00A0:

- 12 sessions passées, 3 sessions planifiées et 2 enregistrements dans Meeting

Ceci est resté chez Difference Engines\u00A0:

- 4 enregistrements dans Voice\u00A0: Voice ne fait pas partie de vos produits chez Analytical Engines

Les licences que vous aviez chez Difference Engines ont été rendues à ce compte.

Chez Analytical Engines, vous pouvez maintenant utiliser Meeting et Webinar.

Vous vous connectez comme avant, avec votre adresse e-mail et votre mot de passe.
`);
  });

  it('says in a word that nothing has moved', () => {
    const { text } = completed({ move: nothing });
    expect(text).toContain('\n\nNo sessions or recordings have moved with you from Difference Engines.\n\nThe licenses');
    expect(completed({ move: nothing, locale: 'fr' }).text).toContain(
      'Aucune session ni aucun enregistrement ne vous a suivi de chez Difference Engines.',
    );
  });

  it.each([
    [0, /2 recordings of Meeting\n/, /2 enregistrements dans Meeting\n/],
    [
      1,
      /1 recording of Meeting\n[^]*\n1 session or recording could not be moved\. Your administrator at Analytical Engines can try again\.\n/,
      /1 enregistrement dans Meeting\n[^]*\n1 session ou enregistrement n’a pas pu être transféré\. Votre administrateur chez Analytical Engines peut réessayer\.\n/,
    ],
    [
      2,
      /3 scheduled sessions of Meeting\n[^]*\n2 sessions and recordings could not be moved\. Your administrator at Analytical Engines can try again\.\n/,
      /3 sessions planifiées dans Meeting\n[^]*\n2 sessions et enregistrements n’ont pas pu être transférés\. Votre administrateur chez Analytical Engines peut réessayer\.\n/,
    ],
  ])('says what could not be moved, and who can try again: %i', (failed, english, french) => {
    const failures = ['a', 'b'].slice(0, failed).map(failure);
    const changes = { move: { ...move, moved: 17 - failed, failed, failures } };
    expect(completed(changes).text).toMatch(english);
    expect(completed({ ...changes, locale: 'fr' }).text).toMatch(french);
    if (failed === 0) expect(completed(changes).text).not.toContain('could not');
  });

  it.each([
    [1, '1 session or recording has moved with you.', '1 session ou enregistrement vous a suivi.'],
    [2, '2 sessions and recordings have moved with you.', '2 sessions et enregistrements vous ont suivi.'],
  ])('tells the sum alone where more failed than are listed by kind: %i', (moved, english, french) => {
    const changes = { move: { ...move, moved, failed: 17 - moved, failures: [failure('a')] } };
    expect(completed(changes).text).toContain(`\n\n${english}\n\n`);
    expect(completed({ ...changes, locale: 'fr' }).text).toContain(`\n\n${french}\n\n`);
  });
});

const awayFacts: MovedAwayFacts = {
  locale: 'en',
  firstName: 'Charles',
  accountName: 'Difference Engines',
  timeZone: 'Europe/Paris',
  leaver: 'Grace Hopper',
  leftAt: new Date('2026-11-24T09:00:00Z'),
  freedNames: ['Meeting', 'Voice'],
  move,
  namesById,
};
const away = (changes: Partial<MovedAwayFacts> = {}) => movedAwayMail({ ...awayFacts, ...changes });

describe('the e-mail that tells an administrator that somebody has left', () => {
  it('says in English who, when in their own time zone, which seats are free, and what has moved', () => {
    expect(away().subject).toBe('Grace Hopper has moved their profile to another account');
    expect(away().text).toBe(`Hello Charles,

Grace Hopper moved their profile from Difference Engines to another account on Tuesday, November 24, 2026 at 10:00 AM (Central European Standard Time).

Their seats in Meeting and Voice are free again.

This has moved with them:

- 12 past sessions, 3 scheduled sessions, and 2 recordings of Meeting

Their past sessions stay readable in your account.

You get this e-mail because you administer Difference Engines.
`);
  });

  it('says the same in French', () => {
    expect(away({ locale: 'fr' }).subject).toBe('Grace Hopper a transféré son profil vers un autre compte');
    expect(away({ locale: 'fr' }).text).toBe(`Bonjour Charles,

Grace Hopper a quitté Difference Engines et transféré son profil vers un autre compte le mardi 24 novembre 2026 à 10:00 (heure normale d’Europe centrale).

Ses places dans Meeting et Voice sont de nouveau libres.

Ceci a été transféré avec son profil\u00A0:

- 12 sessions passées, 3 sessions planifiées et 2 enregistrements dans Meeting

Ses sessions passées restent lisibles dans votre compte.

Vous recevez ce message parce que vous administrez Difference Engines.
`);
  });

  it.each([
    [[], undefined, undefined],
    [['Meeting'], 'Their seat in Meeting is free again.', 'Sa place dans Meeting est de nouveau libre.'],
    [['Meeting', 'Voice'], 'Their seats in Meeting and Voice are free again.', 'Ses places dans Meeting et Voice sont de nouveau libres.'],
  ])('counts the seats that came free: %j', (freedNames, english, french) => {
    expect(sentencesOf(away({ freedNames }).text)[2]).toBe(english ?? 'This has moved with them:');
    expect(sentencesOf(away({ freedNames, locale: 'fr' }).text)[2]).toBe(french ?? 'Ceci a été transféré avec son profil\u00A0:');
  });

  it('says in a word that nothing has moved, and promises no history where there is none', () => {
    expect(away({ move: nothing }).text).toContain('\n\nNo sessions or recordings have moved with them.\n\nYou get this');
    expect(away({ move: nothing, locale: 'fr' }).text).toContain(
      '\n\nAucune session ni aucun enregistrement n’a été transféré avec son profil.\n\nVous recevez',
    );
  });
});

describe('a notice', () => {
  it.each(['en', 'fr'] as const)('says in HTML every sentence that it says in plain text (%s)', (locale) => {
    for (const { text, html } of [completed({ locale }), away({ locale })])
      for (const sentence of sentencesOf(text)) expect(readable(html)).toContain(sentence);
  });

  it('asks for nothing, so it has neither link nor button', () => {
    for (const { html, text } of [completed(), away()]) expect(html + text).not.toMatch(/<a |href=|https:/);
  });

  it('keeps hostile names on their line, and as text', () => {
    const hostile = 'Grace\r\nBcc: victim@example.com <script>alert(1)</script>\u202E';
    const mails = [
      completed({
        firstName: hostile,
        accountName: hostile,
        fromAccountName: hostile,
        productNames: [hostile],
        namesById: { meeting: hostile },
      }),
      away({ firstName: hostile, accountName: hostile, leaver: hostile, freedNames: [hostile], namesById: { meeting: hostile } }),
    ];
    for (const { subject, html, text } of mails) {
      expect(subject).not.toMatch(/[\r\n\u202E]/);
      expect(html).not.toContain('<script');
      expect(text).not.toMatch(/^Bcc/m);
    }
    expect(sentencesOf(mails[1]?.text ?? '')).toHaveLength(sentencesOf(away({ freedNames: ['Meeting'] }).text).length);
  });
});
