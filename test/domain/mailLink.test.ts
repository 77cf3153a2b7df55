import { describe, expect, it } from '@jest/globals';
import { checkLinkRuns, linkOpens, readMailLink, UNSENT_LINK, withSecret, writeMailLink } from '../../lib/domain/mailLink.ts';

const mailId = '01HZX3V7Q8N5M4K2J1G0F9E8D7';
const first = new Uint8Array(32).fill(1);
const second = new Uint8Array(32).fill(2);
/** What the id and 32 bytes of 1 make. */
const TOKEN = 'AY_6PZ7oqWhJikGAHpchpwEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB';
const TEN = new Date('2026-11-24T10:00:00Z');
const ELEVEN = new Date('2026-11-24T11:00:00Z');

describe("a mail's link", () => {
  it('is 48 bytes in 64 letters that need no escaping in an address', () => {
    expect(writeMailLink({ mailId, secret: first })).toBe(TOKEN);
  });

  it('says which mail it came with, and the secret', () => {
    const read = readMailLink(TOKEN);
    expect(read?.mailId).toBe(mailId);
    expect(Buffer.from(read?.secret ?? [])).toEqual(Buffer.from(first));
  });

  it.each(['', 'a', TOKEN.slice(1), `${TOKEN}A`, TOKEN.replace('A', '+'), `${TOKEN.slice(0, 63)}\n`])('is not read from %j', (token) => {
    expect(readMailLink(token)).toBeUndefined();
  });

  it('opens what it came with, also once it was sent again, and no other secret does', () => {
    const once = withSecret(UNSENT_LINK, first, { endsAt: TEN, passwordEpoch: 1 });
    const again = withSecret(once, second, { endsAt: TEN, passwordEpoch: 1 });
    expect([linkOpens(once, { mailId, secret: first }), linkOpens(once, { mailId, secret: second })]).toEqual([true, false]);
    expect([linkOpens(again, { mailId, secret: first }), linkOpens(again, { mailId, secret: second })]).toEqual([true, true]);
  });

  it('opens nothing before it was sent', () => {
    expect(linkOpens(UNSENT_LINK, { mailId, secret: first })).toBe(false);
  });

  it('ends by its first send: a second one prolongs nothing, and knows of no newer password', () => {
    const again = withSecret(withSecret(UNSENT_LINK, first, { endsAt: TEN, passwordEpoch: 1 }), second, {
      endsAt: ELEVEN,
      passwordEpoch: 2,
    });
    expect(again).toMatchObject({ endsAt: TEN, passwordEpoch: 1 });
  });

  it('works until the moment that it ends', () => {
    const link = withSecret(UNSENT_LINK, first, { endsAt: TEN, passwordEpoch: 1 });
    const at = (time: string) => () => {
      checkLinkRuns(link, new Date(time));
    };
    expect(at('2026-11-24T09:59:59.999Z')).not.toThrow();
    expect(at('2026-11-24T10:00:00.000Z')).toThrow(expect.objectContaining({ code: 'LINK_EXPIRED' }));
  });
});
