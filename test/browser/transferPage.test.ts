import { describe, expect, it } from '@jest/globals';
import { accepted, invitationTab, PASSWORD, TOKEN } from './invitationTab.ts';

const transfer = {
  fromAccountName: 'Difference Engines',
  moves: [
    { productId: 'meeting', kind: 'recording', count: 1 },
    { productId: 'meeting', kind: 'sessionHistory', count: 12 },
  ],
  stays: [{ productId: 'voice', kind: 'recording', count: 4, reason: 'productNotHeld' }],
  productNames: { meeting: 'Meeting', voice: 'Voice' },
};
const invitation = {
  kind: 'transfer',
  accountName: 'Analytical Engines',
  firstName: 'Grace',
  locale: 'en',
  products: ['meeting', 'webinar'],
  productNames: ['Meeting', 'Webinar'],
  inviterName: 'Ada Lovelace',
  expiresAt: '2026-12-08T15:57:00.000Z',
  passwordNeeded: false,
  transfer,
};
const tab = invitationTab(invitation);

describe('opening an invitation to move', () => {
  it('shows from where to where, what moves, what stays and why, and what each answer does', async () => {
    await tab.openInvitation();

    await tab.expectHeading('Ada Lovelace invites you to move to Analytical Engines');
    const facts = await tab.page.locator('dl > *').allInnerTexts();
    expect(facts).toEqual([
      'From',
      'Difference Engines',
      'To',
      'Analytical Engines',
      'Moves with you',
      '12 past sessions and 1 recording of Meeting',
      'Stays behind',
      '4 recordings of Voice: Voice is not among your products at Analytical Engines',
      'Products',
      'Meeting and Webinar',
      'Valid until',
      'Tuesday, December 8, 2026 at 4:57 PM (Central European Standard Time)',
    ]);
    const shown = await tab.shown();
    expect(shown).toContain('Your past sessions also stay listed at Difference Engines, where they can only be read.');
    expect(shown).toContain(
      'If you accept, your profile moves to Analytical Engines. Your access to Difference Engines ends: the licenses',
    );
    expect(shown).toContain('If you decline, nothing changes: your profile stays at Difference Engines with all that you have there.');
    expect(shown).toContain('You already have a password. It stays as it is.');
    expect(tab.site.calls).toEqual([{ path: '/v1/invitations/lookup', body: { token: TOKEN } }]);
  });

  it('says the same in French', async () => {
    await tab.openInvitation({ locale: 'fr' });

    await tab.expectHeading('Ada Lovelace vous invite à passer chez Analytical Engines');
    const shown = await tab.shown();
    expect(shown).toContain('12 sessions passées et 1 enregistrement dans Meeting');
    expect(shown).toContain('4 enregistrements dans Voice\u00A0: Voice ne fait pas partie de vos produits chez Analytical Engines');
    expect(shown).toContain('La liste de vos sessions passées reste aussi chez Difference Engines, en lecture seule.');
    expect(shown).toContain('Si vous acceptez, votre profil passe chez Analytical Engines. Votre accès chez Difference Engines prend fin');
    expect(shown).toContain(
      'Si vous refusez, rien ne change\u00A0: votre profil reste chez Difference Engines avec tout ce que vous y avez.',
    );
  });

  it.each([
    [{ moves: [], stays: [] }, 'Only your profile: you have no sessions and no recordings there', 'Nothing'],
    [{ moves: [] }, 'Only your profile', '4 recordings of Voice: Voice is not among your products at Analytical Engines'],
    [{ stays: [] }, '12 past sessions and 1 recording of Meeting', 'Nothing'],
  ])('says in a word that nothing moves, or stays: %j', async (changes, moves, stays) => {
    await tab.openInvitation({ inviterName: undefined, transfer: { ...transfer, ...changes } });

    await tab.expectHeading('You are invited to move to Analytical Engines');
    const facts = await tab.page.locator('dd').allInnerTexts();
    expect(facts.slice(2, 4)).toEqual([moves, stays]);
  });

  it('shows markup in the names of accounts and products as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    await tab.openInvitation({ transfer: { ...transfer, fromAccountName: name, productNames: { meeting: '<b>M</b>', voice: '</ul>' } } });

    expect(await tab.shown()).toContain(`your profile stays at ${name} with all`);
    expect(await tab.shown()).toContain('1 recording of <b>M</b>');
    expect(await tab.page.locator('main img, main b').count()).toBe(0);
  });

  it('calls a product by its id where its name is not known', async () => {
    await tab.openInvitation({ transfer: { ...transfer, productNames: undefined } });
    expect(await tab.shown()).toContain('12 past sessions and 1 recording of meeting');
  });

  it('cuts nothing off at 320 pixels, however long the names', async () => {
    await tab.reopen({ locale: 'fr', viewport: { width: 320, height: 640 } });
    const name = 'Donaudampfschifffahrtsgesellschaftskapitäne'.repeat(2);
    await tab.openInvitation({
      locale: 'fr',
      transfer: { ...transfer, fromAccountName: name, productNames: { meeting: name, voice: name } },
    });
    expect(await tab.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });
});

describe('accepting to move', () => {
  it('asks no password of who has one, and says that what moves is on its way', async () => {
    await tab.openInvitation();
    expect(await tab.page.getByLabel('Choose a password').count()).toBe(0);
    await tab.button('Accept').click();
    const dialog = tab.page.getByRole('dialog', { name: 'Move to Analytical Engines?' });
    expect(await dialog.innerText()).toContain('Your access to Difference Engines ends: the licenses that you have there go back');
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup']);
    await dialog.getByRole('button', { name: 'Move now' }).click();

    await tab.expectHeading('You’re in');
    const shown = await tab.shown();
    expect(shown).toContain('You have joined Analytical Engines, and have a seat in Meeting and Webinar.');
    expect(shown).toContain('What moves with you is on its way. You get an e-mail when all of it is there.');
    expect(shown).toContain('the password that you already had');
    expect(tab.site.calls.at(-1)).toEqual({ path: '/v1/invitations/accept', body: { token: TOKEN } });
  });

  it('has who has no password choose one', async () => {
    await tab.openInvitation({ passwordNeeded: true });
    await tab.page.getByLabel('Choose a password').fill(PASSWORD);
    await tab.button('Accept').click();
    await tab.button('Move now').click();

    await tab.expectHeading('You’re in');
    expect(tab.site.calls.at(-1)?.body).toEqual({ token: TOKEN, password: PASSWORD });
  });

  it('changes nothing for who goes back, and can be asked again', async () => {
    await tab.openInvitation();
    await tab.button('Accept').click();
    await tab.button('Go back').click();
    expect(await tab.page.getByRole('dialog').count()).toBe(0);
    expect(await tab.page.evaluate(() => document.activeElement?.textContent)).toBe('Accept');
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup']);
    await tab.button('Accept').press('Enter');
    await tab.button('Move now').dblclick();

    await tab.expectHeading('You’re in');
    expect(tab.calledPaths()).toEqual(['/v1/invitations/lookup', '/v1/invitations/accept']);
  });

  it('stays in the dialog where no answer came, and tries again', async () => {
    tab.site.answers.accept = 'lost';
    await tab.openInvitation();
    await tab.button('Accept').click();
    await tab.button('Move now').click();
    await tab.page.getByRole('alert').filter({ hasText: 'The service did not answer' }).waitFor();
    tab.site.answers.accept = accepted;
    await tab.button('Try again').click();

    await tab.expectHeading('You’re in');
  });

  it('promises nothing where nothing moves', async () => {
    await tab.openInvitation({ transfer: { ...transfer, moves: [] } });
    await tab.button('Accept').click();
    await tab.button('Move now').click();

    await tab.expectHeading('You’re in');
    expect(await tab.shown()).not.toContain('on its way');
  });

  it('shows the last super admin what they have to do first', async () => {
    const detail = 'You are the only super admin of Difference Engines. Make somebody else a super admin first.';
    tab.site.answers.accept = { status: 409, body: { status: 409, code: 'ACCOUNT_LAST_SUPER_ADMIN', detail } };
    await tab.openInvitation();
    await tab.button('Accept').click();
    await tab.button('Move now').click();

    await tab.expectHeading('That is not possible at the moment');
    expect(await tab.shown()).toContain(detail);
  });
});

describe('declining to move', () => {
  it('says before and after that nothing changes, and sends the reason that was given', async () => {
    await tab.openInvitation();
    await tab.button('Decline').click();
    const dialog = tab.page.getByRole('dialog', { name: 'Decline this invitation?' });
    expect(await dialog.innerText()).toContain('Nothing changes: your profile stays at Difference Engines with all that you have there.');
    await dialog.getByLabel('Reason').fill('I stay where I am.');
    await dialog.getByRole('button', { name: 'Decline the invitation' }).click();

    await tab.expectHeading('You have declined');
    expect(await tab.shown()).toContain('Nothing has changed: your profile is still at Difference Engines');
    expect(tab.site.calls.at(-1)).toEqual({ path: '/v1/invitations/decline', body: { token: TOKEN, reason: 'I stay where I am.' } });
  });

  it('needs no reason', async () => {
    await tab.openInvitation({ locale: 'fr' });
    await tab.button('Refuser').click();
    await tab.button('Refuser l’invitation').click();

    await tab.expectHeading('Vous avez refusé');
    expect(await tab.shown()).toContain('Rien n’a changé\u00A0: votre profil est toujours chez Difference Engines');
    expect(tab.site.calls.at(-1)?.body).toEqual({ token: TOKEN });
  });
});
