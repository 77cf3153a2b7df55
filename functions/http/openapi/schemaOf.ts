import type * as z from 'zod/mini';

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;
type Fits<Shape, S extends z.core.$ZodType> =
  Shape extends DeepReadonly<z.output<S>> ? (keyof Shape extends keyof z.output<S> ? unknown : never) : never;

/** The schema of what is answered. Does not compile once the shape no longer fits it, or has a field that it lacks. */
export const schemaOf =
  <Shape>() =>
  <S extends z.core.$ZodType>(schema: S & Fits<Shape, S>): S =>
    schema;
