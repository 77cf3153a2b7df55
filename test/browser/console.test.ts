import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { consoleWorld, heading, signIn } from './consoleWorld.ts';

const PASSWORD = 'correct horse battery';
const world = consoleWorld();

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const outcomes = async (page: Page): Promise<string[]> =>
  (await page.locator('.outcome tbody tr').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());

describe('an administrator', () => {
  it('pastes a list, sees each mistake where it is and what would happen, saves, and the person who is invited is in', async () => {
    const page = await world.administrator('/users/add');
    await page.getByRole('tab', { name: 'Paste a list, or choose a file' }).click();
    await page
      .getByLabel(/One person a line/)
      .fill('Grace Brewster Hopper grace@new.example.com\nAda ada@@example\nIngrid Solberg ingrid.solberg@example.com');
    await page.getByText('2 people read, 1 row to mend.').waitFor();
    expect(await page.locator('.failures').innerText()).toContain('2. Ada ada@@example: This is not an e-mail address.');
    await page
      .getByLabel(/One person a line/)
      .fill('Grace Brewster Hopper grace@new.example.com\nIngrid Solberg ingrid.solberg@example.com');
    await page.getByText('2 people read.').waitFor();

    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('Choose at least one product, or a role in administration.').waitFor();
    await page.getByLabel(/^Webinar/).check();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByRole('heading', { name: 'What will happen' }).waitFor();
    expect(await outcomes(page)).toEqual([
      '1 Grace Brewster Hopper grace@new.example.com will be invited Welcome',
      '2 Ingrid Solberg ingrid.solberg@example.com cannot be added This person is here already. none',
    ]);

    await page.getByRole('button', { name: 'Add 2 people' }).click();
    await page.getByRole('heading', { name: '1 person added, 1 row not: they are still here to be mended.' }).waitFor();
    // The row that was refused is kept, with its reason; the other is not there any more.
    expect(
      await page.getByLabel(/^E-mail address \d/).evaluateAll((inputs) => inputs.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['ingrid.solberg@example.com']);

    const { items: catalogue } = await world.ask<{ items: { productId: string }[] }>('GET', '/v1/products');
    const { productId, ...webinar } = catalogue.find((product) => product.productId === 'webinar')!;
    await world.ask('PUT', `/v1/products/${productId}`, { ...webinar, url: 'https://webinar.example.com' }, world.stack.operatorToken);
    const invited = await world.window();
    await invited.goto(await world.linkTo('grace@new.example.com'));
    await invited.getByLabel('Choose a password').fill(PASSWORD);
    await invited.getByRole('button', { name: 'Accept' }).click();
    await invited.getByRole('heading', { level: 1, name: 'You’re in' }).waitFor();
    await invited.getByRole('link', { name: 'Go to Webinar' }).waitFor();

    await page.goto(`${world.stack.webUrl}/users?q=brewster`);
    await row(page, 'Grace Brewster Hopper').getByText('Active').waitFor();
    await signIn(await opened(invited, '/'), { email: 'grace@new.example.com', password: PASSWORD });
    await heading(invited, 'My profile');
    expect(await invited.getByRole('link', { name: 'Go to Webinar' }).getAttribute('href')).toBe('https://webinar.example.com/');
  });

  it('asks somebody of another account to move; who accepts is here with what is theirs', async () => {
    const others = await world.ask<{ items: { userId: string; status: string; email: string }[] }>(
      'GET',
      `/v1/accounts/${world.stack.demo.otherAccountId}/users?status=active`,
      undefined,
      await otherToken(),
    );
    const mover = others.items.find(({ email }) => email !== OTHER_ADMIN)!;
    const before = await world.mailsTo(mover.email);
    const page = await world.administrator('/users/add');
    await page.getByLabel('First name 1').fill('Moving');
    await page.getByLabel('Last name 1').fill('Person');
    await page.getByLabel('E-mail address 1').fill(mover.email);
    await page.getByLabel(/^Meeting/).check();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('will be asked to move their profile').waitFor();
    await page.getByRole('button', { name: 'Add 1 person' }).click();
    await page.getByRole('heading', { name: '1 person added.' }).waitFor();

    const person = await world.window();
    await person.goto(await world.linkTo(mover.email, before));
    await person.getByRole('button', { name: 'Accept' }).click();
    await person.getByRole('button', { name: 'Move now' }).click();
    await person.getByRole('heading', { level: 1, name: 'You’re in' }).waitFor();

    await page.getByRole('link', { name: 'Transfers' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Moving Person' }).getByText('Done').waitFor();
    await page.getByRole('link', { name: 'Moving Person' }).click();
    const move = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Move from another account' }) });
    await move.getByText('Done').waitFor();
  });

  it('finds people as they type, and can send the address of what they found to somebody', async () => {
    const page = await world.administrator();
    await page.getByRole('searchbox').fill('tanaka');
    await row(page, 'Yuki Tanaka').waitFor();
    await page.waitForURL(/\/users\?q=tanaka$/);
    await page.getByText('1 person shown').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.reload();
    await row(page, 'Yuki Tanaka').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.waitForURL(/\/users$/);
    await page.getByRole('searchbox').fill('nobody at all');
    await page.getByText('Nobody matches').waitFor();
  });

  it('is told what suspending does before it is done, and can undo it', async () => {
    const page = await world.administrator('/users?q=okonkwo');
    await page.getByRole('link', { name: 'Chidi Okonkwo' }).click();
    await heading(page, 'Chidi Okonkwo');
    await page.getByRole('button', { name: 'Suspend' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 seats become free.').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    // Who thinks better of it is where they were.
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Suspend');
    await page.getByRole('button', { name: 'Suspend' }).click();
    await dialog.getByRole('button', { name: 'Suspend' }).click();
    await page.locator('dl .status', { hasText: 'Suspended' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('dl .status', { hasText: 'Active' }).waitFor();
    await page.getByText('Take Webinar away').waitFor();
  });

  it('gives a licence to a colleague, and along with it what they choose', async () => {
    const page = await world.administrator('/users?q=okonkwo');
    await page.getByRole('link', { name: 'Chidi Okonkwo' }).click();
    await page.getByText('Kick-off').waitFor();
    await page.getByRole('button', { name: 'Move Webinar to a colleague' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Colleague (name').first().fill('josé');
    await dialog.getByRole('radio', { name: /José Ángel García/ }).check();
    await dialog.getByLabel('Recording').check();
    await dialog.getByRole('button', { name: 'Move' }).click();
    await page.getByText('The licence has moved.').waitFor();
    await page.getByRole('button', { name: 'Take Webinar away' }).waitFor({ state: 'detached' });
    await keeps(page, 'josé', 'Product tour');
  });

  it('deletes somebody whose recordings a colleague gets, and brings them back', async () => {
    const page = await world.administrator('/users?q=okonkwo');
    await page.getByRole('link', { name: 'Chidi Okonkwo' }).click();
    await page.getByRole('button', { name: 'Delete' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Give their sessions and recordings to a colleague').check();
    expect(await dialog.getByRole('button', { name: 'Delete' }).count()).toBe(0);
    await dialog.getByLabel('Colleague (name').first().fill('nobody at all');
    await dialog.getByText('Nobody matches').waitFor();
    await dialog.getByLabel('Colleague (name').first().fill('jose.garcia');
    await dialog.getByRole('radio', { name: /José Ángel García/ }).check();
    await dialog.getByRole('button', { name: 'Delete' }).click();
    await page.locator('dl .status', { hasText: 'Removed' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('dl .status', { hasText: 'Active' }).waitFor();
    await keeps(page, 'josé', 'Kick-off');
  });

  it('is told that somebody’s last licence is their last, and can give it back', async () => {
    const page = await world.administrator('/users?q=priya');
    await page.getByRole('link', { name: 'Priya Raghunathan' }).click();
    await page.getByRole('button', { name: 'Take Meeting away' }).click();
    await page.getByRole('dialog').getByText('It is their last licence').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Take Meeting away' }).click();
    await page.locator('dl .status', { hasText: 'Suspended' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('dl .status', { hasText: 'Active' }).waitFor();
    await page.getByRole('button', { name: 'Take Meeting away' }).waitFor();
  });

  it('sends all invitations once more that wait for their answer', async () => {
    const before = await world.mailsTo('soren.mikkelsen@example.com');
    const page = await world.administrator('/users?status=invited');
    await page.getByRole('button', { name: 'Send all of them again' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
    await page.getByText(/^Done for \d+ people/).waitFor();
    await world.linkTo('soren.mikkelsen@example.com', before);
  });

  it('selects several, and gives all of them to a group at once', async () => {
    const page = await world.administrator();
    await page.getByLabel('Select Yuki Tanaka').check();
    await page.getByLabel('Select Priya Raghunathan').check();
    await page.getByText('2 people selected').first().waitFor();
    await page.getByRole('button', { name: 'Change group' }).click();
    await page.getByRole('dialog').getByLabel('Group').selectOption({ label: 'Engineering' });
    await page.getByRole('dialog').getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Done for 2 people.').waitFor();
    await row(page, 'Yuki Tanaka').getByText('Engineering').waitFor();
  });

  it('pastes three hundred at once, follows them, leaves, and finds them done', async () => {
    await world.ask('PUT', `/v1/accounts/${world.stack.demo.accountId}/license-pools/training`, { seats: 400 }, world.stack.operatorToken);
    const page = await world.administrator('/users/add');
    await page.getByRole('tab', { name: 'Paste a list, or choose a file' }).click();
    const list = Array.from({ length: 300 }, (_, at) => `Person Number${at} many.${at}@example.com`).join('\n');
    await page.getByLabel(/One person a line/).fill(`${list}\nNobody nowhere`);
    await page.getByText('301 rows: they are added as an import').waitFor();
    await page.getByLabel(/^Training/).check();
    await page.getByRole('button', { name: 'Preview' }).click();
    await heading(page, /^Import of/);
    await page.getByText('A preview: nothing has been saved').waitFor();
    await page.getByRole('button', { name: 'Add these people now' }).click();
    await page.getByText('A preview').waitFor({ state: 'detached' });
    await page.getByText('Done · 301 of 301').waitFor({ timeout: 30_000 });
    await page.getByRole('link', { name: 'Users', exact: true }).click();
    await heading(page, 'Users');
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByText('Not added: 1').first().waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasNotText: 'Preview' })
      .getByRole('link', { name: /^Import of/ })
      .first()
      .click();
    await page.getByRole('cell', { name: 'This is not an e-mail address. It should look like ada@example.com.' }).waitFor();
  });

  it('downloads the whole of a list that the service gives in pages', async () => {
    const page = await world.administrator();
    // As it is for ten thousands, of whom the service gives four megabytes at a time.
    await page.route('**/users/export*', async (route) => {
      const isFirst = !route.request().url().includes('cursor=');
      const next = new URL(route.request().url()).pathname;
      await route.fulfill({
        contentType: 'text/csv',
        body: isFirst ? '\uFEFFname\r\nfirst\r\n' : 'second\r\n',
        headers: isFirst ? { link: `<${next}?cursor=more>; rel="next"` } : {},
      });
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download as CSV' }).click()]);
    const [chunks, stream] = [[] as Buffer[], await download.createReadStream()];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('\uFEFFname\r\nfirst\r\nsecond\r\n');
  });

  it('adds somebody once, though the first answer is lost and they press again', async () => {
    const page = await world.administrator('/users/add');
    await page.getByLabel('First name 1').fill('Once');
    await page.getByLabel('E-mail address 1').fill('once@example.com');
    await page.getByLabel(/^Meeting/).check();
    let tries = 0;
    await page.route('**/users', async (route) => {
      if (route.request().method() !== 'POST' || ++tries > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Add 1 person' }).click();
    await page.getByText('The service did not answer.').waitFor();
    await page.getByRole('button', { name: 'Add 1 person' }).click();
    // The answer of the first try, not that somebody is here already.
    await page.getByRole('heading', { name: '1 person added.' }).waitFor();
    expect(tries).toBe(2);
  });

  it('types, or pastes into a row, more than a hundred, and each of them is imported', async () => {
    const page = await world.administrator('/users/add');
    const list = Array.from({ length: 101 }, (_, at) => `Typed\tNumber${at}\ttyped.${at}@example.com`).join('\n');
    await page.getByLabel('First name 1').evaluate((input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, list);
    await page.getByText('101 rows: they are added as an import').waitFor();
    await page.getByLabel(/^Training/).check();
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText('Done · 101 of 101').waitFor();
  });

  it('drops a file, of which only a preview is made until they say so', async () => {
    const page = await world.administrator('/users/add');
    await page.getByRole('tab', { name: 'Paste a list, or choose a file' }).click();
    await page.getByLabel('Choose a CSV file').setInputFiles({
      name: 'people.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Vorname;Nachname;E-Mail-Adresse;Produkte\r\nJürgen;Groß;juergen@file.example.com;Meeting\r\n', 'latin1'),
    });
    await heading(page, /^Import of/);
    await page.getByText('Done · 1 of 1').waitFor();
    await page.getByRole('button', { name: 'Add these people now' }).click();
    await page.getByText('A preview').waitFor({ state: 'detached' });
    await page.getByText('Done · 1 of 1').waitFor();
    await page.goto(`${world.stack.webUrl}/users?q=groß`);
    await row(page, 'Jürgen Groß').waitFor();
  });

  it('sees names that are markup as the text that they are', async () => {
    await world.ask('POST', `/v1/accounts/${world.stack.demo.accountId}/users`, {
      users: [{ firstName: '<img src=x onerror=1>', lastName: '{{x}}"\'&', email: 'hostile@example.com' }],
      products: ['meeting'],
      sendInvitation: false,
    });
    const page = await world.administrator('/users?q=hostile');
    await page.getByRole('link', { name: '<img src=x onerror=1> {{x}}"\'&' }).click();
    await heading(page, '<img src=x onerror=1> {{x}}"\'&');
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('makes a group within a group, a role and a welcome e-mail, and takes them back', async () => {
    const page = await world.administrator('/groups');
    await page.getByRole('button', { name: 'Add a group inside Sales' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Inside sales');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('treeitem').filter({ hasText: 'Inside sales' }).waitFor();
    expect(await page.getByRole('treeitem').filter({ hasText: 'Inside sales' }).getAttribute('aria-level')).toBe('2');
    await page.getByRole('button', { name: 'Delete Inside sales' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('treeitem').filter({ hasText: 'Inside sales' }).waitFor({ state: 'detached' });

    await page.getByRole('link', { name: 'Roles' }).click();
    await page.getByRole('button', { name: 'Add a role' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Librarian');
    await page.getByRole('dialog').getByLabel('See the history').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Librarian' }).waitFor();

    await page.getByRole('link', { name: 'Welcome e-mails' }).click();
    await page.getByRole('button', { name: 'Write a welcome e-mail' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name', { exact: true }).fill('Short');
    await dialog.getByLabel('Subject').fill('Welcome, {{firstName}}');
    await dialog.getByLabel('Text').fill('Your link: {{link}}');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const mine = page.getByRole('listitem').filter({ hasText: 'Short' });
    await mine.getByRole('button', { name: 'How it looks' }).click();
    await page.getByRole('dialog').getByText('Welcome, Ada').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    await mine.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await mine.waitFor({ state: 'detached' });
  });

  it('changes the account, and what somebody else has changed meanwhile is not written over', async () => {
    const page = await world.administrator('/account');
    await page.getByLabel('Days that an invitation stays open').fill('10');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await world.ask('PATCH', `/v1/accounts/${world.stack.demo.accountId}`, { settings: { invitationDays: 12 } });
    await page.getByLabel('Days that an invitation stays open').fill('5');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else has changed this meanwhile.').waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some((input) => input.type === 'number' && input.value === '12'),
    );
  });

  it('is signed out by signing out, and everywhere once the session is over', async () => {
    const page = await world.administrator();
    const other = await page.context().newPage();
    await other.goto(`${world.stack.webUrl}/users`);
    await heading(other, 'Users');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'Sign in');
    await other.getByRole('link', { name: 'Groups' }).click();
    await heading(other, 'Sign in');
    expect(await other.getByText('You have been signed out.').count()).toBe(1);
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual([]);
  });

  it('is told that the password is wrong, and that nobody answers, and can try again', async () => {
    const page = await world.window();
    await page.goto(`${world.stack.webUrl}/`);
    await page.getByLabel('E-mail address').fill('ingrid.solberg@example.com');
    await page.getByLabel('Password', { exact: true }).fill('something else');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This address and password do not go together.').waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The service did not answer.').waitFor();
    await page.context().setOffline(false);
    await page.getByLabel('Password', { exact: true }).fill(world.stack.demo.superAdmin.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page, 'Users');
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
  });

  it('keeps nothing where a script could read it', async () => {
    const page = await world.administrator();
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
    expect(await page.context().cookies()).toMatchObject([
      { name: '__Host-session', httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
    ]);
  });
});

describe('who may do less', () => {
  it('sees what their role includes, and is told why the rest is not there', async () => {
    const { accountId } = world.stack.demo;
    await world.ask('POST', `/v1/accounts/${accountId}/users`, {
      users: [{ firstName: 'Group', lastName: 'Keeper', email: 'keeper@example.com' }],
      role: { name: 'manager', permissions: ['groups.manage'] },
    });
    const page = await world.window();
    await page.goto(await world.linkTo('keeper@example.com'));
    await page.getByLabel('Choose a password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Accept' }).click();
    await page.getByRole('heading', { level: 1, name: 'You’re in' }).waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await signIn(page, { email: 'keeper@example.com', password: PASSWORD });
    await heading(page, 'Groups');
    expect(await page.getByRole('navigation').getByRole('link').allInnerTexts()).toEqual(['Groups', 'Group Keeper']);
    await page.goto(`${world.stack.webUrl}/users`);
    await page.getByText('Your role does not include this.').waitFor();
  });
});

/** That what a product keeps is with somebody, once it has moved. */
async function keeps(page: Page, q: string, title: string): Promise<void> {
  await page.goto(`${world.stack.webUrl}/users?q=${q}`);
  await page.locator('tbody a').first().click();
  await page.getByRole('heading', { name: 'Sessions and recordings' }).waitFor();
  for (let tries = 0; tries < 20 && (await page.getByText(title).count()) === 0; tries++) {
    await page.reload();
    await page.getByRole('heading', { name: 'Sessions and recordings' }).waitFor();
    await page.waitForTimeout(250);
  }
  await page.getByText(title).first().waitFor();
}

async function opened(page: Page, path: string): Promise<Page> {
  await page.goto(`${world.stack.webUrl}${path}`);
  return page;
}

const OTHER_ADMIN = 'camille.laurent@example.org';
async function otherToken(): Promise<string> {
  const { superAdmin } = world.stack.demo;
  const { token } = await world.ask<{ token: string }>('POST', '/v1/sign-in', { email: OTHER_ADMIN, password: superAdmin.password }, '');
  return token;
}
