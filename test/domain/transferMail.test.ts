import { describe, expect, it } from '@jest/globals';
import { transferMail, type TransferMailFacts } from '../../lib/domain/mails/transferMail.ts';
import type { Manifest } from '../../lib/domain/transfer.ts';
import { paragraphs, readable, sentencesOf } from './readableMail.ts';

const NOTHING: Manifest = { moves: [], stays: [] };
const recording = { productId: 'meeting', kind: 'recording', count: 1 } as const;
const ofVoice = { productId: 'voice', kind: 'recording', count: 4, reason: 'productNotHeld' } as const;

const facts: TransferMailFacts = {
  locale: 'en',
  firstName: 'Grace',
  accountName: 'Analytical Engines',
  fromAccountName: 'Difference Engines',
  inviterName: 'Ada Lovelace',
  productNames: ['Meeting', 'Webinar'],
  role: 'member',
  expiresAt: new Date('2026-12-08T15:57:00Z'),
  timeZone: 'Europe/Paris',
  link: 'https://seatwise.example.com/invitation#AZq3k7d1',
  passwordNeeded: false,
  manifest: {
    moves: [
      { ...recording, count: 2 },
      { ...recording, kind: 'scheduledSession', count: 3 },
      { ...recording, kind: 'sessionHistory', count: 12 },
    ],
    stays: [ofVoice],
  },
  namesById: { meeting: 'Meeting', webinar: 'Webinar', voice: 'Voice' },
};
const mail = (changes: Partial<TransferMailFacts> = {}) => transferMail({ ...facts, ...changes });
const { inviterName, ...fromStaff } = facts;

describe('the e-mail that asks somebody to move', () => {
  it('says in English who asks, what moves, what stays and why, what it ends, until when, and that declining costs nothing', () => {
    expect(mail().subject).toBe('Ada Lovelace invites you to move to Analytical Engines');
    expect(mail().text).toBe(`Hello Grace,

You have a profile at Difference Engines. Ada Lovelace invites you to move it to Analytical Engines.

If you accept, this moves with you:

- 12 past sessions, 3 scheduled sessions, and 2 recordings of Meeting

Your past sessions also stay listed at Difference Engines, where they can only be read.

This stays at Difference Engines, where you will no longer have access:

- 4 recordings of Voice: Voice is not among your products at Analytical Engines

Your access to Difference Engines ends when you accept: the licenses that you have there go back to that account, and any right to administer it ends.

From Analytical Engines you get Meeting and Webinar.

To accept, open the invitation. You keep the password that you already have.

https://seatwise.example.com/invitation#AZq3k7d1

You can answer until Tuesday, December 8, 2026 at 4:57 PM (Central European Standard Time).

Declining costs you nothing: your profile stays at Difference Engines with all that you have there, and nothing changes. Nothing changes either if you do not answer.

The link is yours alone: please do not forward this e-mail.
`);
  });

  it('says the same in French', () => {
    const french = mail({ locale: 'fr' });

    expect(french.subject).toBe('Ada Lovelace vous invite à passer chez Analytical Engines');
    expect(french.html).toContain('<html lang="fr"');
    expect(french.text).toBe(`Bonjour Grace,

Vous avez un profil chez Difference Engines. Ada Lovelace vous invite à le transférer chez Analytical Engines.

Si vous acceptez, ceci vous suit\u00A0:

- 12 sessions passées, 3 sessions planifiées et 2 enregistrements dans Meeting

La liste de vos sessions passées reste aussi chez Difference Engines, en lecture seule.

Ceci reste chez Difference Engines, où vous n’aurez plus accès\u00A0:

- 4 enregistrements dans Voice\u00A0: Voice ne fait pas partie de vos produits chez Analytical Engines

Votre accès chez Difference Engines prend fin si vous acceptez\u00A0: les licences que vous y avez reviennent à ce compte, et vos éventuels droits de l’administrer s’éteignent.

Chez Analytical Engines, vous recevez Meeting et Webinar.

Pour accepter, ouvrez l’invitation. Vous gardez le mot de passe que vous avez déjà.

https://seatwise.example.com/invitation#AZq3k7d1

Vous pouvez répondre jusqu’au mardi 8 décembre 2026 à 16:57 (heure normale d’Europe centrale).

Refuser ne vous coûte rien\u00A0: votre profil reste chez Difference Engines avec tout ce que vous y avez, et rien ne change. Rien ne change non plus si vous ne répondez pas.

Ce lien vous est personnel\u00A0: merci de ne pas transférer ce message.
`);
  });

  it.each(['en', 'fr'] as const)('says in HTML every sentence that it says in plain text (%s)', (locale) => {
    const { text, html } = mail({ locale, role: 'superAdmin' });

    expect(sentencesOf(text)).toHaveLength(15);
    for (const sentence of sentencesOf(text)) expect(readable(html)).toContain(sentence);
  });

  it('names nobody when the company’s own staff invites', () => {
    expect(inviterName).toBe('Ada Lovelace');
    expect(transferMail(fromStaff).subject).toBe('Your invitation to move to Analytical Engines');
    expect(transferMail(fromStaff).text).toContain(
      '\n\nYou have a profile at Difference Engines. You are invited to move it to Analytical Engines.\n\n',
    );
    expect(transferMail({ ...fromStaff, locale: 'fr' }).text).toContain(
      '\n\nVous avez un profil chez Difference Engines. On vous invite à le transférer chez Analytical Engines.\n\n',
    );
  });

  it('asks a password of who has none', () => {
    expect(mail({ passwordNeeded: true }).text).toContain('To accept, open the invitation and choose a password.');
  });

  it('says what they will administer, and promises no product to who gets none', () => {
    const { text } = mail({ productNames: [], role: 'admin' });

    expect(text).toContain('You will administer this account: its people, its licenses and its settings.');
    expect(text).not.toContain('you get');
  });
});

describe('what would move and stay', () => {
  const told = (manifest: Manifest, locale: 'en' | 'fr' = 'en') => paragraphs(mail({ manifest, locale }).text).slice(2);

  it('is said in a word where there is nothing at all', () => {
    expect(told(NOTHING)[0]).toBe('You have no sessions and no recordings at Difference Engines, so only your profile moves.');
    expect(told(NOTHING)[1]).toMatch(/^Your access to/);
    expect(told(NOTHING, 'fr')[0]).toBe(
      'Vous n’avez ni session ni enregistrement chez Difference Engines\u00A0: seul votre profil est transféré.',
    );
  });

  it('is said in a word where nothing stays, save the list of past sessions', () => {
    expect(told({ ...NOTHING, moves: [recording] }).slice(0, 3)).toEqual([
      'If you accept, this moves with you:',
      '- 1 recording of Meeting',
      'Nothing stays at Difference Engines.',
    ]);
    expect(told({ ...NOTHING, moves: [{ ...recording, kind: 'sessionHistory' }] }).slice(1, 4)).toEqual([
      '- 1 past session of Meeting',
      'Your past sessions also stay listed at Difference Engines, where they can only be read.',
      'Nothing else stays at Difference Engines.',
    ]);
    expect(told({ ...NOTHING, moves: [recording] }, 'fr')[2]).toBe('Rien ne reste chez Difference Engines.');
  });

  it('is said in a word where everything stays', () => {
    expect(told({ ...NOTHING, stays: [ofVoice] }).slice(0, 2)).toEqual([
      'If you accept, nothing that you keep there moves with you.',
      'This stays at Difference Engines, where you will no longer have access:',
    ]);
    expect(told({ ...NOTHING, stays: [ofVoice] }, 'fr')[0]).toBe('Si vous acceptez, rien de ce que vous y gardez ne vous suit.');
  });

  it('takes a count of zero for nothing', () => {
    expect(told({ moves: [{ ...recording, count: 0 }], stays: [{ ...ofVoice, count: 0 }] })).toEqual(told(NOTHING));
  });

  it('is listed line by line, also in HTML', () => {
    const { html } = mail({ manifest: { moves: [recording, { ...recording, productId: 'webinar', count: 2 }], stays: [ofVoice] } });

    expect(html.match(/<li /g)).toHaveLength(3);
    expect(readable(html)).toContain('1 recording of Meeting\n\n2 recordings of Webinar\n');
  });
});

describe('a hostile name in the e-mail that asks somebody to move', () => {
  const hostile = {
    firstName: '<script>alert(1)</script>',
    accountName: `"><img src=x onerror='alert(2)'> & Sons`,
    fromAccountName: '</p></td><b>Old\u202E',
    inviterName: 'Ada\r\nBcc: victim@example.com',
    productNames: ['<i>Meeting</i>'],
    namesById: { meeting: '</ul><script>', voice: 'Voice\n\n- 900 recordings of Everything' },
  };

  it('stays text in the HTML', () => {
    const { html } = mail(hostile);

    expect(html).toContain('<bdi>&lt;/p&gt;&lt;/td&gt;&lt;b&gt;Old</bdi>');
    expect(html).toContain('<bdi>&lt;/ul&gt;&lt;script&gt;</bdi>');
    expect(html).not.toMatch(/<script|<img|<b>|<i>|on\w+='/);
    for (const tag of [/<\/table>/g, /<\/ul>/g, /<\/p>/g, /<li /g]) expect(html.match(tag)?.length).toBe(mail().html.match(tag)?.length);
  });

  it('can’t start a new line in the subject, the text or a list', () => {
    expect(mail(hostile).subject).toBe(`Ada Bcc: victim@example.com invites you to move to "><img src=x onerror='alert(2)'> & Sons`);
    expect(sentencesOf(mail(hostile).text)).toHaveLength(sentencesOf(mail().text).length);
    expect(mail(hostile).text).toContain('- 4 recordings of Voice - 900 recordings of Everything: ');
  });

  it('can’t turn the text around it', () => {
    expect(mail({ fromAccountName: '\u202Eשלום' }).text).toContain('You have a profile at \u2068שלום\u2069.');
  });
});
