import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { Agent, createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import emulator from 'aws-ses-v2-local';
import store, { type Email } from 'aws-ses-v2-local/dist/store.js';
import { LOOPBACK } from '../ports.ts';

/** An e-mail that SES took, with what the emulator behind drops. */
export interface TakenMail {
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly configurationSet?: string;
  readonly tags: Readonly<Record<string, string>>;
}

export interface Inbox {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * SES and the inbox that shows what it took: the emulator, behind a front that gives it what it lacks, which is mail
 * that outlives a restart (in `file`, if given), message ids that are unique, and bare addresses of the recipients.
 */
export async function startInbox(port: number, file?: string, onTaken: (mail: TakenMail) => void = () => undefined): Promise<Inbox> {
  restore(file);
  const behind = await emulatorServer();
  const agent = new Agent({ keepAlive: true });
  const front = createServer((request, response) => {
    const sends = request.method === 'POST' && request.url === '/v2/email/outbound-emails';
    if (sends) {
      void deliver(request, response, { behind, agent, file, onTaken }).catch((error: unknown) => {
        response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message: String(error) }));
      });
      return;
    }
    if (request.method === 'POST' && request.url === '/clear-store' && file !== undefined) rmSync(file, { force: true });
    behind.emit('request', request, response);
  });
  front.listen({ port, host: LOOPBACK });
  await once(front, 'listening');
  return {
    url: `http://${LOOPBACK}:${portOf(front)}`,
    async stop() {
      agent.destroy();
      for (const server of [front, behind]) {
        server.close();
        server.closeAllConnections();
      }
      await Promise.resolve();
    },
  };
}

interface Counter {
  readonly behind: Server;
  readonly agent: Agent;
  readonly file: string | undefined;
  readonly onTaken: (mail: TakenMail) => void;
}

async function deliver(request: IncomingMessage, response: ServerResponse, { behind, agent, file, onTaken }: Counter): Promise<void> {
  const body = await buffer(request);
  const { authorization = '' } = request.headers;
  const headers = { 'content-type': 'application/json', 'content-length': body.length, authorization };
  const sending = httpRequest({ port: portOf(behind), host: LOOPBACK, path: request.url, method: 'POST', headers, agent }).end(body);
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  const said = (await buffer(answer)).toString();
  const taken = answer.statusCode === 200 ? complete(JSON.parse(said) as { MessageId: string }, body) : undefined;
  if (taken && file !== undefined) appendFileSync(file, `${JSON.stringify(taken)}\n`, { mode: 0o600 });
  response.writeHead(answer.statusCode ?? 500, { 'content-type': 'application/json' });
  response.end(taken ? JSON.stringify({ MessageId: taken.messageId }) : said);
  if (taken) onTaken(takenMail(taken, body));
}

interface AskedMail {
  readonly FromEmailAddress?: string;
  readonly ConfigurationSetName?: string;
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[];
}

function takenMail({ messageId, destination }: Email, body: Buffer): TakenMail {
  const { FromEmailAddress: from = '', ConfigurationSetName: configurationSet, EmailTags = [] } = JSON.parse(body.toString()) as AskedMail;
  const tags = Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value]));
  return { messageId, from, to: destination.to, tags, ...(configurationSet === undefined ? {} : { configurationSet }) };
}

/** Finds the mail that the emulator just took, and puts right what is said about it. */
function complete({ MessageId }: { MessageId: string }, body: Buffer): Email | undefined {
  const mail = store.getStoreReadonly().emails.findLast((email) => email.messageId === MessageId);
  if (!mail) return undefined;
  const asked = JSON.parse(body.toString()) as { Destination?: { ToAddresses?: string[] } };
  mail.messageId = `${randomBytes(8).toString('hex')}-${randomUUID()}-000000`;
  // SES sends to the destination that the call names, whatever the message's own header says.
  mail.destination.to = (asked.Destination?.ToAddresses ?? mail.destination.to).map(bareAddress);
  return mail;
}

/** `"Lovelace, Ada" <ada@example.com>` is `ada@example.com`. */
const bareAddress = (written: string): string => /<([^<>]+)>\s*$/.exec(written)?.[1] ?? written.trim();

function restore(file: string | undefined): void {
  store.clearStore();
  if (file === undefined || !existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    try {
      if (line !== '') store.saveEmail(JSON.parse(line) as Email);
    } catch {
      // The last line of a stack that was killed while writing it.
    }
  }
}

type Start = (config: { host: string; port: number }) => Promise<Server>;

async function emulatorServer(): Promise<Server> {
  // A CommonJS package: under Node its function is one `default` further in than its types say.
  const exported = emulator as unknown as Start | { default: Start };
  const server = await (typeof exported === 'function' ? exported : exported.default)({ host: LOOPBACK, port: 0 });
  if (!server.listening) await once(server, 'listening');
  return server;
}

function portOf(server: Server): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
