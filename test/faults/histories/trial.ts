import { unsent } from '../../../lib/adapters/dynamo/unsent.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { Overtaken, MailRefused, type OutgoingMail } from '../../../lib/usecases/ports.ts';
import type { Unsent } from '../../../lib/usecases/requeueUnsent.ts';
import { personIdOf } from '../../../lib/domain/person.ts';
import type { Feedback } from '../../../lib/usecases/mailFeedback.ts';
import { recordDelivery } from '../../../lib/usecases/recordDelivery.ts';
import { resendWelcome } from '../../../lib/usecases/resendWelcome.ts';
import { readImages, type Images } from '../../support/changes.ts';
import { messageOf } from '../../../lib/adapters/dynamo/outbox.ts';
import type { Item } from '../../../lib/adapters/dynamo/table.ts';
import { throws } from '../../support/faults.ts';
import { freshTable, type FreshTable } from '../../support/freshTable.ts';
import { mailbox } from '../../support/mailbox.ts';
import { countingChance, MINUTE, stoppedClock } from '../../support/outside.ts';
import { partsOn, quickPasswords, type Parts } from '../../support/parts.ts';
import { consume, NotYet } from '../../support/post.ts';
import { whatIsWrong } from '../../support/statements.ts';
import { copyTo, stored } from '../../support/stored.ts';
import { wrongAtRest } from './atRest.ts';
import { wrongTimes, ZONES } from './calendar.ts';
import { contentIdOf, perform, type Alone } from './doing.ts';
import { Writes } from './images.ts';
import { ACCOUNTS, writtenTurn, type Operation, type Said, type Turn } from './operations.ts';
import { ledgerOf, resolve } from './resolve.ts';
import { wrongOutcome, type Answered } from './serial.ts';
import type { Stage } from './stage.ts';

/** What every process of a history suffers. */
const FAULTS = { delay: [2, 5], conflicts: 0.3, throttles: 0.03, lostAnswers: 0.1, bursts: true, hasty: true } as const;
const AT_ONCE = 4;
const ROUNDS = 12;

/** What a history came to that must not be: the last turn, and what is wrong after it. */
class Broken extends Error {
  override readonly name = 'Broken';
}

/** One history on a table of its own: turn after turn, then all that is still to be delivered. */
export interface Trial {
  /** What was done so far, a line a turn, with the answers. */
  readonly history: readonly string[];
  run(turn: Turn): Promise<void>;
  /** Delivers until nothing is left, with nothing that goes wrong, and holds all of it against what has to be so. */
  finish(): Promise<void>;
  close(): Promise<void>;
}

export async function openTrial(stage: Stage, database: string, seed: number): Promise<Trial> {
  const table = await freshTable(database);
  await copyTo(table, stage.items);
  const next = await readImages(table);
  // The stream lies a little behind: what it says of the copy is no part of the history.
  for (let seen = 0; seen < stage.items.length;) seen += (await next()).length;
  return new History(stage, table, next, seed);
}

class History implements Trial {
  readonly #stage: Stage;
  readonly #table: FreshTable;
  readonly #next: () => Promise<Images[]>;
  readonly #clock = stoppedClock();
  readonly #mails = mailbox();
  readonly #clean: Parts;
  readonly #processes: readonly Process[];
  readonly history: string[] = [];
  #items: readonly Item[];
  #waiting: Unsent[] = [];
  /** Messages that were delivered, or are being so. */
  #heard: Unsent[] = [];
  #written: Images[] = [];
  /** What left each user by a mover, by the user's key. */
  #departed = new Map<string, number>();
  readonly #writes = new Writes();
  #serial = 0;
  #turns = 0;
  #titles = new Map<string, { readonly turn: number; readonly titles: Set<string> }>();
  #again = new Set<string>();
  #known = new Map<string, string[]>();
  #unlucky = new Set<string>();
  /** Events that threw, so that they come again. */
  #unheard: Feedback[] = [];
  readonly #seed: number;

  constructor(stage: Stage, table: FreshTable, next: () => Promise<Images[]>, seed: number) {
    this.#stage = stage;
    this.#table = table;
    this.#next = oneAtATime(next);
    this.#seed = seed;
    this.#items = stage.items;
    this.#clock.set(stage.startsAt);
    for (const id of stage.content) this.#titles.set(id, { turn: 0, titles: new Set(['ada 1']) });
    const outside = { chance: countingChance(this.#clock, 1_000_000), mailer: this.#mails, passwords: quickPasswords };
    this.#clean = partsOn(table, outside);
    this.#processes = Array.from({ length: AT_ONCE }, () => {
      const process = { roll: throws(0) };
      const roll = (): number => process.roll();
      // A mover is short of time now and then, and hands on.
      const timeLeft = (): number => (roll() < 0.3 ? 0 : 60_000);
      return {
        parts: { ...withShortSteps(partsOn(table.open({ ...FAULTS, roll }), outside)), timeLeft },
        begin: (with_: number) => {
          process.roll = throws(with_);
        },
      };
    });
  }

  async run(turn: Turn): Promise<void> {
    this.#turns++;
    this.#clock.pass(turn.minutes * MINUTE);
    this.#mails.next(...turn.moods);
    const before = ledgerOf(this.#items, this.#stage.cast, this.#clock.now());
    const wrong: string[] = [];
    const answered = await Promise.all(turn.operations.map((operation, at) => this.#attempt(operation, at, wrong)));
    await this.#look(wrong);
    const after = ledgerOf(this.#items, this.#stage.cast, this.#clock.now());
    this.history.push(`${writtenTurn(turn)}  →  ${answered.map((one) => one?.answer ?? '-').join('  ∥  ')}`);
    const known = answered.filter((one): one is Answered => one !== undefined);
    if (!turn.operations.some(isManySteps)) wrong.push(...wrongOutcome(before, known, after));
    if (wrong.length > 0) throw new Broken(wrong.join('\n'));
  }

  async #attempt(operation: Operation, at: number, wrong: string[]): Promise<Answered | undefined> {
    const process = this.#processes[at];
    if (!process) throw new Error('more at once than there are processes');
    process.begin(this.#seed ^ (this.#turns * 64 + at));
    if (operation.do === 'deliver') return this.#deliver(operation, process.parts, wrong);
    if (operation.do === 'sweep') {
      for await (const batch of unsent(this.#table, this.#clock.now())) this.#waiting.push(...batch);
      return undefined;
    }
    if (operation.do === 'hear') return this.#hear(operation, process.parts, wrong);
    if (operation.do === 'remind') return this.#remind(process.parts, wrong);
    const situation = {
      items: this.#items,
      cast: this.#stage.cast,
      mails: [...this.#stage.mails, ...this.#mails.taken],
      known: this.#known,
      newContentId: (kind: Parameters<typeof contentIdOf>[0], movable: boolean) => contentIdOf(kind, movable, ++this.#serial + 1000),
    };
    const resolved = resolve(operation, situation) as Alone | undefined;
    if (!resolved) return undefined;
    const version = this.#turns * AT_ONCE + at + 1;
    let answer: string;
    try {
      answer = await perform(resolved, { cast: this.#stage.cast, process: process.parts, requestId: `turn ${this.#turns}`, version });
    } catch (error) {
      answer = 'unknown';
      if (!isInjected(error)) wrong.push(`${operation.do} threw ${String(error instanceof Error ? error.stack : error)}`);
    }
    this.#note(resolved, answer, version);
    return { operation: resolved, answer };
  }

  /** What was registered, for the reckoning at the end. */
  #note(operation: Alone, answer: string, version: number): void {
    if (operation.do === 'move' && operation.kinds.length > 0)
      for (const key of [...this.#known.keys()]) if (key.endsWith(operation.product)) this.#known.delete(key);
    if (operation.do !== 'register' && operation.do !== 'registerAgain') return;
    for (const id of operation.contentIds) {
      const known = this.#titles.get(id);
      if (known) this.#again.add(id);
      // Of two at once either may have been the last; what got no answer may not have been kept.
      const before = known && (known.turn === this.#turns || answer === 'unknown') ? known.titles : new Set<string>();
      if (answer === 'done' || (answer === 'unknown' && known))
        this.#titles.set(id, { turn: this.#turns, titles: before.add(`${operation.who} ${version}`) });
    }
    if (answer !== 'done') return;
    const key = `${operation.who} ${operation.product}`;
    this.#known.set(key, [...(this.#known.get(key) ?? []), ...operation.contentIds]);
  }

  async #deliver({ count, order, again }: Extract<Operation, { do: 'deliver' }>, process: Parts, wrong: string[]): Promise<undefined> {
    const roll = throws(order);
    for (let left = count; left > 0; left--) {
      // What is committed at this very moment becomes a message, too.
      await this.#relay();
      const [message] = this.#waiting.splice(Math.floor(roll() * this.#waiting.length), 1);
      if (!message) continue;
      this.#heard.push(message);
      if (await this.#consumed(message, process, wrong)) this.#waiting.push(message);
    }
    for (let left = again; left > 0; left--) {
      // Most often one of the last ones, which somebody else may be at.
      const repeated = this.#heard[Math.floor(roll() * Math.min(6, this.#heard.length))];
      if (repeated) await this.#consumed(repeated, process, wrong);
      this.#heard.sort(() => roll() - 0.5);
    }
  }

  /** Some of the last e-mails, each told of up to three times. What throws stays on the queue: here it is told again later. */
  async #hear({ says, count, order }: Extract<Operation, { do: 'hear' }>, process: Parts, wrong: string[]): Promise<undefined> {
    const roll = throws(order);
    const mails = this.#mails.taken.slice(-12);
    for (let left = count; left > 0 && mails.length > 0; left--) {
      const mail = mails[Math.floor(roll() * mails.length)];
      if (!mail) continue;
      const at = new Date(this.#clock.now().getTime() + Math.floor(roll() * 3));
      for (let times = 1 + Math.floor(roll() * 3); times > 0; times--) await this.#told(heard(mail, says, at), process, wrong);
    }
  }

  async #told(feedback: Feedback, process: Parts, wrong: string[]): Promise<void> {
    try {
      await recordDelivery({ ...process, events: { keepLineOnce: () => Promise.resolve() } }, feedback);
    } catch (error) {
      if (!isPassing(error)) wrong.push(`an event was not recorded: ${String(error instanceof Error ? error.stack : error)}`);
      this.#unheard.push(feedback);
    }
  }

  async #remind(process: Parts, wrong: string[]): Promise<undefined> {
    try {
      await resendWelcome(process, this.#clock.now());
    } catch (error) {
      if (!isPassing(error)) wrong.push(`nobody was reminded: ${String(error instanceof Error ? error.stack : error)}`);
    }
  }

  async #relay(): Promise<void> {
    const images = await this.#next();
    this.#written.push(...images);
    this.#waiting.push(...images.flatMap(({ before, after }) => messageOf(before, after) ?? []));
  }

  /** Whether it stays on the queue. */
  async #consumed(message: Unsent, process: Parts, wrong: string[]): Promise<boolean> {
    try {
      await consume(process, message);
      return false;
    } catch (error) {
      if (
        (message.kind === 'invitation' || message.kind === 'bulkInvitation') &&
        !(error instanceof NotYet) &&
        !(error instanceof Overtaken)
      )
        this.#unlucky.add(`${message.message.userId} ${message.message.generation}`);
      if (!isPassing(error)) wrong.push(`${message.kind} was not delivered: ${String(error instanceof Error ? error.stack : error)}`);
      return true;
    }
  }

  /** What was written since, each write by itself, and all that is stored now. */
  async #look(wrong: string[]): Promise<void> {
    const [items, due] = await Promise.all([stored(this.#table), stored(this.#table, 'due'), this.#relay()]);
    this.#items = items;
    const images = this.#written.splice(0);
    for (const { before, after } of images)
      if (before && isDeparture(before, after))
        this.#departed.set(String(before['pk']), (this.#departed.get(String(before['pk'])) ?? 0) + 1);
    const closed = new Set(items.filter(({ sk, status }) => sk === 'ACCOUNT' && status === 'closed').map(({ pk }) => String(pk)));
    const zoneOf = (accountId: string): string | undefined => {
      const name = ACCOUNTS.find((one) => this.#stage.cast.accounts[one] === accountId);
      return name && ZONES[name];
    };
    wrong.push(
      ...images.flatMap((image) => [...this.#writes.wrong(image, closed), ...wrongTimes(image, zoneOf, this.#clock.now())]),
      ...whatIsWrong(items, due),
    );
  }

  async finish(): Promise<void> {
    if (this.#turns === 0) return;
    const wrong: string[] = [];
    for (const feedback of this.#unheard.splice(0)) await this.#told(feedback, this.#clean, wrong);
    for (let round = 1; ; round++) {
      this.#clock.pass(31 * MINUTE);
      for await (const batch of unsent(this.#table, this.#clock.now())) this.#waiting.push(...batch);
      if (this.#waiting.length === 0) break;
      if (round > ROUNDS) throw new Broken(`still to be delivered after ${ROUNDS} rounds: ${JSON.stringify(this.#waiting)}`);
      const messages = this.#waiting.splice(0);
      for (const message of messages) if (await this.#consumed(message, this.#clean, wrong)) this.#waiting.push(message);
      await this.#look(wrong);
      if (wrong.length > 0) break;
    }
    const told = {
      cast: this.#stage.cast,
      mails: [...this.#stage.mails, ...this.#mails.taken],
      titles: new Map([...this.#titles].map(([id, { titles }]) => [id, titles])),
      again: this.#again,
      unlucky: this.#unlucky,
      departed: this.#departed,
    };
    wrong.push(...wrongAtRest(this.#items, told), ...this.#writes.wrongInAll());
    if (wrong.length > 0) throw new Broken(`when all was delivered:\n${[...new Set(wrong)].join('\n')}`);
  }

  close(): Promise<void> {
    return this.#table.drop();
  }
}

/** An import of a few rows takes several steps. */
const withShortSteps = (parts: Parts): Parts => ({
  ...parts,
  imports: { ...parts.imports, fitting: (_, additions) => Math.min(additions.length, 2) },
});

interface Process {
  readonly parts: Parts;
  /** From here on things happen to it by this seed. */
  begin(seed: number): void;
}

/** Two who ask at once get each what the other has not. */
function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(ask, ask);
    last = next;
    return next;
  };
}

/** Content that goes, or of which a line is left. */
const isDeparture = (before: Item, after: Item | undefined): boolean =>
  String(before['sk']).startsWith('C#') && before['readOnly'] === undefined && (after === undefined || after['readOnly'] !== undefined);

const isManySteps = ({ do: what }: Operation): boolean => ['deliver', 'sweep', 'hear', 'remind'].includes(what);

/** As `readFeedback` makes it of what SES publishes. */
function heard({ to, tags }: OutgoingMail, says: Said, at: Date): Feedback {
  const { account = '', user = '', send: sendId = '', generation, mail } = tags;
  return {
    accountId: account,
    userId: user,
    personId: personIdOf(to.toLowerCase()),
    ...(generation === undefined ? {} : { generation: Number(generation) }),
    ...(mail === undefined ? {} : { mailId: mail }),
    event: { kind: says, sendId, at, reason: 'The mail service says so.' },
  };
}

/** The table never says so by itself, but where a fault was put in between. */
const isInjected = (error: unknown): boolean =>
  error instanceof Error && (error.message === 'No answer came.' || error.name === 'ThrottlingException');

/** What a consumer may throw, so that its message comes again. */
const isPassing = (error: unknown): boolean =>
  isInjected(error) ||
  error instanceof NotYet ||
  error instanceof Overtaken ||
  error instanceof MailRefused ||
  (error instanceof Refusal && error.kind === 'busy') ||
  (error instanceof Error && /^The (sender died|mail service took it)/.test(error.message));
