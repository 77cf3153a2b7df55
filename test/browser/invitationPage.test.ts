import { describe, expect, it } from '@jest/globals';
import type { FakeAnswer } from './site.ts';
import { accepted, invitationTab, ok, PASSWORD, TOKEN } from './invitationTab.ts';

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
const problem = (status: number, code: string, detail = 'The server says so.'): FakeAnswer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail, requestId: 'r1' },
});

const tab = invitationTab(invitation);

describe('a link that no longer opens', () => {
  it.each(['INVITATION_UNKNOWN', 'INVITATION_EXPIRED', 'INVITATION_DECLINED', 'INVITATION_CANCELLED'])(
    '(%s) offers to ask for a new one, and does so once however often it is pressed',
    async (code) => {
      tab.site.answers.lookup = problem(code === 'INVITATION_UNKNOWN' ? 404 : 409, code);
      tab.site.answers['request-new'] = { status: 202, body: {} };
      await tab.open();
      await tab.page.getByRole('button', { name: 'Ask for a new invitation' }).dblclick();
      await tab.expectHeading('You have asked for a new invitation');
      expect(tab.site.calls.slice(1)).toEqual([{ path: '/v1/invitations/request-new', body: { token: TOKEN } }]);
    },
  );

  it('says so when no answer comes, and can be pressed again', async () => {
    tab.site.answers.lookup = problem(409, 'INVITATION_EXPIRED');
    tab.site.answers['request-new'] = problem(503, 'POOL_BUSY');
    await tab.open();
    await tab.page.getByRole('button', { name: 'Ask for a new invitation' }).click();
    expect(await tab.page.getByRole('alert').innerText()).toContain('did not answer');
    tab.site.answers['request-new'] = { status: 202, body: {} };
    await tab.page.getByRole('button', { name: 'Ask for a new invitation' }).click();
    await tab.expectHeading('You have asked for a new invitation');
  });

  it.each(['INVITATION_ACCEPTED'])('(%s) has nothing more to ask for', async (code) => {
    tab.site.answers.lookup = problem(409, code);
    await tab.open();
    await tab.expectHeading('This invitation was already accepted');
    expect(await tab.page.getByRole('button').count()).toBe(0);
    expect(await tab.page.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/');
  });
});

describe('opening the invitation', () => {
  it('sends the token to lookup and nothing else, and shows who invites to what, and until when', async () => {
    await tab.openInvitation();

    await tab.expectHeading('Ada Lovelace invites you to join Analytical Engines');
    const shown = await tab.shown();
    expect(shown).toContain('Hello Grace');
    expect(shown).toContain('Meeting and Webinar');
    expect(shown).toContain('Tuesday, December 8, 2026 at 4:57 PM (Central European Standard Time)');
    expect(tab.site.calls).toEqual([{ path: '/v1/invitations/lookup', body: { token: TOKEN } }]);
  });

  it('shows product ids where there are no names, and no inviter where nobody in particular invites', async () => {
    await tab.openInvitation({ productNames: undefined, inviterName: undefined });

    await tab.expectHeading('You are invited to join Analytical Engines');
    expect(await tab.shown()).toContain('meeting and webinar');
  });

  it('speaks the language of the invitation, whatever the browser speaks', async () => {
    await tab.openInvitation({ locale: 'fr' });

    await tab.expectHeading('Ada Lovelace vous invite à rejoindre Analytical Engines');
    expect(await tab.page.getAttribute('html', 'lang')).toBe('fr');
    expect(await tab.shown()).toContain('mardi 8 décembre 2026 à 16:57 (heure normale d’Europe centrale)');
  });

  it('shows markup in a name as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)><script>alert(2)</script> & "Co"';
    await tab.openInvitation({ accountName: name, productNames: ['<b>Meeting</b>'] });

    expect(await tab.page.getByRole('heading', { level: 1 }).innerText()).toBe(`Ada Lovelace invites you to join ${name}`);
    expect(await tab.shown()).toContain('<b>Meeting</b>');
    expect(await tab.page.locator('main img, main script, main b').count()).toBe(0);
  });

  it('asks nothing of the service when the link bears no token', async () => {
    await tab.open('');

    await tab.expectHeading('This link is not valid');
    expect(tab.site.calls).toEqual([]);
  });

  it('opens another link that is pasted into the same tab', async () => {
    await tab.openInvitation();
    tab.site.answers.lookup = ok({ ...invitation, accountName: 'Difference Engines' });
    await tab.page.evaluate(() => {
      location.hash = 'another';
    });

    await tab.page.getByRole('heading', { level: 1 }).filter({ hasText: 'Difference Engines' }).waitFor();
    expect(tab.site.calls.map((call) => call.body)).toEqual([{ token: TOKEN }, { token: 'another' }]);
  });

  it('says that it is being opened, as long as a slow network takes', async () => {
    let answer: (answer: FakeAnswer) => void = () => undefined;
    tab.site.answers.lookup = new Promise((resolve) => (answer = resolve));
    await tab.open();
    await tab.expectHeading('Opening your invitation…');
    answer(ok(invitation));

    await tab.expectHeading('Ada Lovelace invites you');
  });

  it('says what it needs where no script may run, and asks nothing', async () => {
    await tab.reopen({ javaScriptEnabled: false });
    await tab.open();

    const sentence = tab.page.locator('noscript p').first();
    expect(await sentence.isVisible()).toBe(true);
    expect(await sentence.innerText()).toBe('This page needs JavaScript to open your invitation. Please allow it, or use another browser.');
    expect(tab.site.calls).toEqual([]);
  });

  it('says that there was no answer, and tries again when asked', async () => {
    tab.site.answers.lookup = 'lost';
    await tab.open();
    await tab.expectHeading('Your invitation could not be opened');
    tab.site.answers.lookup = problem(503, 'POOL_BUSY');
    await tab.button('Try again').click();
    await tab.page.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('Your invitation'));
    tab.site.answers.lookup = ok(invitation);
    await tab.button('Try again').click();

    await tab.expectHeading('Ada Lovelace invites you');
  });
});

describe('accepting', () => {
  it('sends the token and the chosen password, and says what the person now has and can do', async () => {
    await tab.openInvitation();
    await tab.page.getByLabel('Choose a password').fill(PASSWORD);
    await tab.button('Accept').click();

    await tab.expectHeading('You’re in');
    const shown = await tab.shown();
    expect(shown).toContain('You have joined Analytical Engines, and have a seat in Meeting and Webinar.');
    expect(shown).toContain('You can now sign in');
    expect(tab.site.calls.at(-1)).toEqual({ path: '/v1/invitations/accept', body: { token: TOKEN, password: PASSWORD } });
  });

  it('leads on to the products that have an address, and to the sign-in', async () => {
    const productUrls = { webinar: 'https://webinar.example.com/' };
    await tab.openInvitation({ passwordNeeded: false, productNames: ['Meeting', '<b>Webinar</b>'], productUrls });
    await tab.button('Accept').click();

    await tab.expectHeading('You’re in');
    const links = await tab.page.getByRole('link').all();
    expect(await Promise.all(links.map(async (link) => [await link.innerText(), await link.getAttribute('href')]))).toEqual([
      ['Go to <b>Webinar</b>', productUrls.webinar],
      ['Sign in', '/'],
    ]);
  });

  it('is not offered again to who goes back', async () => {
    await tab.openInvitation({ passwordNeeded: false });
    await tab.button('Accept').click();
    await tab.expectHeading('You’re in');
    tab.site.answers.lookup = problem(409, 'INVITATION_ACCEPTED');
    await tab.goTo('/password-reset');
    await tab.page.goBack();

    await tab.page.getByRole('heading', { level: 1, name: /^(You’re in|This invitation was already accepted)$/ }).waitFor();
    expect(await tab.page.getByRole('button').count()).toBe(0);
  });

  it('asks no password of who has one', async () => {
    await tab.openInvitation({ passwordNeeded: false });
    expect(await tab.page.getByLabel('Choose a password').count()).toBe(0);
    await tab.button('Accept').click();

    await tab.expectHeading('You’re in');
    expect(tab.site.calls.at(-1)).toEqual({ path: '/v1/invitations/accept', body: { token: TOKEN } });
  });

  it('is possible with the keyboard alone', async () => {
    await tab.openInvitation();
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.type(PASSWORD);
    await tab.page.keyboard.press('Tab');
    expect(await tab.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Show password');
    await tab.page.keyboard.press('Space');
    expect(await tab.page.getByLabel('Choose a password').getAttribute('type')).toBe('text');
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');

    await tab.expectHeading('You’re in');
    expect(tab.site.calls.at(-1)?.body).toEqual({ token: TOKEN, password: PASSWORD });
  });

  it('sends once, however often the button is pressed', async () => {
    let answer: (answer: FakeAnswer) => void = () => undefined;
    tab.site.answers.accept = new Promise((resolve) => (answer = resolve));
    await tab.openInvitation({ passwordNeeded: false });
    await tab.button('Accept').dblclick();
    await tab.button('Accepting…').click({ force: true });
    answer(accepted);

    await tab.expectHeading('You’re in');
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup', '/v1/invitations/accept']);
  });

  it('tells how much of the password is missing while it is typed, and sends none that is too short or too long', async () => {
    await tab.openInvitation();
    const password = tab.page.getByLabel('Choose a password');
    const rule = tab.page.locator('#rule');
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
    await tab.button('Accept').click();

    expect(await tab.page.getByRole('alert').innerText()).toBe('Choose a password of 12 to 128 characters.');
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup']);
  });

  it('asks for another password when the service finds it weak, and goes on with that', async () => {
    tab.site.answers.accept = problem(400, 'PASSWORD_WEAK');
    await tab.openInvitation();
    await tab.page.getByLabel('Choose a password').fill('password1234');
    await tab.page.keyboard.press('Enter');
    await tab.page.getByRole('alert').filter({ hasText: 'too easy to guess' }).waitFor();
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('password');
    tab.site.answers.accept = accepted;
    await tab.page.getByLabel('Choose a password').fill(PASSWORD);
    await tab.button('Accept').click();

    await tab.expectHeading('You’re in');
  });

  it('asks for a password after all when one turns out to be needed', async () => {
    tab.site.answers.accept = problem(400, 'PASSWORD_REQUIRED');
    await tab.openInvitation({ passwordNeeded: false });
    await tab.button('Accept').click();

    await tab.page.getByLabel('Choose a password').waitFor();
    expect(await tab.page.getByRole('alert').innerText()).toBe('You need a password to join. Choose one, then accept.');
  });

  it('drops the password when the person turns out to have one', async () => {
    tab.site.answers.accept = problem(400, 'PASSWORD_NOT_EXPECTED');
    await tab.openInvitation();
    await tab.page.getByLabel('Choose a password').fill(PASSWORD);
    await tab.button('Accept').click();
    await tab.page.getByRole('alert').filter({ hasText: 'You already have a password' }).waitFor();
    tab.site.answers.accept = accepted;
    await tab.button('Accept').click();

    await tab.expectHeading('You’re in');
    expect(tab.site.calls.at(-1)?.body).toEqual({ token: TOKEN });
  });

  it('keeps the password and offers to try again when no answer comes', async () => {
    tab.site.answers.accept = 'lost';
    await tab.openInvitation();
    await tab.page.getByLabel('Choose a password').fill(PASSWORD);
    await tab.button('Accept').click();
    await tab.page.getByRole('alert').filter({ hasText: 'The service did not answer' }).waitFor();
    tab.site.answers.accept = accepted;
    await tab.button('Try again').click();

    await tab.expectHeading('You’re in');
    expect(tab.site.calls.at(-1)?.body).toEqual({ token: TOKEN, password: PASSWORD });
  });

  it('shows the service’s own sentence for an answer that the page does not know', async () => {
    tab.site.answers.accept = problem(409, 'ACCOUNT_LAST_SUPER_ADMIN', 'Make somebody else super admin first.');
    await tab.openInvitation({ passwordNeeded: false });
    await tab.button('Accept').click();

    await tab.expectHeading('That is not possible at the moment');
    expect(await tab.shown()).toContain('Make somebody else super admin first.');
  });
});

describe('declining', () => {
  it('asks first, saying what it does, and sends the reason that was given', async () => {
    await tab.openInvitation();
    await tab.button('Decline').click();
    const dialog = tab.page.getByRole('dialog', { name: 'Decline this invitation?' });
    expect(await dialog.innerText()).toContain('Your seat goes back to Analytical Engines');
    await dialog.getByLabel('Reason').fill('I have left the company.');
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup']);
    await dialog.getByRole('button', { name: 'Decline the invitation' }).click();

    await tab.expectHeading('You have declined');
    expect(tab.site.calls.at(-1)).toEqual({ path: '/v1/invitations/decline', body: { token: TOKEN, reason: 'I have left the company.' } });
    expect(await tab.page.getByRole('dialog').count()).toBe(0);
  });

  it('needs no reason', async () => {
    await tab.openInvitation();
    await tab.button('Decline').click();
    await tab.button('Decline the invitation').click();

    await tab.expectHeading('You have declined');
    expect(tab.site.calls.at(-1)?.body).toEqual({ token: TOKEN });
  });

  it('changes nothing when the person goes back, by the button or by Escape', async () => {
    await tab.openInvitation();
    await tab.page.getByLabel('Choose a password').fill(PASSWORD);
    await tab.button('Decline').click();
    await tab.button('Go back').click();
    await tab.button('Decline').press('Enter');
    await tab.page.getByRole('dialog').waitFor();
    await tab.page.keyboard.press('Escape');
    await tab.page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('Decline');
    expect(await tab.page.getByLabel('Choose a password').inputValue()).toBe(PASSWORD);
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup']);
  });

  it('offers to try again when no answer comes', async () => {
    tab.site.answers.decline = 'lost';
    await tab.openInvitation();
    await tab.button('Decline').click();
    await tab.button('Decline the invitation').click();
    await tab.page.getByRole('dialog').getByRole('alert').filter({ hasText: 'did not answer' }).waitFor();
    tab.site.answers.decline = ok({});
    await tab.button('Try again').click();

    await tab.expectHeading('You have declined');
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
    tab.site.answers.lookup = problem(status, code);
    await tab.open();

    await tab.expectHeading(english);
    expect(await tab.page.getByRole('button').count()).toBe(code === 'INVITATION_ACCEPTED' ? 0 : 1);
  });

  it('says so in French to a French browser', async () => {
    await tab.reopen({ locale: 'fr-CH' });
    for (const [status, code, , french] of ended) {
      tab.site.answers.lookup = problem(status, code);
      await tab.page.goto('about:blank');
      await tab.open();
      await tab.expectHeading(french);
    }
    expect(await tab.page.getAttribute('html', 'lang')).toBe('fr');
  });

  it.each(ended)('%s %s says so too when it ended while the page stood open', async (status, code, english) => {
    tab.site.answers.accept = problem(status, code);
    await tab.openInvitation({ passwordNeeded: false });
    await tab.button('Accept').click();

    await tab.expectHeading(english);
  });
});

describe('on a narrow screen', () => {
  it('nothing is cut off at 320 pixels, however long the names', async () => {
    await tab.reopen({ locale: 'fr', viewport: { width: 320, height: 640 } });
    await tab.openInvitation({ locale: 'fr', accountName: 'Donaudampfschifffahrtsgesellschaftskapitäne'.repeat(2) });
    const overflow = () => tab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBe(0);
    await tab.button('Refuser').click();
    await tab.page.getByRole('dialog').waitFor();
    expect(await overflow()).toBe(0);
    expect(await tab.page.getByRole('dialog').evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBe(0);
  });
});
