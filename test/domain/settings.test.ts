import { describe, expect, it } from '@jest/globals';
import { nodeSettingsSchemas } from '../../lib/adapters/node/settingsSchemas.ts';
import { Refusal } from '../../lib/domain/refusal.ts';
import { changedSettings, checkKeepable, effectiveSettings } from '../../lib/domain/settings.ts';

const template = { settingsTemplateId: 't1', settings: { meeting: { mute: true, size: 50 }, voice: { ring: 'loud' } } };

describe('what holds of settings', () => {
  it('is the template’s values, and over them one’s own, setting by setting', () => {
    expect(effectiveSettings({ meeting: { size: 10 }, webinar: { a: 1 } }, template)).toEqual({
      meeting: { mute: true, size: 10 },
      voice: { ring: 'loud' },
      webinar: { a: 1 },
    });
    expect(effectiveSettings({ meeting: { size: 10 } })).toEqual({ meeting: { size: 10 } });
    expect(effectiveSettings({})).toEqual({});
  });
});

describe('one’s own settings', () => {
  it('are merged with what is said; null takes one back, or a product’s all', () => {
    const own = { meeting: { mute: false, size: 10 }, voice: { ring: 'low' } };
    expect(changedSettings(own, { meeting: { size: null, lock: true } })).toEqual({
      meeting: { mute: false, lock: true },
      voice: { ring: 'low' },
    });
    expect(changedSettings(own, { voice: { ring: null } })).toEqual({ meeting: { mute: false, size: 10 } });
    expect(changedSettings(own, { meeting: null })).toEqual({ voice: { ring: 'low' } });
    expect(changedSettings(own, {})).toEqual(own);
  });
});

/** Where it is wrong, if it cannot be kept. */
function places(settings: Record<string, unknown>): string[] {
  try {
    checkKeepable(settings);
    return [];
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.code).toBe('SETTINGS_INVALID');
    return (error.details.errors ?? []).map(({ path }) => path);
  }
}
const nested = (levels: number): object => (levels === 0 ? {} : { in: nested(levels - 1) });

describe('settings that can be kept', () => {
  it.each<[string, unknown, string[]]>([
    ['plain values', { a: 1, b: 'x', c: true, d: null, e: [1, 'x', { f: 0 }] }, []],
    ['eight levels', nested(7), []],
    ['nine levels', nested(8), ['settings.meeting.in.in.in.in.in.in.in.in']],
    ['4,096 bytes', { a: 'x'.repeat(4_096 - 8) }, []],
    ['one byte more', { a: 'x'.repeat(4_096 - 7) }, ['settings.meeting']],
    ['infinity, as JSON may have it', { a: JSON.parse('1e999') as number }, ['settings.meeting.a']],
    ['a number too large to be exact', { a: 2 ** 53 }, ['settings.meeting.a']],
    ['the largest that is exact', { a: 2 ** 53 - 1, b: -(2 ** 53 - 1), c: 1e-100 }, []],
    ['a number too small', { a: 1e-200 }, ['settings.meeting.a']],
    ['half a character', { a: ['\uD800'] }, ['settings.meeting.a.0']],
    ['a name that is none', { '': 1 }, ['settings.meeting']],
    ['a name with control characters', { 'a\n': 1 }, ['settings.meeting']],
    ['a name of 65 characters', { ['x'.repeat(65)]: 1 }, ['settings.meeting']],
    ['a prototype', JSON.parse('{ "__proto__": { "admin": true } }'), ['settings.meeting']],
    ['a prototype further in', JSON.parse('{ "a": [{ "constructor": 1 }] }'), ['settings.meeting.a.0']],
  ])('%s', (_what, values, wrong) => {
    expect(places({ meeting: values })).toEqual(wrong);
  });

  it('are of twenty products at most', () => {
    const of = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`p${at}`, {}]));
    expect(places(of(20))).toEqual([]);
    expect(places(of(21))).toEqual(['settings']);
  });
});

describe('a schema of settings', () => {
  const wrongIn = (schema: unknown) => nodeSettingsSchemas.wrongIn(schema).map(({ path }) => path);

  it('is JSON Schema of an object', () => {
    const size = { type: 'integer', minimum: 1, maximum: 1_000, title: 'Size' };
    const mode = { enum: ['open', 'locked'], default: 'open' };
    const tags = { type: 'array', items: { type: 'string', pattern: '^[a-z]+$' }, maxItems: 5, uniqueItems: true };
    const schema = {
      type: 'object',
      properties: { size, mode, tags },
      additionalProperties: false,
      required: ['size'],
      anyOf: [{ required: ['mode'] }, {}],
    };
    expect(wrongIn(schema)).toEqual([]);
    expect(
      wrongIn({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object', additionalProperties: { type: 'string' } }),
    ).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['of a string', { type: 'string' }, ['type']],
    ['without a type', { properties: {} }, ['type']],
    ['that is no object', 'x', ['']],
    ['with a keyword that is none', { type: 'object', properties: { a: { type: 'integer', maximun: 3 } } }, ['properties.a']],
    ['with a reference, which could lead round in circles', { type: 'object', properties: { a: { $ref: '#' } } }, ['properties.a']],
    ['with a pattern that is none', { type: 'object', properties: { a: { pattern: '(' } } }, ['properties.a.pattern']],
    ['with a type that is none', { type: 'object', properties: { a: { type: 'text' } } }, ['properties.a.type']],
    ['with a minimum that is no number', { type: 'object', properties: { a: { minimum: '3' } } }, ['properties.a.minimum']],
    [
      'that is wrong in what else may stand there',
      { type: 'object', additionalProperties: { type: 'text' } },
      ['additionalProperties.type'],
    ],
  ])('%s is refused, and where', (_what, schema, wrong) => {
    expect(wrongIn(schema)).toEqual(wrong);
  });

  it('judges values, and says in a sentence what to do about each', () => {
    const schema = {
      type: 'object',
      properties: { size: { type: 'integer', minimum: 1 }, tags: { type: 'array', items: { type: 'string' } } },
      additionalProperties: false,
    };
    expect(nodeSettingsSchemas.wrongBy(schema, { size: 1, tags: ['a'] })).toEqual([]);
    expect(nodeSettingsSchemas.wrongBy(schema, { size: 0, tags: ['a', 1], other: true })).toEqual([
      { path: 'size', detail: '0 is less than 1. Give another value.' },
      { path: 'tags.1', detail: 'Instance type "number" is invalid. Expected "string". Give another value.' },
      { path: 'other', detail: 'This product has no such setting. Remove it, or check how it is written.' },
    ]);
  });
});
