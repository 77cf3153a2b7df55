import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import { LOCALES } from '../../lib/domain/locale.ts';
import type { FakeAnswer } from './site.ts';
import { ok, tabOn } from './tab.ts';

/** To look at: each page behind a link, in each language. */
const PICTURES = new URL('../../artefacts/links/', import.meta.url).pathname;
const VIEWS = {
  'wide-light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'narrow-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const;
const TOKEN = 'AZq3k7d1Tn2x9w8v7u6t5s4r3q2p1o0nMlKjIhGfEdC';

const welcome = {
  kind: 'welcome',
  accountName: 'Analytical Engines',
  firstName: 'Grace',
  products: ['meeting', 'webinar'],
  productNames: ['Meeting', 'Webinar'],
  inviterName: 'Ada Lovelace',
  expiresAt: '2026-12-08T15:57:00.000Z',
  passwordNeeded: true,
};
const meeting = (kind: string, count: number) => ({ productId: 'meeting', kind, count });
const transfer = {
  ...welcome,
  kind: 'transfer',
  passwordNeeded: false,
  transfer: {
    fromAccountName: 'Difference Engines',
    moves: [meeting('recording', 2), meeting('scheduledSession', 3), meeting('sessionHistory', 1_212)],
    stays: [{ productId: 'voice', kind: 'recording', count: 4, reason: 'productNotHeld' }],
  },
};
const refused = (code: string): FakeAnswer => ({
  status: 409,
  body: { type: 'about:blank', title: code, status: 409, code, detail: 'The server says so.', requestId: 'r1' },
});

const tab = tabOn({});

/** Each screen that somebody can come upon by a link, by its name. */
const screens: Readonly<Record<string, (locale: string) => Promise<void>>> = {
  welcome: async (locale) => {
    tab.site.answers.lookup = ok({ ...welcome, locale });
    await tab.goTo(`/invitation#${TOKEN}`);
    await tab.page.locator('form').waitFor();
  },
  transfer: async (locale) => {
    tab.site.answers.lookup = ok({ ...transfer, locale });
    await tab.goTo(`/invitation#${TOKEN}`);
    await tab.page.locator('form').waitFor();
  },
  moving: async (locale) => {
    tab.site.answers.lookup = ok({ ...transfer, locale });
    await tab.goTo(`/invitation#${TOKEN}`);
    await tab.page.locator('form button[type=submit]').click();
    await tab.page.getByRole('dialog').waitFor();
  },
  joined: async (locale) => {
    tab.site.answers.lookup = ok({ ...welcome, locale, passwordNeeded: false, productUrls: { meeting: 'https://meeting.example.com/' } });
    tab.site.answers.accept = ok({});
    await tab.goTo(`/invitation#${TOKEN}`);
    await tab.page.locator('form button[type=submit]').click();
    await tab.page.locator('a.strong').waitFor();
  },
  declining: async (locale) => {
    tab.site.answers.lookup = ok({ ...transfer, locale });
    await tab.goTo(`/invitation#${TOKEN}`);
    await tab.page.locator('form button[type=button]').last().click();
    await tab.page.getByRole('dialog').waitFor();
  },
  expired: async () => {
    tab.site.answers.lookup = refused('INVITATION_EXPIRED');
    await tab.goTo(`/invitation#${TOKEN}`);
    await tab.page.locator('button').waitFor();
  },
  forgotten: async () => {
    await tab.goTo('/password-reset');
    await tab.page.locator('input[type=email]').waitFor();
  },
  choose: async () => {
    await tab.goTo(`/password-reset#${TOKEN}`);
    await tab.page.locator('input[type=password]').waitFor();
  },
  confirm: async () => {
    await tab.goTo(`/email-change#${TOKEN}`);
    await tab.page.locator('button').waitFor();
  },
};

describe.each(LOCALES)('a page behind a link, in %s', (locale) => {
  it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])(
    'speaks that language, fits its screen, and is without fault for an accessibility checker (%s)',
    async (view) => {
      await mkdir(PICTURES, { recursive: true });
      await tab.reopen({ locale, ...VIEWS[view] });
      const wrong: string[] = [];
      for (const [name, open] of Object.entries(screens)) {
        // What stands behind # alone would not load the page anew.
        await tab.page.goto('about:blank');
        await open(locale);
        if ((await tab.page.getAttribute('html', 'lang')) !== locale) wrong.push(`${name} speaks another language`);
        if (await tab.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wrong.push(`${name} is too wide`);
        await tab.page.evaluate(axe.source);
        const { violations } = await tab.page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
        wrong.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html.slice(0, 100) ?? ''}`));
        await tab.page.screenshot({ path: `${PICTURES}${name}-${locale}-${view}.png`, fullPage: true });
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );
});
