import { createApiToken } from '../../directory/createApiToken.ts';
import { deleteApiToken } from '../../directory/deleteApiToken.ts';
import { listApiTokens } from '../../directory/listApiTokens.ts';
import { alanId, apiToken, tokenId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const made = {
  tokenId,
  name: 'Nightly directory sync',
  permissions: ['licenses.manage', 'users.manage'],
  makerId: alanId,
  createdAt: '2026-11-24T09:30:00.000Z',
  expiresAt: '2027-11-24T00:00:00.000Z',
} as const;

export const apiTokensDocs = {
  createApiToken: {
    endpoint: createApiToken,
    tag: 'API tokens',
    summary: 'Make a token for a program of yours',
    description:
      'It may do what is chosen here, of what you may yourself at each of its requests, for at most a year; with `groupIds` it reaches the users of these groups and those below. It ends with you: once you are suspended it opens nothing. The token is answered this once, and stored as its SHA-256 only. A token makes no tokens.',
    requests: { sync: { name: made.name, permissions: [...made.permissions], expiresAt: made.expiresAt } },
    answers: { 201: { description: 'The token.', schema: 'ApiTokenMade', examples: { made: { ...made, token: apiToken } } } },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'PERMISSIONS_EMPTY',
      'PERMISSION_UNKNOWN',
      'EXPIRY_INVALID',
      'TOKEN_NOT_GRANTABLE',
      'GROUP_UNKNOWN',
      'TOKENS_TOO_MANY',
      'POOL_BUSY',
    ],
  },
  listApiTokens: {
    endpoint: listApiTokens,
    tag: 'API tokens',
    summary: 'List the API tokens',
    description:
      'Newest first, without the tokens themselves, those that have ended included. `lastUsedAt` is noted every quarter of an hour.',
    answers: {
      200: {
        description: 'The tokens.',
        schema: 'ApiTokenList',
        examples: { tokens: { items: [{ ...made, lastUsedAt: '2026-11-25T02:00:00.000Z' }] } },
      },
    },
    refusals: [],
  },
  deleteApiToken: {
    endpoint: deleteApiToken,
    tag: 'API tokens',
    summary: 'Delete an API token',
    description: 'It opens nothing from the next request on.',
    answers: { 204: { description: 'Deleted.' } },
    refusals: ['TOKEN_UNKNOWN', 'POOL_BUSY'],
  },
} as const satisfies Record<string, RouteDoc>;
