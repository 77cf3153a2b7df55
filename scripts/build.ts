import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { build } from 'esbuild';

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

await rm(`${root}dist`, { recursive: true, force: true });
await mkdir(`${root}dist`, { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: await entryPoints(),
  outdir: 'dist/functions',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  // The few CommonJS parts of the dependencies call require for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
});
await build({
  absWorkingDir: root,
  entryPoints: { invitation: 'web/invitation/page.ts' },
  outdir: 'dist/functions/site/assets',
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});
await cp(`${root}web/invitation/page.html`, `${root}dist/functions/site/invitation.html`);
await cp(`${root}web/invitation/page.css`, `${root}dist/functions/site/assets/invitation.css`);
const { openApiDocument } = await import('../functions/http/openapi/document.ts');
await import('node:fs/promises').then((fs) =>
  fs.writeFile(`${root}dist/functions/site/openapi.json`, JSON.stringify(openApiDocument(), null, 1)),
);
console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
