import type { Endpoint } from '../edge/endpoint.ts';
import type { RefusalCodeName } from './codes.ts';
import type { SchemaName } from './schemas.ts';

/** An answer that is not a refusal. A body is JSON of a schema, or text of another kind. */
export interface AnswerDoc {
  readonly description: string;
  readonly schema?: SchemaName;
  /** The bodies, each by a word that says what it shows. */
  readonly examples?: Readonly<Record<string, object>>;
  /** In place of a schema, or beside it: the content types of what is answered as text, or of JSON whose form is not ours to say. */
  readonly contentTypes?: readonly string[];
  /** Headers of this answer alone, and what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the document says of a route, beside what `routes.ts` and the endpoint's own schemas say. */
export interface RouteDoc {
  readonly endpoint: Endpoint;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  /** Bodies that a caller may send. */
  readonly requests?: Readonly<Record<string, object>>;
  readonly answers: Readonly<Record<number, AnswerDoc>>;
  /** What the route's own rules refuse with. What every such route may refuse with is added to them. */
  readonly refusals: readonly RefusalCodeName[];
  /** What a single row may be refused with, inside an answer. */
  readonly rowRefusals?: readonly RefusalCodeName[];
}

export const tags = {
  Accounts: 'Customer organisations. The company’s own staff creates them.',
  Licenses: 'The catalogue of products, and the seats that each account has of them.',
  Users: 'The people of an account: adding them, and reading who is there.',
  Imports: 'Up to 10,000 people added by one call, and what became of each.',
  Content: 'What products keep for their users: past and scheduled sessions, and recordings.',
  Groups: 'Groups of users: a tree of five levels at most.',
  Roles: 'Roles that an account makes for its own administrators.',
  Templates: 'What an account writes itself, and gives to those whom it adds.',
  'API tokens': 'Tokens for an account’s own programs.',
  Reports: 'What is used, and who uses it.',
  Audit: 'What was done in an account, by whom.',
  Transfers: 'People who move from one account to another, and what moves with them.',
  Invitations: 'What an invited person does with the link of the e-mail. The token in a body is the only proof that is asked for.',
  Sessions: 'Signing in and out, and who is signed in.',
  Site: 'What is served as a file, and a sign of life.',
} as const;

type Tag = keyof typeof tags;
