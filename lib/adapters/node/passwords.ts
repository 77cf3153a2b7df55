import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';
import type { Passwords } from '../../usecases/ports.ts';

const argon2id = promisify((parameters: Argon2Parameters, done: (error: Error | null, key: Buffer) => void) => {
  argon2('argon2id', parameters, done);
});

/** OWASP's minimum for Argon2id; about 25 ms of one core. Memory in KiB. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;
/** Compared with where there is no hash, so that an unknown address costs the same work. */
const NOBODYS = written(COST, Buffer.alloc(16), Buffer.alloc(TAG_LENGTH));

/** Node's own Argon2id. A hash names its scheme and cost (PHC string), so that a sign-in can renew an old one. */
export const nodePasswords: Passwords = {
  hash: async (password) => {
    const nonce = randomBytes(16);
    return written(COST, nonce, await argon2id({ message: password, nonce, tagLength: TAG_LENGTH, ...COST }));
  },

  verify: async (password, hash) => {
    const { cost, nonce, tag } = read(hash ?? NOBODYS);
    const mine = await argon2id({ message: password, nonce, tagLength: tag.length, ...cost });
    return timingSafeEqual(mine, tag) && hash !== undefined;
  },

  isOutdated: (hash) => {
    const { cost } = read(hash);
    return cost.memory !== COST.memory || cost.passes !== COST.passes || cost.parallelism !== COST.parallelism;
  },
};

type Cost = typeof COST;
const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

function written({ memory, passes, parallelism }: Cost, nonce: Buffer, tag: Buffer): string {
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(nonce)}$${text(tag)}`;
}

function read(hash: string): { cost: Cost; nonce: Buffer; tag: Buffer } {
  const [, memory, passes, parallelism, nonce, tag] = PHC.exec(hash) ?? [];
  if (nonce === undefined || tag === undefined) throw new Error('a stored password hash has an unknown scheme');
  return {
    cost: { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}
