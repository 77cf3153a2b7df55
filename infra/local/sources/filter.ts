type Scalar = string | number | boolean | null;
type Test =
  | { readonly kind: 'equals'; readonly value: Scalar }
  | { readonly kind: 'exists'; readonly wanted: boolean }
  | { readonly kind: 'prefix'; readonly value: string }
  | { readonly kind: 'anythingBut'; readonly values: readonly Scalar[] };
interface Condition {
  readonly path: readonly string[];
  /** One of them is enough. */
  readonly tests: readonly Test[];
}
/** Every condition has to hold. */
export type Pattern = readonly Condition[];

const isScalar = (value: unknown): value is Scalar => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads an event filter as EventBridge writes them; answers half a sentence where it cannot. */
export function parsePattern(written: string): Pattern | string {
  let read: unknown;
  try {
    read = JSON.parse(written);
  } catch {
    return 'the pattern is not JSON';
  }
  if (!isObject(read)) return 'the pattern is not an object';
  const conditions: Condition[] = [];
  const problem = collect(read, [], conditions);
  return problem ?? conditions;
}

function collect(from: Record<string, unknown>, path: readonly string[], into: Condition[]): string | undefined {
  for (const [name, value] of Object.entries(from)) {
    const here = [...path, name];
    if (name.startsWith('$')) return `${name} is not supported`;
    if (isObject(value)) {
      const problem = collect(value, here, into);
      if (problem !== undefined) return problem;
      continue;
    }
    if (!Array.isArray(value)) return `${here.join('.')} is neither a list nor an object`;
    const tests: Test[] = [];
    for (const item of value) {
      const test = parseTest(item);
      if (typeof test === 'string') return `${test} at ${here.join('.')} is not supported`;
      tests.push(test);
    }
    into.push({ path: here, tests });
  }
  return undefined;
}

function parseTest(item: unknown): Test | string {
  if (isScalar(item)) return { kind: 'equals', value: item };
  const entries = isObject(item) ? Object.entries(item) : [];
  const [operator, value] = entries[0] ?? ['', undefined];
  if (entries.length === 1 && operator === 'exists' && typeof value === 'boolean') return { kind: 'exists', wanted: value };
  if (entries.length === 1 && operator === 'prefix' && typeof value === 'string') return { kind: 'prefix', value };
  if (entries.length === 1 && operator === 'anything-but') {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    if (values.every(isScalar)) return { kind: 'anythingBut', values };
  }
  return JSON.stringify(item);
}

/** A record goes to the function when one of the patterns matches it, or when there are none. */
export function passes(patterns: readonly Pattern[], record: unknown): boolean {
  return patterns.length === 0 || patterns.some((pattern) => pattern.every((condition) => holds(condition, record)));
}

function holds({ path, tests }: Condition, record: unknown): boolean {
  let found: unknown = record;
  for (const name of path) found = isObject(found) ? found[name] : undefined;
  // As in AWS, only leaves count: an object in this place is as good as nothing.
  const values = (Array.isArray(found) ? (found as unknown[]) : [found]).filter(isScalar);
  return tests.some((test) => {
    switch (test.kind) {
      case 'exists':
        return test.wanted === values.length > 0;
      case 'equals':
        return values.includes(test.value);
      case 'prefix':
        return values.some((value) => typeof value === 'string' && value.startsWith(test.value));
      case 'anythingBut':
        return values.some((value) => !test.values.includes(value));
    }
  });
}
