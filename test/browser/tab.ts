import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { startSite, type FakeAnswer, type FakeAnswers, type Site } from './site.ts';

export const PASSWORD = 'correct horse battery';
export const ok = (body: object): FakeAnswer => ({ status: 200, body });

/** A browser's tab on a site whose API answers as it is told. */
export interface Tab {
  readonly site: Site;
  readonly page: Page;
  /** Another tab in its place: in another language, narrower, dark, or without scripts. */
  reopen(options: Pick<BrowserContextOptions, 'locale' | 'viewport' | 'colorScheme' | 'javaScriptEnabled'>): Promise<void>;
  /** A path of the site, with what stands behind `#`. */
  goTo(path: string): Promise<void>;
  button(name: string): Locator;
  /** That the screen with this heading comes, and that the focus is on it. */
  expectHeading(text: string): Promise<void>;
  calledPaths(): string[];
  shown(): Promise<string>;
}

/** Opens a fresh tab before each test of the file, and closes it after; any error that the page reports fails the test. */
export function tabOn(answers: FakeAnswers): Tab {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    site = await startSite();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    site.calls.length = 0;
    site.answers = { ...answers };
    await openTab({ locale: 'en-GB' });
  });
  afterEach(async () => {
    await page.context().close();
    expect(complaints).toEqual([]);
  });

  async function openTab(options: object): Promise<void> {
    const context = await browser.newContext({ timezoneId: 'Europe/Paris', ...options });
    context.setDefaultTimeout(5_000);
    page = await context.newPage();
    complaints = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      // The browser itself reports each answer of 400 and above, and each lost one; those are asked for here.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
  }

  const tab: Tab = {
    get site() {
      return site;
    },
    get page() {
      return page;
    },
    reopen: async (options) => {
      await page.context().close();
      await openTab(options);
    },
    goTo: async (path) => {
      await page.goto(`${site.url}${path}`);
    },
    button: (name) => page.getByRole('button', { name, exact: true }),
    expectHeading: async (text) => {
      await page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    },
    calledPaths: () => site.calls.map((call) => call.path),
    shown: () => page.getByRole('main').innerText(),
  };
  return tab;
}
