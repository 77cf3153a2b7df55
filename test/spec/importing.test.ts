import { beforeEach, describe, expect, it } from '@jest/globals';
import { setSeats } from '../../lib/usecases/licensePools.ts';
import { cancelImport, retryImport } from '../../lib/usecases/imports.ts';
import { suspendUser } from '../../lib/usecases/membership.ts';
import { outcomes, people, take, told } from '../support/importing.ts';
import type { House } from '../support/house.ts';
import { openWorld, OPERATOR, ORIGIN, type World } from '../support/world.ts';

let world: World;
let house: House;
beforeEach(async () => {
  world = await openWorld();
  house = await world.account('Analytical Engines', { meeting: 200 });
});

const raise = (seats: number) => setSeats(world, OPERATOR, { accountId: house.accountId, productId: 'meeting', seats }, ORIGIN);

describe('an import', () => {
  it('is nothing but queued until a worker comes, and then adds and invites everybody', async () => {
    const one = await take(world, house, { rows: people(120) });
    expect(await told(world, house, one)).toBe('queued 0/120: 0 invited, 0 transferInvited, 0 reinvited, 0 refused; 0 sent');
    expect(await house.seats()).toEqual({ meeting: '0/200 (0)' });
    await world.post.settle();
    expect(await told(world, house, one)).toBe('completed 120/120: 120 invited, 0 transferInvited, 0 reinvited, 0 refused; 120 sent');
    expect(await house.seats()).toEqual({ meeting: '120/200 (120)' });
    expect(await outcomes(world, house, one)).toEqual(Array.from({ length: 120 }, () => 'invited'));
  });

  it('gives each row one outcome, and a bad row spoils no other', async () => {
    await world.join(house, 'here@example.com');
    await house.add([{ email: 'gone@example.com' }]);
    await world.post.settle();
    await house.suspend((await house.user('gone@example.com')).userId);
    const other = await world.account('Difference Works');
    await world.join(other, 'elsewhere@example.com');
    const one = await take(world, house, {
      rows: [
        { firstName: 'New', lastName: 'Person', email: 'new@example.com' },
        { firstName: '', lastName: 'Nameless', email: 'nameless@example.com' },
        { firstName: 'Bad', lastName: 'Address', email: 'nowhere' },
        { firstName: 'Again', lastName: 'Person', email: 'NEW@Example.com' },
        { firstName: 'Here', lastName: 'Already', email: 'here@example.com' },
        { firstName: 'Gone', lastName: 'Before', email: 'gone@example.com' },
        { firstName: 'Else', lastName: 'Where', email: 'elsewhere@example.com' },
        { firstName: 'No', lastName: 'Product', email: 'none@example.com', products: [] },
        { firstName: 'Un', lastName: 'Known', email: 'unknown@example.com', products: ['teleport'] },
        { firstName: 'No', lastName: 'Role', email: 'role@example.com', role: { name: 'emperor' } },
        { firstName: 'No', lastName: 'Group', email: 'group@example.com', group: 'Atlantis' },
        { firstName: 'No', lastName: 'Language', email: 'language@example.com', locale: 'tlh' },
        { firstName: 'Last', lastName: 'Person', email: 'last@example.com', products: ['MEETING'] },
      ],
    });
    await world.post.settle();
    expect(await outcomes(world, house, one)).toEqual([
      ...['invited', 'NAME_MISSING', 'EMAIL_INVALID', 'ROW_DUPLICATE', 'USER_EXISTS', 'reinvited', 'transferInvited'],
      ...['USER_ACCESS_MISSING', 'PRODUCT_UNKNOWN', 'ROLE_UNKNOWN', 'GROUP_UNKNOWN', 'LOCALE_UNKNOWN', 'invited'],
    ]);
    expect(await told(world, house, one)).toBe('completed 13/13: 2 invited, 1 transferInvited, 1 reinvited, 9 refused; 4 sent');
  });

  it('adds nobody in a dry run, and says what would become of each, seats included', async () => {
    await raise(3);
    const one = await take(world, house, { rows: people(5), dryRun: true });
    await world.post.settle();
    expect(await told(world, house, one)).toBe('completed 5/5: 3 invited, 0 transferInvited, 0 reinvited, 2 refused; 0 sent');
    expect(await outcomes(world, house, one)).toEqual([
      'invited',
      'invited',
      'invited',
      'LICENSE_POOL_EXHAUSTED',
      'LICENSE_POOL_EXHAUSTED',
    ]);
    expect(await house.seats()).toEqual({ meeting: '0/3 (0)' });
  });

  it('counts in a dry run the seats of rows far before', async () => {
    await raise(450);
    const one = await take(world, house, { rows: people(600), dryRun: true });
    await world.post.settle();
    expect(await told(world, house, one)).toBe('completed 600/600: 450 invited, 0 transferInvited, 0 reinvited, 150 refused; 0 sent');
  });
});

describe('when the seats are out', () => {
  it('the first rows have them, and the rest is refused for that', async () => {
    await raise(70);
    const one = await take(world, house, { rows: people(100) });
    await world.post.settle();
    const all = await outcomes(world, house, one);
    expect(all.slice(0, 70)).toEqual(Array.from({ length: 70 }, () => 'invited'));
    expect(all.slice(70)).toEqual(Array.from({ length: 30 }, () => 'LICENSE_POOL_EXHAUSTED'));
    expect(await house.seats()).toEqual({ meeting: '70/70 (70)' });
  });

  it('more seats and another try do the rest, and nobody is invited twice', async () => {
    await raise(70);
    const one = await take(world, house, { rows: people(100) });
    await world.post.settle();
    await raise(90);
    await retryImport(world, house.actor, one.importId, ORIGIN);
    await world.post.settle();
    expect(await told(world, house, one)).toBe('completed 100/100: 90 invited, 0 transferInvited, 0 reinvited, 10 refused; 90 sent');
    await raise(100);
    await retryImport(world, house.actor, one.importId, ORIGIN);
    await world.post.settle();
    expect(await told(world, house, one)).toBe('completed 100/100: 100 invited, 0 transferInvited, 0 reinvited, 0 refused; 100 sent');
    expect(await outcomes(world, house, one)).toEqual(Array.from({ length: 100 }, () => 'invited'));
    for (let person = 1; person <= 100; person++) expect(world.mails.to(`person${person}@example.com`)).toHaveLength(1);
    await expect(retryImport(world, house.actor, one.importId, ORIGIN)).rejects.toMatchObject({ code: 'IMPORT_NOT_RETRIABLE' });
  });
});

describe('a cancelled import', () => {
  it('stops before its next step, keeps what it did, and goes on where it was when it is tried again', async () => {
    const one = await take(world, house, { rows: people(100) });
    await oneStep();
    const [next] = await world.post.relay().then((messages) => messages.filter(({ kind }) => kind === 'import'));
    await cancelImport(world, house.actor, one.importId, ORIGIN);
    await world.post.deliver([next!]);
    expect(await told(world, house, one)).toMatch(/^cancelled 48\/100: 48 invited/);
    await expect(cancelImport(world, house.actor, one.importId, ORIGIN)).rejects.toMatchObject({ code: 'IMPORT_NOT_CANCELLABLE' });
    await retryImport(world, house.actor, one.importId, ORIGIN);
    await world.post.settle();
    expect(await told(world, house, one)).toMatch(/^completed 100\/100: 100 invited/);
    expect(await house.seats()).toEqual({ meeting: '100/200 (100)' });
  });

  it.each([
    [200, '48'],
    [201, '34'],
  ])('goes by steps that others need not wait for where it is long: of %i rows the first adds %s', async (rows, added) => {
    await raise(300);
    const one = await take(world, house, { rows: people(rows) });
    await oneStep();
    expect(await told(world, house, one)).toBe(
      `queued ${added}/${rows}: ${added} invited, 0 transferInvited, 0 reinvited, 0 refused; 0 sent`,
    );
  });
});

/** One step, and then its worker hands it on. */
async function oneStep(): Promise<void> {
  const [message] = await world.post.relay();
  await world.post.deliver([message!], { ...world, timeLeft: () => 0 });
}

describe('who asked for an import', () => {
  it('and is suspended meanwhile adds nobody any more; somebody else may go on in their own name', async () => {
    const helper = await world.join(house, 'helper@example.com', { name: 'admin' }, []);
    const one = await take(world, house, { rows: people(60), by: helper });
    const [message] = await world.post.relay();
    await world.post.deliver([message!], { ...world, timeLeft: () => 0 });
    await suspendUser(world, house.actor, { userId: helper.user.userId }, ORIGIN);
    await world.post.settle();
    const all = await outcomes(world, house, one);
    expect(all.slice(46, 50)).toEqual(['invited', 'invited', 'PERMISSION_MISSING', 'PERMISSION_MISSING']);
    await retryImport(world, house.actor, one.importId, ORIGIN);
    await world.post.settle();
    expect(await told(world, house, one)).toMatch(/^completed 60\/60: 60 invited/);
  });
});

describe('a worker', () => {
  it('that comes twice, or late, changes nothing', async () => {
    const one = await take(world, house, { rows: people(60) });
    const messages = await world.post.relay();
    await world.post.deliver(messages);
    await world.post.deliver(messages);
    await world.post.settle();
    await world.post.deliver(messages);
    expect(await told(world, house, one)).toMatch(/^completed 60\/60: 60 invited/);
    expect(await house.seats()).toEqual({ meeting: '60/200 (60)' });
  });

  it('and another one at the same import add everybody once', async () => {
    const one = await take(world, house, { rows: people(150) });
    const messages = await world.post.relay();
    await Promise.all([world.post.deliver(messages), world.post.deliver(messages), world.post.deliver(messages)]);
    await world.post.settle();
    expect(await told(world, house, one)).toMatch(/^completed 150\/150: 150 invited/);
    expect(await house.seats()).toEqual({ meeting: '150/200 (150)' });
  });

  it('that never came is called by the sweep', async () => {
    const one = await take(world, house, { rows: people(3) });
    await world.post.relay();
    const found = await world.post.sweep(new Date(world.clock.now().getTime() + 3 * 60_000));
    await world.post.deliver(found.filter(({ kind }) => kind === 'import'));
    expect(await told(world, house, one)).toMatch(/^completed 3\/3: 3 invited/);
  });
});
