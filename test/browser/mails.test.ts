import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { LOCALES } from '../../lib/domain/locale.ts';
import { invitationMailTexts } from '../../lib/domain/mails/invitationMailTexts.ts';
import { asText } from '../../lib/domain/mails/phrase.ts';
import { startBrowser } from './browser.ts';
import { everyMail } from './everyMail.ts';

/** To look at: one picture of each kind of e-mail in each language, on a wide and a narrow screen. */
const PICTURES = new URL('../../artefacts/mails/', import.meta.url).pathname;
const VIEWS = {
  'wide-light': { viewport: { width: 720, height: 900 }, colorScheme: 'light' },
  'narrow-dark': { viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Runs `look` on a page that counts what it would have fetched. */
async function onPage(view: keyof typeof VIEWS, look: (page: Page) => Promise<void>): Promise<string[]> {
  const context = await browser.newContext(VIEWS[view]);
  const fetched: string[] = [];
  await context.route('**', (route) => {
    fetched.push(route.request().url());
    return route.abort();
  });
  await look(await context.newPage());
  await context.close();
  return fetched;
}

describe.each(LOCALES)('an e-mail in %s', (locale) => {
  const mails = Object.entries(everyMail(locale));

  it.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('fits its screen, fetches nothing, and is pictured (%s)', async (view) => {
    await mkdir(`${PICTURES}${locale}`, { recursive: true });
    const fetched = await onPage(view, async (page) => {
      for (const [kind, { html }] of mails) {
        await page.setContent(html);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([kind, overflow]).toEqual([kind, 0]);
        await page.screenshot({ path: `${PICTURES}${locale}/${kind}-${view}.png`, fullPage: true });
      }
    });
    expect(fetched).toEqual([]);
  });

  it('says in its plain text, in this order, what its page says', async () => {
    await onPage('wide-light', async (page) => {
      for (const [kind, { html, text }] of mails) {
        await page.setContent(html);
        const plain = oneLine(text);
        let last = -1;
        for (const block of await page.locator('p, li').allInnerTexts()) {
          const said = oneLine(block);
          // What an e-mail without buttons does not need to explain; and the link stands once, where the button is.
          if (said === '' || said === oneLine(asText(invitationMailTexts[locale].plainLink)) || said.startsWith('https:')) continue;
          const at = plain.indexOf(said, last + 1);
          expect({ kind, said, isThere: at > last }).toEqual({ kind, said, isThere: true });
          last = at;
        }
        for (const link of await page.locator('a').evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href)))
          expect(text).toContain(link);
      }
    });
  });
});

describe.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('an e-mail on a screen that is %s', (view) => {
  it('is found without fault by an accessibility checker', async () => {
    await onPage(view, async (page) => {
      for (const [kind, { html }] of Object.entries(everyMail('en'))) {
        await page.setContent(html);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          // An e-mail is shown inside a page of somebody else's, which has the landmarks.
          (window as unknown as { axe: typeof axe }).axe.run(document, {
            rules: { region: { enabled: false }, 'landmark-one-main': { enabled: false } },
          }),
        );
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join('; ')}`,
        );
        expect([kind, ...found]).toEqual([kind]);
      }
    });
  });
});

const oneLine = (text: string): string => text.replace(/[\s\u2068\u2069]+/g, ' ').trim();
