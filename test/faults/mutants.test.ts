import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { MUTANTS } from './mutants/list.ts';

const ROOT = new URL('../../', import.meta.url);

describe('a deliberate fault', () => {
  it.each(MUTANTS.flatMap(({ name, changes }) => changes.map((change) => ({ name, ...change }))))(
    '($name) changes a text that stands once in $file',
    ({ file, from }) => {
      expect(readFileSync(new URL(file, ROOT), 'utf8').split(from)).toHaveLength(2);
    },
  );
});
