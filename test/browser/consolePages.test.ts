import { beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { LOCALES } from '../../lib/domain/locale.ts';
import { SECTIONS } from '../../web/console/sections.ts';
import { consoleWorld, signIn } from './consoleWorld.ts';

/** To look at: every page of the console, wide and narrow, light and dark; and in each language, narrow. */
const PICTURES = new URL('../../artefacts/console/', import.meta.url).pathname;
const VIEWS = {
  'wide-light': { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  'narrow-dark': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
} as const;

const world = consoleWorld();
let userId = '';
let personId = '';
let importId = '';
beforeAll(async () => {
  const { accountId } = world.stack.demo;
  const users = await world.ask<{ items: { userId: string; email: string }[] }>('GET', `/v1/accounts/${accountId}/users?q=aur`);
  userId = users.items[0]!.userId;
  const people = await world.ask<{ items: { userId: string }[] }>('GET', `/v1/accounts/${accountId}/users?q=okonkwo`);
  personId = people.items[0]!.userId;
  ({ importId } = await world.ask<{ importId: string }>('POST', `/v1/accounts/${accountId}/imports`, {
    format: 'list',
    content: 'Ada Lovelace ada@import.example.com\nNobody nowhere',
    defaults: { products: ['meeting'] },
  }));
});

const QUIET_MS = 80;

/** Goes to a page, as a link of the console would, until it has its heading and nothing is asked any more. */
async function goTo(page: Page, path: string): Promise<void> {
  let [asked, last] = [0, Date.now()];
  const count = (by: number) => (): void => {
    asked += by;
    last = Date.now();
  };
  const [begun, ended] = [count(1), count(-1)];
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended);
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, path);
  while (asked > 0 || Date.now() - last < QUIET_MS) await new Promise((resolve) => setTimeout(resolve, 20));
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended);
}

async function faults(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Where something is asked before it is done, by whose button; and what to fill in, so that all of it is there. */
const asking = (): readonly (readonly [path: string, button: string, fill?: (page: Page) => Promise<void>])[] => [
  [`/users/${personId}`, 'Change'],
  [`/users/${personId}`, 'Change the e-mail address'],
  [`/users/${personId}`, 'Suspend'],
  [
    `/users/${personId}`,
    'Delete',
    async (page) => {
      await page.getByLabel('Give their sessions').check();
      await page.getByRole('radio').first().waitFor();
    },
  ],
  [`/users/${personId}`, 'Move Webinar to a colleague', (page) => page.getByRole('radio').first().check()],
  ['/users?status=invited', 'Send all of them again'],
  ['/welcome-templates', 'How it looks', (page) => page.frameLocator('iframe').getByRole('heading').first().waitFor()],
];

const pages = (): readonly (readonly [string, string])[] => [
  ...SECTIONS.map(({ path, name }) => [name, path] as const),
  ['user', `/users/${userId}`],
  ['person', `/users/${personId}`],
  ['import', `/imports/${importId}`],
  ['leaving', '/transfers?direction=out'],
  ['nobody', '/users?q=nobody'],
  ['me', '/me'],
  ['nowhere', '/nowhere'],
];

describe.each(Object.keys(VIEWS) as (keyof typeof VIEWS)[])('the console (%s)', (view) => {
  it('is without fault for an accessibility checker, fits its screen, and is pictured, page by page', async () => {
    await mkdir(PICTURES, { recursive: true });
    const signedOut = await world.window(VIEWS[view]);
    await signedOut.goto(`${world.stack.webUrl}/`);
    await signedOut.getByRole('heading', { name: 'Sign in' }).waitFor();
    const found: (readonly [string, string[]])[] = [];
    const atTheDoor = await faults(signedOut);
    if (atTheDoor.length > 0) found.push(['sign-in', atTheDoor]);
    await signedOut.screenshot({ path: `${PICTURES}sign-in-${view}.png` });

    const page = await world.administrator('/users', VIEWS[view]);
    for (const [name, path] of pages()) {
      await goTo(page, path);
      const wrong = await faults(page);
      if (wrong.length > 0) found.push([name, wrong]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (overflow > 0) found.push([name, [`is ${overflow} pixels too wide`]]);
      await page.screenshot({ path: `${PICTURES}${name}-${view}.png`, fullPage: true });
    }
    expect(found).toEqual([]);
  }, 120_000);

  it('is without fault where it asks something', async () => {
    const page = await world.administrator('/users', VIEWS[view]);
    const found: (readonly [string, string[]])[] = [];
    for (const [path, name, wants] of asking()) {
      await goTo(page, path);
      await page.getByRole('button', { name, exact: true }).first().click();
      await page.getByRole('dialog').waitFor();
      await wants?.(page);
      const wrong = await faults(page);
      if (wrong.length > 0) found.push([name, wrong]);
      await page.screenshot({ path: `${PICTURES}ask-${name.toLowerCase().replaceAll(' ', '-')}-${view}.png` });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(found).toEqual([]);
  }, 60_000);
});

describe('the keyboard alone', () => {
  it('reaches the content, a dialog and its way out', async () => {
    const page = await world.administrator('/groups');
    await goTo(page, '/groups');
    // The heading has the focus; the way in is the next thing after it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Name').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Add a group');
  });
});

describe.each(LOCALES)('the console in %s', (locale) => {
  it('speaks that language on every page, and fits a telephone', async () => {
    await world.ask('PATCH', '/v1/me', { locale });
    const page = await world.window(VIEWS['narrow-dark']);
    await page.goto(`${world.stack.webUrl}/`);
    await signIn(page, world.stack.demo.superAdmin);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    const tooWide: string[] = [];
    for (const [name, path] of pages()) {
      await goTo(page, path);
      if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) tooWide.push(name);
      await page.screenshot({ path: `${PICTURES}${name}-${locale}.png`, fullPage: true });
    }
    expect(tooWide).toEqual([]);
  }, 60_000);
});
