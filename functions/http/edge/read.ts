import * as z from 'zod/mini';
import { Refusal, type FieldError } from '../../../lib/domain/refusal.ts';
import type { FileLimit } from './endpoint.ts';

/** Of a body in JSON, where an endpoint takes no files. */
const BODY: FileLimit = {
  most: 1_000_000,
  tooLarge: () => new Refusal('tooLarge', 'BODY_TOO_LARGE', 'The body is too large. Send at most 1 MB in one call.'),
};
/** Nobody mends more at once, and an answer has its own limit. */
const ERRORS_AT_MOST = 100;

interface RawBody {
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** What the request bears, as it is. Throws `BODY_TOO_LARGE`, or as the limit says. */
function readBytes({ body, isBase64Encoded }: RawBody, { most, tooLarge }: FileLimit): Buffer {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > most) throw tooLarge();
  return bytes;
}

/** The file of a request, if it says that it bears one. Throws `IMPORT_TOO_LARGE`. */
export const readFile = (raw: RawBody, limit: FileLimit): Uint8Array | undefined =>
  /^application\/octet-stream\s*(;|$)/i.test(raw.headers['content-type'] ?? '') ? readBytes(raw, limit) : undefined;

/** The JSON of a request. Throws `BODY_TOO_LARGE`, `CONTENT_TYPE_INVALID` or `BODY_INVALID`. */
function readJson(raw: RawBody, limit: FileLimit): unknown {
  const bytes = readBytes(raw, limit);
  if (bytes.length === 0) throw new Refusal('invalid', 'BODY_INVALID', 'The body is missing. Send JSON.');
  if (!/^application\/json\s*(;|$)/i.test(raw.headers['content-type'] ?? ''))
    throw new Refusal('unsupported', 'CONTENT_TYPE_INVALID', 'Send JSON, with the header Content-Type: application/json.');
  try {
    return JSON.parse(new TextDecoder('utf8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', 'BODY_INVALID', 'The body is not valid JSON in UTF-8. Check it and send it again.');
  }
}

/** What the schema makes of the body; nothing at all is a body too, where the schema takes it. */
export function readBody<S extends z.core.$ZodType>(schema: S, raw: RawBody, limit = BODY): z.output<S> {
  const nothing = raw.body ? undefined : z.safeParse(schema, undefined);
  return nothing?.success ? nothing.data : readAs(schema, readJson(raw, limit));
}

/** What the schema makes of it. Throws `FIELD_UNKNOWN` or `BODY_INVALID`, with every field that was wrong. */
export function readAs<S extends z.core.$ZodType>(schema: S, input: unknown): z.output<S> {
  const result = z.safeParse(schema, input);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, ERRORS_AT_MOST).flatMap(toFieldErrors).slice(0, ERRORS_AT_MOST);
  const first = errors.find(({ code }) => code !== 'BODY_INVALID') ?? errors[0];
  const code = first?.code ?? 'BODY_INVALID';
  throw new Refusal('invalid', code, `${first?.path ? `${first.path}: ` : ''}${first?.detail ?? 'The request cannot be read.'}`, {
    errors,
  });
}

function toFieldErrors(issue: z.core.$ZodIssue): FieldError[] {
  // Of several forms the one that was meant: its mistakes lie inside.
  const meant = issue.code === 'invalid_union' && issue.errors.find((issues) => issues.every(({ path }) => path.length > 0));
  if (meant) return meant.flatMap((one) => toFieldErrors({ ...one, path: [...issue.path, ...one.path] }));
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, shown(key)].join('.'),
      code: 'FIELD_UNKNOWN',
      detail: 'This field is not known here. Remove it, or check how it is written.',
    }));
  // A schema may say which of the published codes its own rule has.
  const code: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return [{ path: path.join('.'), code: typeof code === 'string' ? code : 'BODY_INVALID', detail: sentence(issue) }];
}

/** A field name comes from the caller: shown, but not at any length. */
const shown = (key: string): string => (key.length > 64 ? `${key.slice(0, 64)}…` : key);

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? `This field is missing; it must be a ${issue.expected}.` : `This must be a ${issue.expected}.`;
    case 'too_big':
      return `This is too large; at most ${issue.maximum}.`;
    case 'too_small':
      return `This is too small; at least ${issue.minimum}.`;
    case 'invalid_value':
      return `This must be one of: ${issue.values.map(String).join(', ')}.`;
    case 'custom':
      return issue.message;
    default:
      return 'This has not the form that is expected here.';
  }
}
