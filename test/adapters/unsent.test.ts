import { describe, expect, it } from '@jest/globals';
import { DAY, MINUTE } from '../support/outside.ts';
import { openWorld } from '../support/world.ts';

const world = await openWorld();
const house = await world.account('Analytical Engines', { meeting: 80 });
const { clock, post } = world;

describe('what was not sent', () => {
  it('is found whole, however much there is, each once', async () => {
    await house.add(Array.from({ length: 80 }, (_, at) => ({ email: `unsent${at}@example.com` })));
    clock.pass(15 * MINUTE);
    const found = await post.sweep(clock.now());
    expect(found).toHaveLength(80);
    const users = found.flatMap((unsent) => (unsent.kind === 'bulkInvitation' ? [unsent.message.userId] : []));
    expect(new Set(users).size).toBe(80);
  });

  it('is not what was sent, nor what was answered, also long after', async () => {
    const other = await world.account('Jacquard Looms', { meeting: 10 });
    await post.settle();
    clock.pass(20 * DAY);
    expect(await post.sweep(clock.now())).toEqual([]);
    await world.join(other, 'answered@example.com');
    clock.pass(20 * DAY);
    expect(await post.sweep(clock.now())).toEqual([]);
  });
});
