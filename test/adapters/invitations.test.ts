import { afterEach, describe, expect, it } from '@jest/globals';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Overtaken } from '../../lib/usecases/ports.ts';
import { expectLedgerToHold } from '../support/ledger.ts';
import { openInvitation, type OpenInvitation } from '../support/openInvitation.ts';
import { stored } from '../support/stored.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 50 });
const other = await world.account('Jacquard Looms', { meeting: 50 });
const { invitations } = world;
// Others who hold seats as well: a seat given back too often would be theirs, and no count would go below nought.
await house.add(['one', 'two', 'three'].map((name) => ({ email: `waiting.${name}@example.com` })));
afterEach(() => expectLedgerToHold(world.table));

const invited = (email: string) => openInvitation(world, house, email);

const overtaken = async (step: Promise<void>): Promise<void> => {
  const before = await stored(world.table);
  await expect(step).rejects.toBeInstanceOf(Overtaken);
  expect(await stored(world.table)).toEqual(before);
};

describe('an answer to an invitation', () => {
  it.each<[string, (one: OpenInvitation) => Promise<void>, (one: OpenInvitation) => Promise<void>]>([
    ['accepting, once it was accepted', (one) => one.accepting(), (one) => one.accepting()],
    ['accepting, once it was declined', (one) => one.declining(), (one) => one.accepting()],
    ['declining, once it was accepted', (one) => one.accepting(), (one) => one.declining()],
    ['declining, once it was declined', (one) => one.declining(), (one) => one.declining()],
    ['cancelling, once it was declined', (one) => one.declining(), (one) => one.cancelling()],
    ['cancelling, once it was cancelled', (one) => one.cancelling(), (one) => one.cancelling()],
  ])('is overtaken, and changes nothing: %s', async (what, first, second) => {
    const one = await invited(`${what.replace(',', '').replaceAll(' ', '.')}@example.com`);
    await first(one);
    await overtaken(second(one));
  });

  it.each<[string, (one: OpenInvitation) => Promise<void>]>([
    ['accepted', (one) => one.accepting()],
    ['declined', (one) => one.declining()],
    ['cancelled', (one) => one.cancelling()],
  ])('to an older invitation is overtaken by a newer one: %s', async (what, answer) => {
    const email = `older.${what}@example.com`;
    const older = await invited(email);
    await older.declining();
    await house.add([{ email }]);
    await overtaken(answer(older));
  });

  it('is overtaken where another account asked for the person meanwhile, for that one has to be told', async () => {
    const one = await invited('asked.twice@example.com');
    await other.add([{ email: 'asked.twice@example.com' }]);
    await overtaken(one.accepting());
  });

  it('is overtaken where the person came home elsewhere meanwhile', async () => {
    await other.add([{ email: 'home@example.com' }]);
    await world.post.settle();
    const elsewhere = world.mails.tokenOf('home@example.com');
    const one = await invited('home@example.com');
    expect(elsewhere).not.toBe(world.mails.tokenOf('home@example.com'));
    await world.accept('home@example.com');
    await overtaken(one.accepting());
    await world.post.settle();
  });

  it('is overtaken by another home alone, where no password was chosen with it', async () => {
    const one = await invited('home.alone@example.com');
    const home = { accountId: other.accountId, userId: one.user.userId };
    const ofPerson = { TableName: world.table.name, Key: { pk: `P#${one.person.personId}`, sk: 'PERSON' } };
    const elsewhere = { ...ofPerson, UpdateExpression: 'SET home = :home', ExpressionAttributeValues: { ':home': home } };
    await world.table.client.send(new UpdateCommand(elsewhere));
    await overtaken(one.accepting());
    await world.table.client.send(new UpdateCommand({ ...ofPerson, UpdateExpression: 'REMOVE home' }));
  });
});

describe('a step of sending', () => {
  it('is overtaken by another sender’s step', async () => {
    const one = await invited('senders@example.com');
    await one.marking();
    await overtaken(one.puttingBack());
  });

  it('of which the answer was lost is made again without effect', async () => {
    const one = await invited('lost.answer@example.com');
    await one.marking();
    const before = await stored(world.table);
    await one.marking();
    expect(await stored(world.table)).toEqual(before);
  });

  it('that ends after the answer is noted all the same, and leaves the answer as it is', async () => {
    const one = await invited('answered@example.com');
    await one.accepting();
    await one.marking();
    expect(await one.now()).toMatchObject({
      status: 'active',
      invitation: { state: 'accepted', sends: 2, delivery: { sendId: 'send-2' } },
    });
  });

  it('of an older invitation is overtaken by a newer one', async () => {
    const one = await invited('newer@example.com');
    await one.declining();
    await house.add([{ email: 'newer@example.com' }]);
    await overtaken(one.marking());
  });
});

describe('an invitation', () => {
  it('is found with the person behind it, and not from another account', async () => {
    const { user, person } = await invited('found@example.com');
    expect(await invitations.find(house.accountId, user.userId)).toEqual({ user, person, requestId: 'req-1' });
    expect(await invitations.find(other.accountId, user.userId)).toBeUndefined();
  });
});

describe('who was told that somebody came home', () => {
  it('is told no more, and telling again is no harm', async () => {
    await other.add([{ email: 'told@example.com' }]);
    const { accountId, userId } = (await invited('told@example.com')).user;
    await world.accept('told@example.com');
    const { person } = (await invitations.find(accountId, userId)) ?? {};
    await world.post.settle();
    for (const home of [
      { accountId, userId },
      { accountId, userId: 'somebody else' },
    ])
      await invitations.keepRivalsTold(person?.personId ?? '', home);
    expect((await stored(world.table)).find(({ pk }) => pk === `P#${person?.personId ?? ''}`)).not.toHaveProperty('rivalsSince');
  });
});
