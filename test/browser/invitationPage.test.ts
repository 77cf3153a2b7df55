import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { startInvitationSite, type FakeAnswer, type InvitationSite } from './invitationSite.ts';

const TOKEN = 'AZq3k7d1Tn2x9w8v7u6t5s4r3q2p1o0nMlKjIhGfEdC';
const PASSWORD = 'correct horse battery';

const invitation = {
  kind: 'welcome',
  accountName: 'Analytical Engines',
  firstName: 'Grace',
  locale: 'en',
  products: ['meeting', 'webinar'],
  productNames: ['Meeting', 'Webinar'],
  inviterName: 'Ada Lovelace',
  expiresAt: '2026-12-08T15:57:00.000Z',
  passwordNeeded: true,
};
const ok = (body: object): FakeAnswer => ({ status: 200, body });
const problem = (status: number, code: string, detail = 'The server says so.'): FakeAnswer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail, requestId: 'r1' },
});
const accepted = ok({ accountId: 'A1', userId: 'U1', status: 'active' });

let site: InvitationSite;
let browser: Browser;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  site = await startInvitationSite();
  browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    // As a single process, made for Lambda, the browser ends with its first context.
    args: chromium.args.filter((argument) => argument !== '--single-process'),
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  site.calls.length = 0;
  site.answers = { lookup: ok(invitation), accept: accepted, decline: ok({}) };
  await openTab({ locale: 'en-GB' });
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

async function openTab(options: { locale?: string; viewport?: { width: number; height: number } }): Promise<void> {
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

const heading = () => page.getByRole('heading', { level: 1 });
const button = (name: string) => page.getByRole('button', { name, exact: true });
const calledPaths = () => site.calls.map((call) => call.path);

async function open(token = TOKEN): Promise<void> {
  await page.goto(`${site.url}/invitation#${token}`);
}
async function openInvitation(changes: object = {}): Promise<void> {
  site.answers.lookup = ok({ ...invitation, ...changes });
  await open();
  await button('Accept').or(button('Accepter')).waitFor();
}
async function expectHeading(text: string): Promise<void> {
  await heading().filter({ hasText: text }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
}

describe('opening the invitation', () => {
  it('sends the token to lookup and nothing else, and shows who invites to what, and until when', async () => {
    await openInvitation();

    await expectHeading('Ada Lovelace invites you to join Analytical Engines');
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain('Hello Grace');
    expect(shown).toContain('Meeting and Webinar');
    expect(shown).toContain('Tuesday, December 8, 2026 at 4:57 PM (Central European Standard Time)');
    expect(site.calls).toEqual([{ path: '/v1/invitations/lookup', body: { token: TOKEN } }]);
  });

  it('shows product ids where there are no names, and no inviter where nobody in particular invites', async () => {
    await openInvitation({ productNames: undefined, inviterName: undefined });

    await expectHeading('You are invited to join Analytical Engines');
    expect(await page.getByRole('main').innerText()).toContain('meeting and webinar');
  });

  it('speaks the language of the invitation, whatever the browser speaks', async () => {
    await openInvitation({ locale: 'fr' });

    await expectHeading('Ada Lovelace vous invite à rejoindre Analytical Engines');
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
    expect(await page.getByRole('main').innerText()).toContain('mardi 8 décembre 2026 à 16:57 (heure normale d’Europe centrale)');
  });

  it('shows markup in a name as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)><script>alert(2)</script> & "Co"';
    await openInvitation({ accountName: name, productNames: ['<b>Meeting</b>'] });

    expect(await heading().innerText()).toBe(`Ada Lovelace invites you to join ${name}`);
    expect(await page.getByRole('main').innerText()).toContain('<b>Meeting</b>');
    expect(await page.locator('main img, main script, main b').count()).toBe(0);
  });

  it('asks nothing of the service when the link bears no token', async () => {
    await open('');

    await expectHeading('This link is not valid');
    expect(site.calls).toEqual([]);
  });

  it('opens another link that is pasted into the same tab', async () => {
    await openInvitation();
    site.answers.lookup = ok({ ...invitation, accountName: 'Difference Engines' });
    await page.evaluate(() => {
      location.hash = 'another';
    });

    await heading().filter({ hasText: 'Difference Engines' }).waitFor();
    expect(site.calls.map((call) => call.body)).toEqual([{ token: TOKEN }, { token: 'another' }]);
  });

  it('says that there was no answer, and tries again when asked', async () => {
    site.answers.lookup = 'lost';
    await open();
    await expectHeading('Your invitation could not be opened');
    site.answers.lookup = problem(503, 'POOL_BUSY');
    await button('Try again').click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('Your invitation'));
    site.answers.lookup = ok(invitation);
    await button('Try again').click();

    await expectHeading('Ada Lovelace invites you');
  });
});

describe('accepting', () => {
  it('sends the token and the chosen password, and says what the person now has and can do', async () => {
    await openInvitation();
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await button('Accept').click();

    await expectHeading('You’re in');
    const shown = await page.getByRole('main').innerText();
    expect(shown).toContain('You have joined Analytical Engines, and have a seat in Meeting and Webinar.');
    expect(shown).toContain('You can now sign in');
    expect(site.calls.at(-1)).toEqual({ path: '/v1/invitations/accept', body: { token: TOKEN, password: PASSWORD } });
  });

  it('asks no password of who has one', async () => {
    await openInvitation({ passwordNeeded: false });
    expect(await page.getByLabel('Choose a password').count()).toBe(0);
    await button('Accept').click();

    await expectHeading('You’re in');
    expect(site.calls.at(-1)).toEqual({ path: '/v1/invitations/accept', body: { token: TOKEN } });
  });

  it('is possible with the keyboard alone', async () => {
    await openInvitation();
    await page.keyboard.press('Tab');
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Show password');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Choose a password').getAttribute('type')).toBe('text');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await expectHeading('You’re in');
    expect(site.calls.at(-1)?.body).toEqual({ token: TOKEN, password: PASSWORD });
  });

  it('sends once, however often the button is pressed', async () => {
    let answer: (answer: FakeAnswer) => void = () => undefined;
    site.answers.accept = new Promise((resolve) => (answer = resolve));
    await openInvitation({ passwordNeeded: false });
    await button('Accept').dblclick();
    await button('Accepting…').click({ force: true });
    answer(accepted);

    await expectHeading('You’re in');
    expect(calledPaths()).toEqual(['/v1/invitations/lookup', '/v1/invitations/accept']);
  });

  it('tells how much of the password is missing while it is typed, and sends none that is too short or too long', async () => {
    await openInvitation();
    const password = page.getByLabel('Choose a password');
    const rule = page.locator('#rule');
    expect(await rule.innerText()).toBe('12 to 128 characters');
    for (const [typed, told] of [
      ['elevenchars', '1 more character needed'],
      ['twelve chars', '✓ Long enough'],
      ['x'.repeat(128), '✓ Long enough'],
      ['x'.repeat(129), 'Too long: at most 128 characters'],
    ] as const) {
      await password.fill(typed);
      expect(await rule.innerText()).toBe(told);
    }
    await button('Accept').click();

    expect(await page.getByRole('alert').innerText()).toBe('Choose a password of 12 to 128 characters.');
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    expect(calledPaths()).toEqual(['/v1/invitations/lookup']);
  });

  it('asks for another password when the service finds it weak, and goes on with that', async () => {
    site.answers.accept = problem(400, 'PASSWORD_WEAK');
    await openInvitation();
    await page.getByLabel('Choose a password').fill('password1234');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'too easy to guess' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('password');
    site.answers.accept = accepted;
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await button('Accept').click();

    await expectHeading('You’re in');
  });

  it('asks for a password after all when one turns out to be needed', async () => {
    site.answers.accept = problem(400, 'PASSWORD_REQUIRED');
    await openInvitation({ passwordNeeded: false });
    await button('Accept').click();

    await page.getByLabel('Choose a password').waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('You need a password to join. Choose one, then accept.');
  });

  it('drops the password when the person turns out to have one', async () => {
    site.answers.accept = problem(400, 'PASSWORD_NOT_EXPECTED');
    await openInvitation();
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await button('Accept').click();
    await page.getByRole('alert').filter({ hasText: 'You already have a password' }).waitFor();
    site.answers.accept = accepted;
    await button('Accept').click();

    await expectHeading('You’re in');
    expect(site.calls.at(-1)?.body).toEqual({ token: TOKEN });
  });

  it('keeps the password and offers to try again when no answer comes', async () => {
    site.answers.accept = 'lost';
    await openInvitation();
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await button('Accept').click();
    await page.getByRole('alert').filter({ hasText: 'The service did not answer' }).waitFor();
    site.answers.accept = accepted;
    await button('Try again').click();

    await expectHeading('You’re in');
    expect(site.calls.at(-1)?.body).toEqual({ token: TOKEN, password: PASSWORD });
  });

  it('shows the service’s own sentence for an answer that the page does not know', async () => {
    site.answers.accept = problem(409, 'ACCOUNT_LAST_SUPER_ADMIN', 'Make somebody else super admin first.');
    await openInvitation({ passwordNeeded: false });
    await button('Accept').click();

    await expectHeading('That is not possible at the moment');
    expect(await page.getByRole('main').innerText()).toContain('Make somebody else super admin first.');
  });
});

describe('declining', () => {
  it('asks first, saying what it does, and sends the reason that was given', async () => {
    await openInvitation();
    await button('Decline').click();
    const dialog = page.getByRole('dialog', { name: 'Decline this invitation?' });
    expect(await dialog.innerText()).toContain('Your seat goes back to Analytical Engines');
    await dialog.getByLabel('Reason').fill('I have left the company.');
    expect(calledPaths()).toEqual(['/v1/invitations/lookup']);
    await dialog.getByRole('button', { name: 'Decline the invitation' }).click();

    await expectHeading('You have declined');
    expect(site.calls.at(-1)).toEqual({ path: '/v1/invitations/decline', body: { token: TOKEN, reason: 'I have left the company.' } });
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('needs no reason', async () => {
    await openInvitation();
    await button('Decline').click();
    await button('Decline the invitation').click();

    await expectHeading('You have declined');
    expect(site.calls.at(-1)?.body).toEqual({ token: TOKEN });
  });

  it('changes nothing when the person goes back, by the button or by Escape', async () => {
    await openInvitation();
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await button('Decline').click();
    await button('Go back').click();
    await button('Decline').press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Decline');
    expect(await page.getByLabel('Choose a password').inputValue()).toBe(PASSWORD);
    expect(calledPaths()).toEqual(['/v1/invitations/lookup']);
  });

  it('offers to try again when no answer comes', async () => {
    site.answers.decline = 'lost';
    await openInvitation();
    await button('Decline').click();
    await button('Decline the invitation').click();
    await page.getByRole('dialog').getByRole('alert').filter({ hasText: 'did not answer' }).waitFor();
    site.answers.decline = ok({});
    await button('Try again').click();

    await expectHeading('You have declined');
  });
});

describe('an invitation that has ended', () => {
  const ended: [status: number, code: string, english: string, french: string][] = [
    [404, 'INVITATION_UNKNOWN', 'This link is not valid', 'Ce lien n’est pas valable'],
    [409, 'INVITATION_EXPIRED', 'This invitation has expired', 'Cette invitation a expiré'],
    [409, 'INVITATION_ACCEPTED', 'This invitation was already accepted', 'Cette invitation a déjà été acceptée'],
    [409, 'INVITATION_DECLINED', 'This invitation was declined', 'Cette invitation a été refusée'],
    [409, 'INVITATION_CANCELLED', 'This invitation was withdrawn', 'Cette invitation a été retirée'],
  ];

  it.each(ended)('%s %s says so in English', async (status, code, english) => {
    site.answers.lookup = problem(status, code);
    await open();

    await expectHeading(english);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('says so in French to a French browser', async () => {
    await page.context().close();
    await openTab({ locale: 'fr-CH' });
    for (const [status, code, , french] of ended) {
      site.answers.lookup = problem(status, code);
      await page.goto('about:blank');
      await open();
      await expectHeading(french);
    }
    expect(await page.getAttribute('html', 'lang')).toBe('fr');
  });

  it.each(ended)('%s %s says so too when it ended while the page stood open', async (status, code, english) => {
    site.answers.accept = problem(status, code);
    await openInvitation({ passwordNeeded: false });
    await button('Accept').click();

    await expectHeading(english);
  });
});

describe('on a narrow screen', () => {
  it('nothing is cut off at 320 pixels, however long the names', async () => {
    await page.context().close();
    await openTab({ locale: 'fr', viewport: { width: 320, height: 640 } });
    await openInvitation({ locale: 'fr', accountName: 'Donaudampfschifffahrtsgesellschaftskapitäne'.repeat(2) });
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await button('Refuser').click();
    await page.getByRole('dialog').waitFor();
    expect(await overflow()).toBe(0);
    expect(await page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });
});
