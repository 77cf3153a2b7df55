import { reportSignIn } from '../../content/reportSignIn.ts';
import { listContent } from '../../content/listContent.ts';
import { putContent } from '../../content/putContent.ts';
import { registerContent } from '../../content/registerContent.ts';
import type { EndpointName } from '../../routes.ts';
import type { RouteDoc } from '../routeDoc.ts';

const told = {
  productId: 'meeting',
  title: 'Compilers, part two',
  startsAt: '2026-12-01T09:00:00.000Z',
  endsAt: '2026-12-01T10:00:00.000Z',
  movable: true,
};
const session = { kind: 'scheduledSession', contentId: 's-4711', ...told };
const recording = {
  kind: 'recording',
  contentId: 'r-0815',
  productId: 'meeting',
  title: 'Compilers, part one',
  bytes: 48_213_991,
  movable: true,
};
const registeredAt = '2026-11-24T11:00:00.000Z';

export const contentDocs = {
  putContent: {
    endpoint: putContent,
    tag: 'Content',
    summary: 'Register something that a product keeps for a user',
    description:
      'With the product’s own token, for who holds the product in whichever account, and for who held it until they were suspended. The same told twice changes nothing; something else replaces what stood there whole. Of a person who has moved to another account, also while what is theirs still moves, it is kept where they are now.',
    requests: { session: told },
    answers: { 200: { description: 'As it is kept.', schema: 'Content', examples: { session: { ...session, registeredAt } } } },
    refusals: ['USER_UNKNOWN', 'POOL_BUSY'],
  },
  registerContent: {
    endpoint: registerContent,
    tag: 'Content',
    summary: 'Register many things that a product keeps for a user',
    description:
      'Up to 100, each as `putContent` does. Of a thing that is named twice the last is kept. Should the call fail half way, the first fifty may be kept: send it again.',
    requests: { items: { items: [session, recording] } },
    answers: { 200: { description: 'How many things are kept.', schema: 'ContentRegistered', examples: { two: { registered: 2 } } } },
    refusals: ['USER_UNKNOWN', 'POOL_BUSY'],
  },
  listContent: {
    endpoint: listContent,
    tag: 'Content',
    summary: 'List what products keep for a user',
    description:
      'In order of kind, product and id. Of somebody who has moved away the history of past sessions stays, each a line that is `readOnly`. A page may be empty and still have a `nextCursor`.',
    answers: {
      200: {
        description: 'A page of what is kept.',
        schema: 'ContentPage',
        examples: {
          page: {
            items: [
              { ...recording, registeredAt },
              { ...session, registeredAt },
            ],
          },
          movedAway: { items: [{ ...session, kind: 'sessionHistory', registeredAt, readOnly: true }] },
        },
      },
    },
    refusals: ['USER_UNKNOWN'],
  },
  reportSignIn: {
    endpoint: reportSignIn,
    tag: 'Content',
    summary: 'Report that somebody signed in to a product',
    description:
      'With the product’s own token, for a user who holds the product. It makes `lastSignInAt`, never backwards; told twice it changes nothing. `at` left out is now.',
    requests: { now: {}, then: { at: '2026-11-24T08:00:00Z' } },
    answers: { 204: { description: 'Noted.' } },
    refusals: ['USER_UNKNOWN', 'POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'content'>, RouteDoc>;
