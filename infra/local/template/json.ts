export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a resolved template's value as the type that its reader needs, or says which one is missing. */
export class Reader {
  readonly #of: JsonObject;
  readonly #where: string;

  constructor(of: JsonObject, where: string) {
    this.#of = of;
    this.#where = where;
  }

  has(key: string): boolean {
    return this.#of[key] !== undefined;
  }
  raw(key: string): Json | undefined {
    return this.#of[key];
  }
  text(key: string, otherwise?: string): string {
    const value = this.#of[key] ?? otherwise;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    throw this.#wrong(key, 'a text', value);
  }
  /** CloudFormation takes "30" for 30. */
  number(key: string, otherwise?: number): number {
    const value = this.#of[key] ?? otherwise;
    const read = typeof value === 'string' && value !== '' ? Number(value) : value;
    if (typeof read === 'number' && Number.isFinite(read)) return read;
    throw this.#wrong(key, 'a number', value);
  }
  flag(key: string, otherwise: boolean): boolean {
    const value = this.#of[key] ?? otherwise;
    return value === true || value === 'true';
  }
  list(key: string): Json[] {
    const value = this.#of[key] ?? [];
    if (Array.isArray(value)) return value;
    throw this.#wrong(key, 'a list', value);
  }
  object(key: string): JsonObject {
    const value = this.#of[key] ?? {};
    if (isObject(value)) return value;
    throw this.#wrong(key, 'an object', value);
  }
  inside(key: string): Reader {
    return new Reader(this.object(key), `${this.#where}.${key}`);
  }
  each(key: string): Reader[] {
    return this.list(key).map((item, at) => {
      if (!isObject(item)) throw this.#wrong(`${key}[${at}]`, 'an object', item);
      return new Reader(item, `${this.#where}.${key}[${at}]`);
    });
  }
  #wrong(key: string, wanted: string, got: Json | undefined): Error {
    return new Error(`${this.#where}.${key} should be ${wanted}, but is ${JSON.stringify(got)}.`);
  }
}
