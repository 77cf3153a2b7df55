import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { opens, readInvitationToken, secretHash, writeInvitationToken } from '../../lib/domain/invitationToken.ts';

const ulid = fc
  .tuple(
    fc.constantFrom(...Array.from('01234567')),
    fc.array(fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')), { minLength: 25, maxLength: 25 }),
  )
  .map(([first, rest]) => first + rest.join(''));
const secret = fc.uint8Array({ minLength: 32, maxLength: 32 });

const accountId = '01HZX3V7Q8N5M4K2J1G0F9E8D7';
const userId = '7ZZZZZZZZZZZZZZZZZZZZZZZZZ';
/** What the two ids and 32 bytes of 1 make. */
const TOKEN = 'AY_6PZ7oqWhJikGAHpchp_____________________8BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ';

describe("a link's token", () => {
  it('is 64 bytes in 86 letters that need no escaping in an address', () => {
    expect(writeInvitationToken({ accountId, userId, secret: new Uint8Array(32).fill(1) })).toBe(TOKEN);
    expect(TOKEN).toMatch(/^[A-Za-z0-9_-]{86}$/);
  });

  it('says whose invitation it is, and the secret, as they were written, for any ids and secret', () => {
    fc.assert(
      fc.property(ulid, ulid, secret, (account, user, bytes) => {
        const read = readInvitationToken(writeInvitationToken({ accountId: account, userId: user, secret: bytes }));
        expect(read?.accountId).toBe(account);
        expect(read?.userId).toBe(user);
        expect(Buffer.from(read?.secret ?? [])).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['one letter too few', TOKEN.slice(1)],
    ['one letter too many', `${TOKEN}A`],
    ['a space in it', ` ${TOKEN.slice(1)}`],
    ['a new line behind it', `${TOKEN}\n`],
    ['the other base64 alphabet', `+/${TOKEN.slice(2)}`],
    ['padding', `${TOKEN.slice(0, 84)}==`],
    ['the #', `#${TOKEN.slice(1)}`],
    ['full-width letters', `Ａ${TOKEN.slice(1)}`],
    ['NUL', `\0${TOKEN.slice(1)}`],
  ])('is none with %s', (_what, garbled) => {
    expect(readInvitationToken(garbled)).toBeUndefined();
  });

  it('of any other text is none, or somebody whose ids have the right form', () => {
    expect(readInvitationToken(TOKEN)).toBeDefined();
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{86}$/), (text) => {
        const read = readInvitationToken(text);
        expect(`${read?.accountId ?? ''} ${read?.userId ?? ''}`).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25} [0-7][0-9A-HJKMNP-TV-Z]{25}$/);
        expect(read?.secret).toHaveLength(32);
      }),
    );
  });
});

describe('a secret', () => {
  const mine = new Uint8Array(32).fill(1);
  const other = new Uint8Array(32).fill(2);

  it('opens what keeps its hash, among others too', () => {
    expect(opens(mine, [secretHash(mine)])).toBe(true);
    expect(opens(mine, [secretHash(other), secretHash(mine)])).toBe(true);
  });

  it('opens nothing else: another hash, none, an empty or a longer one', () => {
    expect(opens(mine, [secretHash(other)])).toBe(false);
    expect(opens(mine, [])).toBe(false);
    expect(opens(mine, ['', `${secretHash(mine)}A`])).toBe(false);
  });
});
