import type { Reader } from './json.ts';
import type { Resource, Stack } from './read.ts';

/** One resource of the template, its properties resolved. */
export interface Resolved {
  readonly resource: Resource;
  readonly stack: Stack;
  readonly ref: string;
  readonly arn: string;
  readonly of: Reader;
  /** Names the resource in a sentence. */
  readonly label: string;
}
