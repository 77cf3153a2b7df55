import { describe, expect, it } from '@jest/globals';
import { nodePasswords } from '../../lib/adapters/node/passwords.ts';

const hash = await nodePasswords.hash('pässwörd of mine');

describe('a stored password', () => {
  it('is a PHC string that names its scheme and cost, and has a salt of its own', async () => {
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(await nodePasswords.hash('pässwörd of mine')).not.toBe(hash);
    expect(hash).not.toContain('mine');
  });

  it('is opened by the same password only', async () => {
    expect(await nodePasswords.verify('pässwörd of mine', hash)).toBe(true);
    expect(await nodePasswords.verify('passwörd of mine', hash)).toBe(false);
    expect(await nodePasswords.verify('', hash)).toBe(false);
  });

  it('of nobody is opened by none, at the same work', async () => {
    const from = performance.now();
    expect(await nodePasswords.verify('pässwörd of mine', undefined)).toBe(false);
    // Argon2 at this cost takes 20 ms and more wherever tests run; answering without it takes none.
    expect(performance.now() - from).toBeGreaterThan(3);
  });

  it('made at another cost is still opened, and known as outdated', async () => {
    const older = hash.replace('m=19456,t=2', 'm=8192,t=1');
    expect(nodePasswords.isOutdated(older)).toBe(true);
    expect(nodePasswords.isOutdated(hash)).toBe(false);
    expect(await nodePasswords.verify('pässwörd of mine', older)).toBe(false);
  });

  it('of an unknown scheme is a fault, and no wrong password', async () => {
    await expect(nodePasswords.verify('pässwörd of mine', '$2b$12$abcdefghijklmnopqrstuv')).rejects.toThrow('unknown scheme');
  });
});
