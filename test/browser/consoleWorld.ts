import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startLocalStack, type LocalStack } from '../support/localStack.ts';
import { startBrowser } from './browser.ts';

const PATIENCE_MS = 15_000;

/** The running stack, a browser, and who looks at it. */
export interface ConsoleWorld {
  readonly stack: LocalStack;
  /** Another window with nobody signed in; what goes wrong in it fails the test. */
  window(options?: BrowserContextOptions): Promise<Page>;
  /** A window of the demo account's super admin, on this page of the console. */
  administrator(path?: string, options?: BrowserContextOptions): Promise<Page>;
  /** How many e-mails have gone to this address. */
  mailsTo(address: string): Promise<number>;
  /** The link of the last e-mail to this address, once there are more than so many. */
  linkTo(address: string, after?: number): Promise<string>;
  /** Asks the API directly, as the super admin or with this token. */
  ask<Body>(method: string, path: string, body?: object, token?: string): Promise<Body>;
}

/** One stack for all the tests of a file; each test has windows of its own. */
export function consoleWorld(): ConsoleWorld {
  let stack: LocalStack;
  let browser: Browser;
  let token = '';
  let complaints: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startLocalStack(), startBrowser()]);
    ({ token } = await world.ask<{ token: string }>('POST', '/v1/sign-in', stack.demo.superAdmin));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await stack.stop();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const said = complaints;
    complaints = [];
    expect(said).toEqual([]);
  });

  async function mailsTo(address: string): Promise<readonly { readonly body: { readonly text: string } }[]> {
    const answer = await fetch(`${stack.inboxUrl}/store`);
    const { emails } = (await answer.json()) as { emails: { destination: { to: string[] }; body: { text: string } }[] };
    return emails.filter(({ destination }) => destination.to.includes(address));
  }

  const world: ConsoleWorld = {
    get stack() {
      return stack;
    },
    async window(options = {}) {
      const context = await browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Paris',
        viewport: { width: 1280, height: 900 },
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(PATIENCE_MS);
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        // The browser reports each answer of 400 and above itself.
        if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
      });
      page.on('request', (request) => {
        if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(stack.webUrl)) complaints.push(`asked ${request.url()}`);
      });
      return page;
    },
    async administrator(path = '/users', options = {}) {
      const page = await world.window(options);
      await page.goto(`${stack.webUrl}${path}`);
      await signIn(page, stack.demo.superAdmin);
      return page;
    },
    mailsTo: async (address) => (await mailsTo(address)).length,
    async linkTo(address, after = 0) {
      for (let tries = 0; tries < 200; tries++) {
        const mails = await mailsTo(address);
        const link = mails.length > after ? /https?:\S+#[\w-]+/.exec(mails.at(-1)?.body.text ?? '')?.[0] : undefined;
        if (link !== undefined) return link;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('no e-mail with a link came');
    },
    async ask<Body>(method: string, path: string, body?: object, by = token) {
      const response = await fetch(`${stack.apiUrl}${path}`, {
        method,
        headers: { ...(by === '' ? {} : { authorization: `Bearer ${by}` }), ...(body ? { 'content-type': 'application/json' } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const answered = (await response.json()) as Body;
      if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answered)}`);
      return answered;
    },
  };
  return world;
}

export async function signIn(page: Page, { email, password }: { readonly email: string; readonly password: string }): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('header.top').waitFor();
}

export const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();
