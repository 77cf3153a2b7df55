import type { Redriven } from '../infra/local/redrive.ts';
import { askStack } from './controlDoor.ts';

/** Sends what was given up on the running stack round again: `npm run redrive`. In AWS: docs/operating.md, "Dead letters". */
async function redrive(): Promise<string> {
  const response = await askStack('/redrive', {});
  if (!response.ok) throw new Error(`The stack answered ${response.status}: ${await response.text()}`);
  const counts = Object.entries((await response.json()) as Redriven);
  if (counts.length === 0) return 'There are no dead letters.';
  return counts.map(([queue, count]) => `${queue}: ${count} sent round again.`).join('\n');
}

try {
  console.log(await redrive());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
