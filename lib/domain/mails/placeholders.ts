/** What a template may have filled in. */
export const PLACEHOLDERS = ['firstName', 'lastName', 'accountName', 'products', 'expiresAt', 'link'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export const isPlaceholder = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

export interface FoundPlaceholder {
  /** Undefined where the braces hold no name, or are never closed. */
  readonly name: string | undefined;
  /** As it stands there, shortened. */
  readonly raw: string;
  /** Both from 1; a column is a character as people count. */
  readonly line: number;
  readonly column: number;
}

/** Each pair of braces in a text, with its place. */
export function placeholdersOf(text: string): FoundPlaceholder[] {
  return text.split('\n').flatMap((line, at) =>
    [...line.matchAll(/\{\{(?: *([A-Za-z]{1,32}) *\}\}|[^{}\n]{0,32}\}{0,2})/g)].map((match) => ({
      name: match[1],
      raw: match[0],
      line: at + 1,
      column: Array.from(line.slice(0, match.index)).length + 1,
    })),
  );
}
