import * as z from 'zod/mini';
import { fields } from './fields.ts';
import { ULID } from './parameters.ts';
import { schemas } from './schemas.ts';

export type Json = Record<string, unknown>;

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>;

const plain: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.format === 'ulid') {
    delete jsonSchema.format;
    jsonSchema.pattern = ULID.pattern;
  }
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (zodSchema._zod.def.type === 'record') delete jsonSchema.propertyNames;
};

/** What is answered may get more fields: whoever reads it must bear that. */
const open: Override = (context) => {
  plain(context);
  if (context.zodSchema._zod.def.type === 'object') delete context.jsonSchema.additionalProperties;
};

/** All that is answered, by name, each referring to the others. */
export function answerSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, {
    io: 'output',
    target: 'draft-2020-12',
    uri: (id) => `#/components/schemas/${id}`,
    override: open,
  });
  return Object.fromEntries(Object.entries(made.schemas).map(([name, schema]) => [name, described(name, bare(schema as Json))]));
}

/** What an endpoint accepts as its body. */
export function requestSchema(name: string, schema: z.core.$ZodType): Json {
  return described(name, bare(z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any', override: plain })));
}

/** The names of the fields that an endpoint accepts in a path or a query. */
export function fieldsOf(schema: z.core.$ZodType | undefined): string[] {
  if (!schema) return [];
  const { properties } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties ?? {});
}

/** Without what it would need to stand alone. */
const bare = (schema: Json): Json => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== '$id'));

/** Gives each field its sentence, from the innermost name that has one of its own. */
function described(name: string, schema: Json): Json {
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Json>).map(([field, inner]) => {
    const description = fields[`${name}.${field}`] ?? fields[field];
    return [field, { ...described(field, inner), ...(description === undefined ? {} : { description }) }];
  });
  return {
    ...schema,
    ...(properties.length > 0 ? { properties: Object.fromEntries(properties) as Json } : {}),
    ...(schema['items'] ? { items: described(name, schema['items'] as Json) } : {}),
  };
}
