import { describe, expect, it } from '@jest/globals';
import { welcomeTemplateMail, type WelcomeTemplateFacts } from '../../lib/domain/mails/welcomeTemplateMail.ts';
import { Refusal } from '../../lib/domain/refusal.ts';
import { readWelcomeTemplate, type WelcomeTemplate, type WelcomeTemplateWish } from '../../lib/domain/welcomeTemplate.ts';

const KEPT = { welcomeTemplateId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0T', rev: 0 };
const english = {
  subject: '{{firstName}}, welcome to {{accountName}}',
  text: 'Dear {{ firstName }} {{lastName}},\n\nyou can use **{{products}}** until {{expiresAt}}:\n\n- first *this*\n- then [that](https://example.com)\n\n{{link}}\n\nBye',
};
const wish: WelcomeTemplateWish = {
  name: ' Sales ',
  defaultLocale: 'en',
  texts: { en: english, fr: { subject: 'Bienvenue', text: 'Ouvrez [ceci]({{link}}).' } },
};
const read = (changes: Partial<WelcomeTemplateWish> = {}): WelcomeTemplate => readWelcomeTemplate({ ...wish, ...changes }, KEPT);
const facts: WelcomeTemplateFacts = {
  locale: 'en',
  firstName: 'Grace',
  lastName: 'Hopper',
  accountName: 'Analytical Engines',
  productNames: ['Meeting', 'Webinar'],
  role: 'member',
  expiresAt: new Date('2026-12-08T15:57:00Z'),
  timeZone: 'Europe/Paris',
  link: 'https://seatwise.example.com/invitation#TOKEN',
  passwordNeeded: true,
};

/** What is wrong, as `path: sentence`. */
function wrong(changes: Partial<WelcomeTemplateWish>): string[] {
  try {
    read(changes);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect([error.kind, error.code]).toEqual(['invalid', 'TEMPLATE_INVALID']);
    return (error.details.errors ?? []).map(({ path, detail }) => `${path}: ${detail}`);
  }
}
const inEnglish = (text: string, subject = 'Welcome'): string[] => wrong({ texts: { en: { subject, text } } });

describe('a welcome template', () => {
  it('is kept trimmed, with the texts that it has', () => {
    expect(read()).toEqual({ ...KEPT, name: 'Sales', defaultLocale: 'en', texts: wish.texts });
  });

  it('needs a text in its own language', () => {
    expect(wrong({ defaultLocale: 'de' })).toEqual([
      'defaultLocale: There is no text in this language. Write one, or choose another language.',
    ]);
  });

  it('needs the link in each text', () => {
    expect(inEnglish('Hello\n\nBye')).toEqual([
      'texts.en.text: {{link}} is missing: without it nobody can accept. Put it on a line of its own, after line 3 at the latest.',
    ]);
  });

  it('says where a placeholder stands that does not exist, of all of them at once', () => {
    expect(inEnglish('Hello {{firstname}},\n\n🎉 see {{company}} {{ link }} {{}}', 'Hi {{link}}')).toEqual([
      'texts.en.subject: Line 1, column 4: {{link}} cannot stand here. Use one of {{firstName}} {{lastName}} {{accountName}} {{products}} {{expiresAt}}.',
      'texts.en.text: Line 1, column 7: {{firstname}} cannot stand here. Use one of {{firstName}} {{lastName}} {{accountName}} {{products}} {{expiresAt}} {{link}}.',
      'texts.en.text: Line 3, column 7: {{company}} cannot stand here. Use one of {{firstName}} {{lastName}} {{accountName}} {{products}} {{expiresAt}} {{link}}.',
      'texts.en.text: Line 3, column 30: {{}} cannot stand here. Use one of {{firstName}} {{lastName}} {{accountName}} {{products}} {{expiresAt}} {{link}}.',
    ]);
  });

  it('says where braces are never closed', () => {
    expect(inEnglish('{{link}} {{firstName')[0]).toContain('Line 1, column 10: {{firstName cannot stand here.');
  });

  it.each([
    ['', 'The subject is missing.'],
    ['\u200B', 'The subject is missing.'],
    ['x'.repeat(201), 'The subject is too long.'],
    ['one\ntwo', 'The subject contains line breaks'],
    ['one\r\nBcc: x@example.com', 'The subject contains line breaks'],
    ['\u202Eevil', 'The subject contains'],
  ])('takes no subject such as %j', (subject, sentence) => {
    expect(inEnglish('{{link}}', subject)[0]).toContain(`texts.en.subject: ${sentence}`);
  });

  it('takes a subject of 200 characters and a text of 5,000, and not one more', () => {
    expect(inEnglish('{{link}}', '🎉'.repeat(200))).toEqual([]);
    expect(inEnglish(`{{link}}${'🎉'.repeat(4_992)}`)).toEqual([]);
    expect(inEnglish(`{{link}}${'🎉'.repeat(4_993)}`)).toEqual(['texts.en.text: The text is too long. Shorten it to 5000 characters.']);
  });

  it('takes no text with control or text-direction characters, but line breaks and tabs', () => {
    expect(inEnglish('a\tb\r\nc {{link}}')).toEqual([]);
    expect(inEnglish('a\u0000 {{link}}')).toHaveLength(1);
    expect(inEnglish('a\u202E {{link}}')).toHaveLength(1);
  });
});

describe('the e-mail in an account’s own words', () => {
  it('is filled in, with a button where the link stands alone, and our own notes below', () => {
    const { subject, text, html } = welcomeTemplateMail(read(), facts);
    expect(subject).toBe('Grace, welcome to Analytical Engines');
    expect(text).toBe(`Dear Grace Hopper,

you can use Meeting and Webinar until Tuesday, December 8, 2026 at 4:57 PM (Central European Standard Time):

- first this
- then that (https://example.com)

https://seatwise.example.com/invitation#TOKEN

Bye

You do not know Analytical Engines, or do not want to join? Then ignore this e-mail, or open the invitation and decline it. Nothing happens unless you accept.

The link is yours alone: please do not forward this e-mail.
`);
    expect(html).toContain('you can use <strong><bdi>Meeting</bdi> and <bdi>Webinar</bdi></strong> until');
    expect(html).toMatch(/>\s*Open the invitation\s*<\/a>/);
    expect(html).toContain('href="https://example.com"');
    expect(html).toContain('first <em>this</em>');
  });

  it('is in the person’s language, else in the template’s own', () => {
    expect(welcomeTemplateMail(read(), { ...facts, locale: 'fr' }).subject).toBe('Bienvenue');
    expect(welcomeTemplateMail(read(), { ...facts, locale: 'fr' }).text).toContain(
      'Ouvrez ceci (https://seatwise.example.com/invitation#TOKEN).',
    );
    expect(welcomeTemplateMail(read(), { ...facts, locale: 'de' }).subject).toBe('Grace, welcome to Analytical Engines');
  });

  it.each([
    '**Ada**',
    '<script>alert(1)</script>',
    '[x](https://evil.example)',
    '{{link}}',
    'Ada\r\nBcc: eve@example.com',
    '\u202Eada',
    '&amp;',
  ])('shows a name such as %j as the text that it is', (firstName) => {
    const { subject, html, text } = welcomeTemplateMail(read(), { ...facts, firstName });
    expect(subject).not.toMatch(/[\r\n\u202E]/);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('evil.example"');
    expect(html).not.toMatch(/<strong><bdi>Ada|<strong>Ada/);
    expect(text.split('\n')[0]).toContain('Hopper,');
  });

  it('shows HTML in the text as text, and links to nothing but https', () => {
    const text = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) {{link}}';
    const { html } = welcomeTemplateMail(read({ texts: { en: { subject: '<b>x</b>', text } } }), facts);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toMatch(/<img|href="javascript/);
    expect(html).toContain('<title>&lt;b&gt;x&lt;/b&gt;</title>');
  });
});
