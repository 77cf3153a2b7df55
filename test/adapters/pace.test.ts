import { describe, expect, it } from '@jest/globals';
import { dynamoPace } from '../../lib/adapters/dynamo/pace.ts';
import { freshTable } from '../support/freshTable.ts';

const table = await freshTable();
const realTime = { now: () => new Date() };

describe('the pace of sending', () => {
  it('is kept by all processes together', async () => {
    const limits = { perSecond: 100, perDay: 10_000 };
    const processes = Array.from({ length: 4 }, () => dynamoPace(table, limits, realTime));
    const times: number[] = [];
    await Promise.all(
      processes.flatMap((pace) =>
        Array.from({ length: 10 }, async () => {
          expect(await pace.take('single')).toBe('now');
          times.push(performance.now());
        }),
      ),
    );
    // Forty places lie 10 ms apart; a busy machine only draws them out.
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(300);
  });

  it('says until when nothing more goes out, and takes no place then', async () => {
    const fresh = await freshTable();
    const pace = dynamoPace(fresh, { perSecond: 100, perDay: 5 }, realTime);
    const answers = await Promise.all(Array.from({ length: 7 }, () => pace.take('single')));
    expect(answers).toEqual([...['now', 'now', 'now', 'now', 'now'], { until: expect.any(Date) }, { until: expect.any(Date) }]);
    const hour = 3600_000;
    const until = new Date((Math.floor(Date.now() / hour) + 25) * hour);
    expect([await pace.take('single'), await pace.take('bulk')]).toEqual([{ until }, { until }]);
  });

  it('lets a single one go before many that were asked for at once', async () => {
    const fresh = await freshTable();
    const limits = { perSecond: 20, perDay: 10_000 };
    const order: string[] = [];
    const many = Array.from({ length: 8 }, async () => {
      const process = dynamoPace(fresh, limits, realTime);
      await Promise.all(Array.from({ length: 10 }, () => process.take('bulk')));
      order.push('ten of many');
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const single = dynamoPace(fresh, limits, realTime)
      .take('single')
      .then(() => order.push('single'));
    await Promise.all([...many, single]);
    expect(order.indexOf('single')).toBeLessThan(5);
  });
});
