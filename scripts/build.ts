import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';
import { openApiDocument } from '../functions/http/openapi/document.ts';
import { compileMailLayout } from './mailLayout.ts';

const root = new URL('..', import.meta.url).pathname;
const started = performance.now();
/** Each with a script of its own; they share the style. */
const PAGES = ['invitation', 'password-reset', 'email-change'];

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
  alias: { '@aws-sdk/credential-provider-node': './functions/credentials.ts' },
  // The few CommonJS parts of the dependencies call require for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
});
await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(PAGES.map((page) => [page, `web/${page}/page.ts`])),
  outdir: `${fresh}/site/assets`,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
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
for (const page of PAGES) await cp(`${root}web/${page}/page.html`, `${fresh}/site/${page}.html`);
await cp(`${root}web/shared/page.css`, `${fresh}/site/assets/page.css`);
await writeFile(`${fresh}/site/openapi.json`, JSON.stringify(openApiDocument(), null, 1));

const former = `${root}dist/former-${process.pid}`;
if (existsSync(`${root}dist/functions`)) await rename(`${root}dist/functions`, former);
await rename(fresh, `${root}dist/functions`);
await rm(former, { recursive: true, force: true });
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
