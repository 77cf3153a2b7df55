import { describe, expect, it } from '@jest/globals';
import { newMail } from '../../lib/domain/mail.ts';
import { linkOpens, readMailLink, withSecret, writeMailLink } from '../../lib/domain/mailLink.ts';

const mailId = '01HZX3V7Q8N5M4K2J1G0F9E8D7';
const first = new Uint8Array(32).fill(1);
const second = new Uint8Array(32).fill(2);
/** What the id and 32 bytes of 1 make. */
const TOKEN = 'AY_6PZ7oqWhJikGAHpchpwEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB';
const plain = newMail('movedAway', { accountId: mailId, userId: mailId }, mailId, mailId, new Date('2026-11-24T09:00:00Z'));

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
    const sent = withSecret({ ...plain, secretHashes: [] }, first);
    const again = withSecret(sent, second);
    expect([linkOpens(sent, { mailId, secret: first }), linkOpens(sent, { mailId, secret: second })]).toEqual([true, false]);
    expect([linkOpens(again, { mailId, secret: first }), linkOpens(again, { mailId, secret: second })]).toEqual([true, true]);
  });

  it('opens nothing where the mail has none', () => {
    expect(linkOpens(plain, { mailId, secret: first })).toBe(false);
  });
});
