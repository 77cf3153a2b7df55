import { setTimeout as pause } from 'node:timers/promises';
import { arrival, enqueue, type Invite, type Invited } from './invited.ts';
import type { BenchStack } from './localStack.ts';
import type { Section } from './section.ts';
import { startSenders, type Senders } from './senders.ts';
import { median, percentile, round } from './stats.ts';

/** Rates that SES gives, and how long each is kept up. */
const RATES = [14, 50];
const RATE_SECONDS = 20;
const BACKLOG = 600;
const SINGLES = 5;

export async function evenness(stack: BenchStack, invite: Invite): Promise<Section> {
  const rows: string[][] = [];
  for (const perSecond of RATES) {
    const invited = await invite(perSecond * RATE_SECONDS);
    const senders = await startSenders(stack, perSecond);
    try {
      await enqueue(senders.queues, senders.singleUrl, invited);
      const at = await arrival(senders, invited);
      const measured = ((at.length - 1) * 1000) / ((at.at(-1) ?? 0) - (at[0] ?? 0));
      const most = (ms: number): number => Math.max(...at.map((first) => at.filter((time) => time >= first && time < first + ms).length));
      rows.push([
        String(perSecond),
        String(at.length),
        round(measured, 2),
        `${round((100 * measured) / perSecond)} %`,
        String(most(1000)),
        String(most(10_000)),
      ]);
      console.log(rows.at(-1)?.join('  '));
    } finally {
      await senders.stop();
    }
  }
  return {
    title: 'The rate of sending',
    note: `So many e-mails waiting at once, and the times at which the mail service took them, by the clock. Places lie 2 % further apart than it allows. Aim: within 5 % of the rate, and not above it.`,
    head: ['allowed a second', 'e-mails', 'measured a second', 'of the rate', 'most within any second', 'any ten seconds'],
    rows,
  };
}

export async function fairness(stack: BenchStack, invite: Invite): Promise<Section> {
  const perSecond = 50;
  const singles = await invite(2 * SINGLES);
  const backlog = await invite(BACKLOG);
  const senders = await startSenders(stack, perSecond);
  try {
    const alone = await waits(senders, singles.slice(0, SINGLES));
    await enqueue(senders.queues, senders.bulkUrl, backlog);
    await pause(1000);
    const behind = await waits(senders, singles.slice(SINGLES));
    const waiting = BACKLOG - backlog.filter(({ email }) => senders.taken.has(email)).length;
    if (waiting === 0) throw new Error('nothing was left to wait behind');
    const row = (name: string, ms: readonly number[]): string[] => [name, round(median(ms), 0), round(percentile(ms, 100), 0)];
    return {
      title: 'A single invitation behind many',
      note: `Milliseconds from its message on the queue until the mail service has taken it, of ${SINGLES} one after the other, at ${perSecond} e-mails a second: with nothing else to send, and while ${BACKLOG} of a bulk call wait (${waiting} still did at the end). The line before it is a second at most.`,
      head: ['', 'median ms', 'longest ms'],
      rows: [row('nothing else', alone), row(`behind ${BACKLOG}`, behind)],
    };
  } finally {
    await senders.stop();
  }
}

async function waits(senders: Senders, singles: readonly Invited[]): Promise<number[]> {
  const ms: number[] = [];
  for (const single of singles) {
    const began = performance.now();
    await enqueue(senders.queues, senders.singleUrl, [single]);
    ms.push(((await arrival(senders, [single])).at(-1) ?? 0) - began);
  }
  return ms;
}
