import { describe, expect, it } from '@jest/globals';
import { dynamoMails, queuedMails } from '../../lib/adapters/dynamo/mails.ts';
import { messageOf } from '../../lib/adapters/dynamo/outbox.ts';
import type { Item } from '../../lib/adapters/dynamo/table.ts';
import { transact } from '../../lib/adapters/dynamo/transact.ts';
import { newMail, type Mail } from '../../lib/domain/mail.ts';
import { decideDelivery, queuedAgain, taken } from '../../lib/domain/sending.ts';
import { Overtaken } from '../../lib/usecases/ports.ts';
import { freshTable } from '../support/freshTable.ts';
import { stored } from '../support/stored.ts';

const NOW = new Date('2026-11-24T09:00:00.000Z');
const table = await freshTable();
const mails = dynamoMails(table);
const to = { accountId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A', userId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0B' };
let count = 0;

async function queued(): Promise<Mail> {
  const mail = newMail({ kind: 'movedAway', to, transferId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0C' }, `01K6ZJ5W9Y7Q3M8R2T4V6X8Z${count++}M`, NOW);
  await transact(table, queuedMails([mail], 'req-7'));
  return mail;
}
const itemOf = async ({ mailId }: Mail): Promise<Item> => (await stored(table)).find(({ pk }) => pk === `M#${mailId}`) ?? {};
const claimed = (mail: Mail): Mail => {
  const claim = decideDelivery(mail.delivery, 'send-1', NOW);
  if (claim.do !== 'claim') throw new Error('can be claimed');
  return { ...mail, delivery: claim.delivery };
};

describe('a notice of a change', () => {
  it('is stored to be sent, to be swept a quarter of an hour later, and to be forgotten after 30 days', async () => {
    const mail = await queued();
    expect(await mails.find(mail.mailId)).toEqual(mail);
    expect(await itemOf(mail)).toMatchObject({
      sk: 'MAIL',
      kind: 'movedAway',
      to,
      delivery: { state: 'queued', unanswered: [] },
      requestId: 'req-7',
      dueAt: '2026-11-24T09:15:00.000Z',
      dueShard: expect.stringMatching(/^DUE#\d\d$/),
      ttl: 1_795_510_800 + 30 * 24 * 3600,
    });
  });

  it('bears no address and no name', async () => {
    expect(Object.keys(await itemOf(await queued())).sort()).toEqual(
      ['createdAt', 'delivery', 'dueAt', 'dueShard', 'kind', 'mailId', 'pk', 'requestId', 'sk', 'to', 'transferId', 'ttl'].sort(),
    );
  });

  it('makes one message when it appears, and none at each step of sending', async () => {
    const item = await itemOf(await queued());
    const message = { v: 1, mailId: item['mailId'], requestId: 'req-7' };
    expect(messageOf(undefined, item)).toEqual({ kind: 'mail', message });
    expect(messageOf({ ...item, delivery: { state: 'sending' } }, item)).toBeUndefined();
    expect(messageOf(item, { ...item, delivery: { state: 'sending' } })).toBeUndefined();
    expect(messageOf(item, undefined)).toBeUndefined();
  });

  it('that is there already is not stored a second time', async () => {
    const mail = await queued();
    await expect(transact(table, queuedMails([mail], 'req-8'))).rejects.toThrow(Overtaken);
  });
});

describe('a step of sending a notice', () => {
  it('while claimed is due a quarter of an hour after its lease, and no longer due once it was sent', async () => {
    const mail = await queued();
    await mails.keepSending(mail, claimed(mail), NOW);
    expect(await itemOf(mail)).toMatchObject({ delivery: { state: 'sending', unanswered: [] }, dueAt: '2026-11-24T09:16:00.000Z' });
    await mails.keepSending(claimed(mail), { ...mail, delivery: taken('send-1', NOW) }, NOW);
    expect(await mails.find(mail.mailId)).toEqual({ ...mail, delivery: { state: 'sent', sendId: 'send-1', at: NOW } });
    expect(await itemOf(mail)).not.toHaveProperty('dueAt');
    expect(await itemOf(mail)).not.toHaveProperty('dueShard');
  });

  it('that puts it back has it swept a quarter of an hour from then', async () => {
    const mail = await queued();
    await mails.keepSending(mail, claimed(mail), NOW);
    const later = new Date('2026-11-24T09:05:00.000Z');
    await mails.keepSending(claimed(mail), { ...mail, delivery: queuedAgain(claimed(mail).delivery) }, later);
    expect(await itemOf(mail)).toMatchObject({ delivery: { state: 'queued', unanswered: [] }, dueAt: '2026-11-24T09:20:00.000Z' });
  });

  it('fails where another sender was first, and not where it was this one', async () => {
    const mail = await queued();
    await mails.keepSending(mail, claimed(mail), NOW);
    await mails.keepSending(mail, claimed(mail), NOW);
    const other = { ...claimed(mail), delivery: { ...claimed(mail).delivery, sendId: 'send-2' } as Mail['delivery'] };
    await expect(mails.keepSending(mail, other, NOW)).rejects.toThrow(Overtaken);
  });
});
