/** JSON Schema, as a library knows it. */
export interface SettingsSchemas {
  /** What is wrong with a schema that an operator gives, place by place; empty where it can be used. */
  wrongIn(schema: unknown): readonly WrongPlace[];
  /** Where values are not as a schema wants them. The schema is one in which nothing was wrong. */
  wrongBy(schema: object, values: unknown): readonly WrongPlace[];
}

export interface WrongPlace {
  /** Dotted, from the schema's or the values' own top; empty for the whole. */
  readonly path: string;
  readonly detail: string;
}
