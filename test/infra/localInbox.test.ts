import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { SendEmailCommand, SESv2Client, type EmailContent } from '@aws-sdk/client-sesv2';
import { startInbox, type Inbox } from '../../infra/local/engines/inbox.ts';

const folder = mkdtempSync(join(tmpdir(), 'seatwise-inbox-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Stored {
  readonly messageId: string;
  readonly destination: { readonly to: string[] };
  readonly subject: string;
  readonly body: { readonly html: string; readonly text: string };
  readonly at: number;
}
const stored = async (inbox: Inbox): Promise<Stored[]> =>
  ((await (await fetch(`${inbox.url}/store`)).json()) as { emails: Stored[] }).emails;

const RAW = [
  'From: "Seatwise, Inc." <no-reply@example.com>',
  'To: =?UTF-8?Q?Zo=C3=AB_Lovelace=2C_Countess?= <zoe@example.com>',
  'Subject: =?UTF-8?B?w5xiZXJyYXNjaHVuZw==?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Hello',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from('<p>Hello <b>Zoë</b></p>').toString('base64'),
  '--b--',
  '',
].join('\r\n');
const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
const simple = (subject: string): EmailContent => ({
  Simple: { Subject: utf8(subject), Body: { Text: utf8('Hello\n'), Html: utf8('<p>Hello</p>') } },
});

async function sendTo(inbox: Inbox, address: string, Content: EmailContent): Promise<string | undefined> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SESv2Client({ endpoint: inbox.url, region: 'us-east-1', credentials });
  const FromEmailAddress = 'no-reply@example.com';
  const { MessageId } = await client.send(new SendEmailCommand({ FromEmailAddress, Destination: { ToAddresses: [address] }, Content }));
  client.destroy();
  return MessageId;
}

describe('the inbox', () => {
  it('shows a simple and a raw e-mail by their parts, oldest first, the recipient by the bare address', async () => {
    const inbox = await startInbox(0);
    const id = await sendTo(inbox, 'zoe@example.com', { Raw: { Data: Buffer.from(RAW) } });
    await sendTo(inbox, 'Second <second@example.com>', simple('Für Sie – “Zoë”'));
    const [first, second] = await stored(inbox);
    await inbox.stop();
    expect(first).toMatchObject({
      messageId: id,
      destination: { to: ['zoe@example.com'] },
      subject: 'Überraschung',
      body: { text: 'Hello', html: '<p>Hello <b>Zoë</b></p>' },
    });
    expect(Math.abs((first?.at ?? 0) - Date.now() / 1000)).toBeLessThan(5);
    expect(second).toMatchObject({
      destination: { to: ['second@example.com'] },
      subject: 'Für Sie – “Zoë”',
      body: { text: 'Hello\n', html: '<p>Hello</p>' },
    });
  });

  it('keeps its mail over a restart, until it is cleared', async () => {
    const file = join(folder, 'inbox.jsonl');
    const first = await startInbox(0, file);
    await sendTo(first, 'zoe@example.com', simple('Kept'));
    await first.stop();
    const second = await startInbox(0, file);
    expect((await stored(second)).map(({ subject }) => subject)).toEqual(['Kept']);
    await fetch(`${second.url}/clear-store`, { method: 'POST' });
    await second.stop();
    const third = await startInbox(0, file);
    expect(await stored(third)).toEqual([]);
    await third.stop();
  });

  it('shows itself to a browser', async () => {
    const inbox = await startInbox(0);
    const response = await fetch(inbox.url);
    await inbox.stop();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
  });
});
