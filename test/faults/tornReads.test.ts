import { afterEach, describe, expect, it } from '@jest/globals';
import { acceptInvitation, declineInvitation, lookUpInvitation } from '../../lib/usecases/invitations.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import type { Parts } from '../support/parts.ts';
import { codeOf } from '../support/refused.ts';
import { openWorld, ORIGIN, PASSWORD } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines');

afterEach(() => expectLedgerToHold(world.table));

/** A process in which the person comes in between reading their user and reading them. */
function overtakenBy(email: string): Parts {
  let accepted: Promise<unknown> | undefined;
  return world.process({
    before: async (operation, asked) => {
      if (operation === 'GetItem' && asked.includes('PERSON')) await (accepted ??= world.accept(email));
    },
  });
}

describe('who is let in at the very moment that the same link is used elsewhere', () => {
  it.each([
    ['look', (process: Parts, token: string) => lookUpInvitation(process, token)],
    ['accept', (process: Parts, token: string) => acceptInvitation(process, token, PASSWORD, ORIGIN)],
    ['decline', (process: Parts, token: string) => declineInvitation(process, token, undefined, ORIGIN)],
  ])('is told that the invitation was accepted, not that it was cancelled, where they %s', async (verb, use) => {
    const email = `${verb}@example.com`;
    await house.add([{ email }]);
    await world.post.settle();
    expect(await codeOf(use(overtakenBy(email), world.mails.tokenOf(email)))).toBe('INVITATION_ACCEPTED');
  });
});
