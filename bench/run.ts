import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { measureAdd } from './add.ts';
import { measureBulk } from './bulk.ts';
import { compare } from './compare.ts';
import { measureCosts } from './costs.ts';
import { measureLists } from './lists.ts';
import { withStack } from './localStack.ts';
import { measureMails } from './mails.ts';
import { measureMoves } from './moves.ts';
import { measureNeighbour } from './neighbour.ts';
import { measurePages } from './pages.ts';
import { measurePeers } from './peers.ts';
import { measureSent } from './sent.ts';
import { measureReady } from './ready.ts';
import { measureReminders } from './reminders.ts';
import { measureReading } from './reading.ts';
import { measureUnits } from './units.ts';
import { toSvg } from './plot.ts';
import { toMarkdown, type Section } from './section.ts';

const ROOT = new URL('..', import.meta.url).pathname;
const REPORT = `${ROOT}bench/README.md`;

/** In the order of the report; each can be measured alone: `npm run bench -- lists`. */
const PARTS: Readonly<Record<string, { readonly says: string; readonly measure: () => Promise<readonly Section[]> }>> = {
  add: { says: 'adds over HTTP against raw transactions', measure: async () => [await withStack(measureAdd)] },
  bulk: {
    says: 'imports against the same items sent raw, and on to the e-mail',
    measure: () => withStack(async (stack) => [await measureBulk(stack), await measureSent(stack)]),
  },
  neighbour: { says: 'a single add beside an import of another account', measure: async () => [await withStack(measureNeighbour)] },
  peers: { says: 'what might be run instead, beside Seatwise', measure: async () => [await withStack(measurePeers)] },
  moves: {
    says: 'transfers and the mover against the same transactions sent raw',
    measure: async () => [await withStack((stack) => measureMoves(stack))],
  },
  lists: { says: 'pages of users at 100 and at 100,000, and an export', measure: () => withStack(measureLists) },
  reading: { says: 'reading and deciding ten thousand rows', measure: () => Promise.resolve([measureReading()]) },
  reminders: { says: 'reminders due among few and many pending invitations', measure: async () => [await withStack(measureReminders)] },
  mails: {
    says: 'e-mails through queue and sender, their rate, and who waits for whom',
    measure: () => withStack(measureMails),
  },
  units: { says: 'write units of each change', measure: async () => [await withStack(measureUnits)] },
  costs: { says: 'what a person imported and invited costs', measure: () => withStack(measureCosts) },
  pages: { says: 'what pages weigh, and how soon they can be used', measure: async () => [await withStack(measurePages)] },
  ready: { says: 'how soon each handler is ready', measure: async () => [await measureReady()] },
};

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { compare: { type: 'string' } } });
const unknown = asked.find((name) => !Object.hasOwn(PARTS, name));
if (unknown !== undefined) {
  console.error(
    `There is no part "${unknown}" to measure. Choose from: ${Object.keys(PARTS).join(', ')}; without a name all are measured.`,
  );
  process.exit(1);
}
if (values.compare !== undefined) {
  compare(values.compare, asked);
  process.exit(0);
}
execFileSync(process.execPath, [`${ROOT}scripts/build.ts`], { stdio: 'inherit' });

const version = (command: string, argument: string): string => execFileSync(command, [argument], { encoding: 'utf8' }).trim();
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${version('java', '--version').split('\n')[0] ?? ''}, DynamoDB Local in memory`;
const intro = `# What is measured

\`npm run bench\` measures everything below, each figure as a ratio to the raw engine or to bare Node on the same machine in one
run, and writes this file; \`npm run bench -- lists\` measures one part and leaves the others as they were. Absolute numbers
are the machine's that each part names; the ratios are what to compare. \`npm run bench -- --compare REF lists\` measures a part of
an older commit and of this one, each in a copy of its own, and sets both side by side.
`;

/** Sections as they stand in the report, by their title. */
const kept = new Map(
  (await readFile(REPORT, 'utf8'))
    .split(/^(?=## )/m)
    .slice(1)
    .map((section) => [section.split('\n')[0] ?? '', `${section.trimEnd()}\n`]),
);
const titles: string[] = [];
for (const [name, { says, measure }] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`Measuring ${says} …`);
  for (const section of await measure()) {
    const markdown = toMarkdown({ ...section, note: `${section.note} Measured on ${machine}.` });
    kept.set(markdown.split('\n')[0] ?? '', markdown);
    titles.push(section.title);
    if (section.plot) await writeFile(`${ROOT}bench/${section.plot.file}`, toSvg(section.plot));
    console.log(`\n${markdown}`);
  }
}
const everything = asked.length === 0 ? [...kept].filter(([title]) => titles.includes(title.replace('## ', ''))) : [...kept];
await writeFile(REPORT, `${intro}\n${everything.map(([, section]) => section.trimEnd()).join('\n\n')}\n`);
console.log('Written to bench/README.md.');
