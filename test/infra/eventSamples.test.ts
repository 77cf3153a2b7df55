import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type * as z from 'zod/mini';

const FOLDER = new URL('../../events/', import.meta.url);
const schemas = readdirSync(FOLDER).filter((file) => file.endsWith('.ts'));

describe('what travels between functions', () => {
  it('has a sample of each kind', () => {
    expect(readdirSync(new URL('samples/', FOLDER))).toEqual(schemas.map((file) => file.replace(/\.ts$/, '.json')));
  });

  it.each(schemas)('%s reads its sample', async (file) => {
    const exported = (await import(new URL(file, FOLDER).href)) as Record<string, z.ZodMiniType>;
    const name = file.replace(/\.ts$/, '');
    const schema = exported[name.charAt(0).toUpperCase() + name.slice(1)];
    const sample = JSON.parse(readFileSync(new URL(`samples/${name}.json`, FOLDER), 'utf8')) as unknown;
    expect(schema?.safeParse(sample).error).toBeUndefined();
    expect(schema?.safeParse({}).success).toBe(false);
  });
});
