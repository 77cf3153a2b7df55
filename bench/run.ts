import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { measureAdd } from './add.ts';
import { withStack } from './localStack.ts';
import { measureMoves } from './moves.ts';
import { measureReady } from './ready.ts';
import { toMarkdown } from './section.ts';

const ROOT = new URL('..', import.meta.url).pathname;
execFileSync(process.execPath, [`${ROOT}scripts/build.ts`], { stdio: 'inherit' });

console.log('Measuring how soon each handler is ready …');
const ready = await measureReady();
console.log('Measuring adds over HTTP against raw transactions …');
const add = await withStack(measureAdd);
console.log('Measuring transfers and the mover against the same transactions sent raw …');
const moves = await withStack(measureMoves);

const version = (command: string, argument: string): string => execFileSync(command, [argument], { encoding: 'utf8' }).trim();
const report = `# What is measured

\`npm run bench\` measures everything below in one run, each figure as a ratio to the raw engine or to bare Node on the same
machine, and writes this file. Absolute numbers are this machine's; the ratios are what to compare.

Measured on ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, ${version('java', '--version').split('\n')[0] ?? ''}, DynamoDB Local in memory.

${toMarkdown(add)}
${toMarkdown(moves)}
${toMarkdown(ready)}`;
await writeFile(`${ROOT}bench/README.md`, report.trimEnd() + '\n');
console.log(`\n${report}\nWritten to bench/README.md.`);
