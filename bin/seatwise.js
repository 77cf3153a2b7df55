#!/usr/bin/env node
// The command line is built, so that it runs on whatever Node there is: "npm run build" makes it.
import { existsSync } from 'node:fs';

const built = new URL('../dist/bin/seatwise.mjs', import.meta.url);
if (existsSync(built)) await import(built.href);
else {
  console.error('The command line is not built yet. Run: npm ci && npm run build');
  process.exitCode = 70;
}
