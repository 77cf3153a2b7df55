import { Validator } from '@cfworker/json-schema';
import * as z from 'zod/mini';
import type { SettingsSchemas, WrongPlace } from '../../usecases/ports/settingsSchemas.ts';

const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const;
const FORMATS = ['date-time', 'date', 'time', 'duration', 'email', 'hostname', 'ipv4', 'ipv6', 'uri', 'uuid'] as const;
const count = z.int().check(z.nonnegative());
const pattern = z.string().check(z.maxLength(500), z.refine(isPattern, 'This is no regular expression.'));
const Deeper: z.ZodMiniType = z.lazy(() => z.strictObject(keywords));
const several = z.array(Deeper).check(z.minLength(1), z.maxLength(20));
const byName = z.record(z.string(), Deeper);

/**
 * The keywords of JSON Schema (draft 2020-12) that settings need. Others are refused, so that a mistyped one is not
 * passed over; references too, since they could lead round in circles.
 */
const keywords = {
  title: z.optional(z.string()),
  description: z.optional(z.string()),
  default: z.optional(z.unknown()),
  examples: z.optional(z.array(z.unknown())),
  type: z.optional(z.union([z.enum(TYPES), z.array(z.enum(TYPES)).check(z.minLength(1))])),
  enum: z.optional(z.array(z.unknown()).check(z.minLength(1))),
  const: z.optional(z.unknown()),
  minimum: z.optional(z.number()),
  maximum: z.optional(z.number()),
  exclusiveMinimum: z.optional(z.number()),
  exclusiveMaximum: z.optional(z.number()),
  multipleOf: z.optional(z.number().check(z.positive())),
  minLength: z.optional(count),
  maxLength: z.optional(count),
  pattern: z.optional(pattern),
  format: z.optional(z.enum(FORMATS)),
  items: z.optional(Deeper),
  minItems: z.optional(count),
  maxItems: z.optional(count),
  uniqueItems: z.optional(z.boolean()),
  properties: z.optional(byName),
  additionalProperties: z.optional(z.union([z.boolean(), Deeper])),
  required: z.optional(z.array(z.string())),
  minProperties: z.optional(count),
  maxProperties: z.optional(count),
  allOf: z.optional(several),
  anyOf: z.optional(several),
  oneOf: z.optional(several),
  not: z.optional(Deeper),
  if: z.optional(Deeper),
  then: z.optional(Deeper),
  else: z.optional(Deeper),
};
const SettingsSchema = z.strictObject({
  $schema: z.optional(z.literal('https://json-schema.org/draft/2020-12/schema')),
  ...keywords,
  type: z.literal('object'),
});

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

type Issue = z.core.$ZodIssue;

export const nodeSettingsSchemas: SettingsSchemas = {
  wrongIn: (schema) => (z.safeParse(SettingsSchema, schema).error?.issues ?? []).flatMap((issue) => places(issue)).slice(0, 20),

  wrongBy: (schema, values) => {
    const { valid, errors } = new Validator(schema, '2020-12', false).validate(values);
    if (valid) return [];
    // The library also tells of each schema around the one that does not fit.
    const own = errors.filter(({ keyword }) => !AROUND.has(keyword));
    return (own.length > 0 ? own : errors)
      .slice(0, 20)
      .map(({ instanceLocation, keyword, error }) => ({ path: placeOf(instanceLocation), detail: sentence(keyword, error) }));
  },
};

const AROUND = new Set(['properties', 'items', 'additionalProperties']);

function sentence(keyword: string, error: string): string {
  if (keyword === 'false') return 'This product has no such setting. Remove it, or check how it is written.';
  return keyword === 'required' ? `${error} Give it.` : `${error} Give another value.`;
}

function places(issue: Issue, around: readonly PropertyKey[] = []): WrongPlace[] {
  const path = [...around, ...issue.path];
  // Of what may be true, false or a schema, the schema is what somebody tried to write.
  if (issue.code === 'invalid_union') return (issue.errors.at(-1) ?? []).flatMap((inner) => places(inner, path));
  const at = path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return [
      { path: at, detail: `${issue.keys.map((key) => JSON.stringify(key)).join(', ')} is no keyword that can be used here. Remove it.` },
    ];
  return [{ path: at, detail: 'This is not as JSON Schema (draft 2020-12) has it. Mend it; the schema as a whole is of type object.' }];
}

/** `#/a/b~1c` as `a.b/c`. */
const placeOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
