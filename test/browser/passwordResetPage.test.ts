import { describe, expect, it } from '@jest/globals';
import type { FakeAnswer } from './site.ts';
import { ok, PASSWORD, tabOn } from './tab.ts';

const TOKEN = 'AY_6PZ7oqWhJikGAHpchpwEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB';
const problem = (status: number, code: string): FakeAnswer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail: 'The server says so.', requestId: 'r1' },
});

const tab = tabOn({ '/v1/password-resets': { status: 202, body: {} }, '/v1/password-resets/complete': ok({}) });
const choose = async (password = PASSWORD): Promise<void> => {
  await tab.goTo(`/password-reset#${TOKEN}`);
  await tab.page.getByLabel('Choose a password').fill(password);
  await tab.button('Change my password').click();
};

describe('who has forgotten their password', () => {
  it('gives their address, and is told what to expect, whoever has it', async () => {
    await tab.goTo('/password-reset');
    await tab.expectHeading('Forgotten your password?');
    expect(tab.site.calls).toEqual([]);
    await tab.page.getByLabel('E-mail address').fill(' ada@example.com ');
    await tab.page.keyboard.press('Enter');
    await tab.expectHeading('Look into your inbox');
    expect(await tab.shown()).toContain(
      'If ada@example.com belongs to a profile, an e-mail is on its way. The link in it works for one hour.',
    );
    expect(tab.site.calls).toEqual([{ path: '/v1/password-resets', body: { email: 'ada@example.com' } }]);
  });

  it('can go back and mend the address', async () => {
    await tab.goTo('/password-reset');
    await tab.page.getByLabel('E-mail address').fill('ada@exmaple.com');
    await tab.button('Send me a link').click();
    await tab.button('Use another address').click();
    await tab.expectHeading('Forgotten your password?');
    expect(await tab.page.getByLabel('E-mail address').inputValue()).toBe('ada@exmaple.com');
  });

  it.each([
    ['an address that is none', problem(400, 'EMAIL_INVALID'), 'This is not an e-mail address that can receive mail.'],
    ['a fourth e-mail within an hour', problem(429, 'RATE_LIMITED'), 'Three e-mails were asked for already.'],
    ['no answer', 'lost' as const, 'The service did not answer.'],
  ])('is told what to do about %s, and can try again', async (_what, answer, sentence) => {
    tab.site.answers['/v1/password-resets'] = answer;
    await tab.goTo('/password-reset');
    await tab.page.getByLabel('E-mail address').fill('ada');
    await tab.button('Send me a link').click();
    await tab.page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    tab.site.answers['/v1/password-resets'] = { status: 202, body: {} };
    await tab.button('Send me a link').click();
    await tab.expectHeading('Look into your inbox');
  });

  it('reads it in French where the browser speaks French', async () => {
    await tab.reopen({ locale: 'fr-CH' });
    await tab.goTo('/password-reset');
    await tab.expectHeading('Mot de passe oublié');
    expect(await tab.page.getAttribute('html', 'lang')).toBe('fr');
  });

  it('shows what was typed as text', async () => {
    await tab.goTo('/password-reset');
    await tab.page.getByLabel('E-mail address').fill('<img src=x onerror=alert(1)>@example.com');
    await tab.button('Send me a link').click();
    await tab.expectHeading('Look into your inbox');
    expect(await tab.page.locator('main img').count()).toBe(0);
  });
});

describe('a link to choose a new password', () => {
  it('asks nothing of the service until a password is sent', async () => {
    await tab.goTo(`/password-reset#${TOKEN}`);
    await tab.expectHeading('Choose a new password');
    await tab.page.waitForTimeout(200);
    expect(tab.site.calls).toEqual([]);
  });

  it('sends the token and the password once, and says what that means', async () => {
    await choose();
    await tab.expectHeading('Your password has been changed');
    expect(await tab.shown()).toContain('Wherever else you were signed in, you have been signed out.');
    expect(tab.site.calls).toEqual([{ path: '/v1/password-resets/complete', body: { token: TOKEN, password: PASSWORD } }]);
  });

  it('keeps a short password here, and tells of a weak one', async () => {
    tab.site.answers['/v1/password-resets/complete'] = problem(400, 'PASSWORD_WEAK');
    await choose('short');
    await tab.page.getByRole('alert').filter({ hasText: 'Choose a password of 12 to 128 characters.' }).waitFor();
    expect(tab.site.calls).toEqual([]);
    await tab.page.getByLabel('Choose a password').fill('password1234');
    await tab.button('Change my password').click();
    await tab.page.getByRole('alert').filter({ hasText: 'too easy to guess' }).waitFor();
    expect(await tab.page.evaluate(() => document.activeElement?.id)).toBe('password');
  });

  it.each([
    ['LINK_EXPIRED', 409, 'This link has expired'],
    ['LINK_USED', 409, 'This link was used already'],
    ['LINK_UNKNOWN', 404, 'This link is not valid'],
    ['BODY_INVALID', 400, 'This link is not valid'],
  ])('that is refused (%s) says why, and offers a new one', async (code, status, heading) => {
    tab.site.answers['/v1/password-resets/complete'] = problem(status, code);
    await choose();
    await tab.expectHeading(heading);
    await tab.button('Ask for a new link').click();
    await tab.expectHeading('Forgotten your password?');
  });

  it.each([
    ['USER_SUSPENDED', 403, 'Your access is suspended'],
    ['ACCOUNT_CLOSED', 403, 'This account is closed'],
    ['SOMETHING_NEW', 409, 'That is not possible at the moment'],
  ])('of who cannot come in (%s) says so', async (code, status, heading) => {
    tab.site.answers['/v1/password-resets/complete'] = problem(status, code);
    await choose();
    await tab.expectHeading(heading);
  });

  it('fits a phone', async () => {
    await tab.reopen({ locale: 'en-GB', viewport: { width: 320, height: 640 } });
    await tab.goTo(`/password-reset#${TOKEN}`);
    await tab.expectHeading('Choose a new password');
    expect(await tab.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
