import { describe, expect, it } from '@jest/globals';
import type { FakeAnswer } from './site.ts';
import { ok, tabOn } from './tab.ts';

const TOKEN = 'AY_6PZ7oqWhJikGAHpchpwEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB';
const CONFIRM = '/v1/email-changes/confirm';
const problem = (status: number, code: string): FakeAnswer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, detail: 'The server says so.', requestId: 'r1' },
});

const tab = tabOn({ [CONFIRM]: ok({ email: 'ada.king@example.com' }) });
const open = () => tab.goTo(`/email-change#${TOKEN}`);

describe('a link to confirm an address', () => {
  it('changes nothing by being opened', async () => {
    await open();
    await tab.expectHeading('Confirm your e-mail address');
    await tab.page.waitForTimeout(200);
    expect(tab.site.calls).toEqual([]);
  });

  it('confirms by a click, once, and says with which address to sign in', async () => {
    await open();
    await tab.button('Confirm this address').dblclick();
    await tab.expectHeading('Your e-mail address has been changed');
    expect(await tab.shown()).toContain('You can now sign in with ada.king@example.com and the password that you already had.');
    expect(tab.site.calls).toEqual([{ path: CONFIRM, body: { token: TOKEN } }]);
  });

  it('works by the keyboard alone', async () => {
    await open();
    await tab.page.keyboard.press('Tab');
    await tab.page.keyboard.press('Enter');
    await tab.expectHeading('Your e-mail address has been changed');
  });

  it('says that there was no answer, and can be tried again', async () => {
    tab.site.answers[CONFIRM] = 'lost';
    await open();
    await tab.button('Confirm this address').click();
    await tab.page.getByRole('alert').filter({ hasText: 'The service did not answer.' }).waitFor();
    tab.site.answers[CONFIRM] = ok({ email: 'ada.king@example.com' });
    await tab.button('Confirm this address').click();
    await tab.expectHeading('Your e-mail address has been changed');
  });

  it.each([
    ['LINK_EXPIRED', 409, 'This link has expired'],
    ['LINK_USED', 409, 'This link is no longer needed'],
    ['LINK_UNKNOWN', 404, 'This link is not valid'],
    ['EMAIL_TAKEN', 409, 'This address belongs to somebody else'],
    ['USER_SUSPENDED', 403, 'Your access is suspended'],
    ['ACCOUNT_CLOSED', 403, 'This account is closed'],
    ['SOMETHING_NEW', 409, 'That is not possible at the moment'],
  ])('that is refused (%s) says why', async (code, status, heading) => {
    tab.site.answers[CONFIRM] = problem(status, code);
    await open();
    await tab.button('Confirm this address').click();
    await tab.expectHeading(heading);
  });

  it('without its token is not valid, and asks nothing of the service', async () => {
    await tab.goTo('/email-change');
    await tab.expectHeading('This link is not valid');
    expect(tab.site.calls).toEqual([]);
  });

  it('reads in French where the browser speaks French', async () => {
    await tab.reopen({ locale: 'fr-FR' });
    await open();
    await tab.expectHeading('Confirmez votre adresse e-mail');
  });

  it('shows an address as the text that it is', async () => {
    tab.site.answers[CONFIRM] = ok({ email: '<b>ada</b>@example.com' });
    await open();
    await tab.button('Confirm this address').click();
    await tab.expectHeading('Your e-mail address has been changed');
    expect(await tab.page.locator('main b').count()).toBe(0);
  });
});
