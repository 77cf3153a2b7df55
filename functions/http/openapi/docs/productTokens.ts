import { createProductToken } from '../../licenses/createProductToken.ts';
import { deleteProductToken } from '../../licenses/deleteProductToken.ts';
import { listProductTokens } from '../../licenses/listProductTokens.ts';
import { productToken, tokenId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const made = { tokenId, name: 'Meeting, Frankfurt', createdAt: '2026-11-24T09:30:00.000Z' };

/** Those of the function `licenses` that are about the products’ own tokens. */
export const productTokenDocs = {
  createProductToken: {
    endpoint: createProductToken,
    tag: 'Licenses',
    summary: 'Make a token for a product’s own service',
    description:
      'With it the product registers what it keeps for those who hold it, and nothing else. The token is answered this once, and stored as its SHA-256 only.',
    requests: { token: { name: made.name } },
    answers: {
      201: { description: 'The token.', schema: 'ProductTokenMade', examples: { made: { ...made, token: productToken } } },
    },
    refusals: ['PRODUCT_UNKNOWN', 'NAME_MISSING', 'NAME_TOO_LONG', 'NAME_INVALID', 'POOL_BUSY'],
  },
  listProductTokens: {
    endpoint: listProductTokens,
    tag: 'Licenses',
    summary: 'List a product’s tokens',
    description: 'Newest first, without the tokens themselves.',
    answers: { 200: { description: 'The tokens.', schema: 'ProductTokenList', examples: { tokens: { items: [made] } } } },
    refusals: ['BODY_INVALID', 'PRODUCT_UNKNOWN'],
  },
  deleteProductToken: {
    endpoint: deleteProductToken,
    tag: 'Licenses',
    summary: 'Delete a product’s token',
    description: 'It opens nothing from the next request on.',
    answers: { 204: { description: 'Deleted.' } },
    refusals: ['BODY_INVALID', 'PRODUCT_UNKNOWN', 'TOKEN_UNKNOWN', 'POOL_BUSY'],
  },
} as const satisfies Record<string, RouteDoc>;
