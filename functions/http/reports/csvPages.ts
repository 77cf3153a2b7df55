import { BYTE_ORDER_MARK, csvLine } from '../../../lib/domain/csv.ts';
import type { Answer } from '../edge/endpoint.ts';

/** Of one answer, in bytes: Lambda hands on 6 MB at most. */
const BYTES_AT_MOST = 4_000_000;
/** What a page takes at most, so that it ends well before its function has to. */
const MILLISECONDS_AT_MOST = 5_000;

interface Part {
  readonly lines: readonly string[];
  readonly next: string | undefined;
}

/**
 * A file in pages, to be put one after the other: the first one bears the column names. The next page is at the
 * header `Link`, `rel="next"`; without it the file is whole.
 */
export async function csvPages(
  path: string,
  query: Readonly<Record<string, unknown>> & { readonly cursor?: string | undefined },
  columns: readonly string[],
  read: (cursor: string | undefined) => Promise<Part>,
): Promise<Answer> {
  const parts = query.cursor === undefined ? [BYTE_ORDER_MARK + csvLine(columns)] : [];
  const until = performance.now() + MILLISECONDS_AT_MOST;
  let bytes = 0;
  let cursor = query.cursor;
  do {
    const { lines, next } = await read(cursor);
    parts.push(...lines);
    bytes += lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
    cursor = next;
  } while (cursor !== undefined && bytes < BYTES_AT_MOST / 2 && performance.now() < until);
  const link: Record<string, string> = cursor === undefined ? {} : { link: `<${path}?${asQuery({ ...query, cursor })}>; rel="next"` };
  return {
    status: 200,
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment', ...link },
    body: parts.join(''),
  };
}

function asQuery({ limit: _, ...query }: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(pairs.map(([name, value]) => [name, value instanceof Date ? value.toISOString() : String(value)])).toString();
}
