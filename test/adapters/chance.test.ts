import { describe, expect, it } from '@jest/globals';
import { nodeChance } from '../../lib/adapters/node/chance.ts';

describe('a new id', () => {
  it('is a ULID of its moment, and another one each time', () => {
    const began = Date.now();
    const ids = Array.from({ length: 20_000 }, () => nodeChance.newId());
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const times = ids.map((id) => Array.from(id.slice(0, 10)).reduce((time, letter) => time * 32 + letters.indexOf(letter), 0));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(began);
    expect(Math.max(...times)).toBeLessThanOrEqual(Date.now());
  });

  it('has each of the letters at each of the places that chance fills, about as often', () => {
    const ids = Array.from({ length: 20_000 }, () => nodeChance.newId());
    for (let place = 10; place < 26; place++) {
      const counts = new Map<string, number>();
      for (const id of ids) counts.set(id.charAt(place), (counts.get(id.charAt(place)) ?? 0) + 1);
      expect(counts.size).toBe(32);
      // 625 each; a count this far off comes by chance once in 10¹⁵ runs.
      for (const count of counts.values()) expect(Math.abs(count - 625)).toBeLessThan(225);
    }
  });
});
