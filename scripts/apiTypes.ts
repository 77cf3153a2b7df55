import { readFile, writeFile } from 'node:fs/promises';
import openapiTypescript, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../functions/http/openapi/document.ts';

/** The document without what is for people to read, and without refusals, which are all of one shape. */
const shapesOnly = (document: unknown): unknown =>
  JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (PROSE.has(key) && (typeof value === 'string' || key === 'examples')) return undefined;
      if (key !== 'responses' || typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).filter(([status]) => !/^[45]/.test(status)));
    }),
  );
const PROSE = new Set(['description', 'summary', 'example', 'examples']);

const FILE = new URL('../web/console/api/schema.ts', import.meta.url);
const HEAD = '// Made from the OpenAPI document by `npm run api-types`. Not to be changed by hand.\n\n';

/** The API's paths and shapes as types, for whoever calls it in TypeScript. With `--check` it only says whether they are up to date. */
const made = astToString(await openapiTypescript(shapesOnly(openApiDocument()) as OpenAPI3));
const text = await format(HEAD + made, { ...(await resolveConfig(FILE)), parser: 'typescript' });
const kept = await readFile(FILE, 'utf8').catch(() => '');
if (process.argv.includes('--check')) {
  if (kept !== text) {
    console.error('web/console/api/schema.ts is not what the API is. Make it anew: npm run api-types');
    process.exitCode = 1;
  }
} else if (kept !== text) await writeFile(FILE, text);
