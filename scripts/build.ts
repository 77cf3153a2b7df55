import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { build as buildPages } from 'vite';
import { openApiDocument } from '../functions/http/openapi/document.ts';
import { compileMailLayout } from './mailLayout.ts';

const root = new URL('..', import.meta.url).pathname;
const started = performance.now();

/** Every function is a folder of its own under dist/functions, with `index.mjs` and whatever it serves. */
async function entryPoints(): Promise<Record<string, string>> {
  const http = await readdir(`${root}functions/http`, { withFileTypes: true });
  const entries = http
    .filter((entry) => entry.isDirectory() && entry.name !== 'edge' && entry.name !== 'openapi')
    .map((entry) => [`${entry.name}/index`, `${root}functions/http/${entry.name}/index.ts`]);
  for (const kind of ['stream', 'queue', 'schedule'])
    for (const file of await readdir(`${root}functions/${kind}`)) {
      const name = basename(file, '.ts');
      if (name !== 'needs') entries.push([`${name}/index`, `${root}functions/${kind}/${file}`]);
    }
  return Object.fromEntries(entries) as Record<string, string>;
}

/**
 * Writes every other letter as an escape, also in tagged templates, where esbuild leaves it (no tag of ours reads what is
 * raw): a source with a single one of them is two bytes a letter to V8, and takes twice as long to be compiled.
 */
async function toAscii(file: string): Promise<void> {
  const source = await readFile(file, 'utf8');
  const escaped = source.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  await writeFile(file, escaped);
}

await compileMailLayout();

// Beside the last build, and put in its place at the end: whoever uses that one is not left without files meanwhile.
const fresh = `${root}dist/building-${process.pid}`;
await mkdir(fresh, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: await entryPoints(),
  outdir: fresh,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  legalComments: 'external',
  alias: { '@aws-sdk/credential-provider-node': './functions/credentials.ts' },
  // The few CommonJS parts of the dependencies call require for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
});
for (const name of await readdir(fresh)) await toAscii(`${fresh}/${name}/index.mjs`);
const freshPages = `${root}dist/site-${process.pid}`;
await buildPages({ configFile: `${root}web/vite.config.ts`, build: { outDir: freshPages } });
// The command line runs on whatever Node its user has.
await build({
  absWorkingDir: root,
  entryPoints: { seatwise: 'bin/index.ts' },
  outdir: `${root}dist/bin`,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
});
await writeFile(`${fresh}/site/openapi.json`, JSON.stringify(openApiDocument(), null, 1));

for (const [built, name] of [
  [fresh, 'functions'],
  [freshPages, 'site'],
] as const) {
  const former = `${root}dist/former-${name}-${process.pid}`;
  if (existsSync(`${root}dist/${name}`)) await rename(`${root}dist/${name}`, former);
  await rename(built, `${root}dist/${name}`);
  await rm(former, { recursive: true, force: true });
}
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
