import chromium from '@sparticuz/chromium';
import { gzipSync } from 'node:zlib';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { call, mailTo } from '../scripts/demo/client.ts';
import type { BenchStack } from './localStack.ts';
import { administrator, openAccount, PASSWORD } from './overHttp.ts';
import type { Section } from './section.ts';
import { median, round } from './stats.ts';

const ROUNDS = 7;
const SLOWER = 4;

interface Seen {
  readonly path: string;
  /** What can be used once the page is there. */
  readonly ready: (page: Page) => Promise<void>;
  readonly aim: string;
}

/** What each page weighs, and how soon it can be used on a slow machine, by a browser that has never been here. */
export async function measurePages(stack: BenchStack): Promise<Section> {
  await call(stack, 'PUT /v1/products/meeting', { token: stack.operatorToken, body: { name: 'Meeting' } });
  const { accountId, token } = await openAccount(stack, 0);
  const invited = { firstName: 'Grace', lastName: 'Hopper', email: 'grace@bench.example' };
  await call(stack, `POST /v1/accounts/${accountId}/users`, { token, body: { users: [invited], products: ['meeting'] } });
  const mail = await mailTo(stack, invited.email);
  const button = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).waitFor();
  const pages: Readonly<Record<string, Seen>> = {
    'sign in': { path: '/?', ready: button('Sign in'), aim: '60' },
    users: { path: '/users', ready: (page) => page.locator('tbody a').first().waitFor(), aim: '60' },
    'add users': { path: '/users/add', ready: (page) => page.getByLabel('Meeting').waitFor(), aim: '' },
    'an invitation': { path: `/invitation#${mail.token}`, ready: button('Accept'), aim: '25' },
    'a forgotten password': { path: '/password-reset', ready: button('Send me a link'), aim: '25' },
  };
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: chromium.args.filter((argument) => argument !== '--single-process'),
  });
  try {
    const rows: string[][] = [];
    for (const [name, seen] of Object.entries(pages)) {
      const looks: Look[] = [];
      for (let played = 0; played <= ROUNDS; played++) looks.push(await look(browser, stack, seen, name !== 'sign in'));
      const [first] = looks;
      rows.push([
        name,
        String(first?.files ?? 0),
        round((first?.bytes ?? 0) / 1024, 1),
        seen.aim,
        round(median(looks.slice(1).map(({ ms }) => ms)), 0),
      ]);
    }
    return {
      title: 'Pages',
      note: `Each page by a browser that keeps nothing, from the address to the first thing that can be used: the button, or the first row. KB: of its HTML, scripts and style together, gzipped, as CloudFront sends them. Milliseconds: medians of ${ROUNDS} after one, with a processor ${SLOWER} times slower, on this machine's network, which sends them as they are. Aim: at most 60 KB for the first page, 25 for an invited person's, and ready within 1,500 ms.`,
      head: ['page', 'files', 'KB', 'aim, KB', 'ready, ms'],
      rows,
    };
  } finally {
    await browser.close();
  }
}

interface Look {
  readonly files: number;
  readonly bytes: number;
  readonly ms: number;
}

async function look(browser: Browser, { apiUrl }: BenchStack, { path, ready }: Seen, isSignedIn: boolean): Promise<Look> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  if (isSignedIn) await signIn(page, apiUrl);
  const files: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (!response.url().includes('/v1/')) files.push(response.body());
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const began = performance.now();
  await page.goto(`${apiUrl}${path}`);
  await ready(page);
  const ms = performance.now() - began;
  const bytes = (await Promise.all(files)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  await context.close();
  return { files: files.length, bytes, ms };
}

/** As the page does it: the session is a cookie that only the browser has. */
async function signIn(page: Page, apiUrl: string): Promise<void> {
  await page.goto(`${apiUrl}/nowhere`);
  await page.evaluate(
    async (who) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/v1/sign-in', { method: 'POST', headers, body: JSON.stringify({ ...who, cookie: true }) });
    },
    { email: administrator(0), password: PASSWORD },
  );
  await page.goto('about:blank');
}
