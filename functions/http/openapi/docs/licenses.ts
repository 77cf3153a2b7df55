import { listLicensePools } from '../../licenses/listLicensePools.ts';
import { listProducts } from '../../licenses/listProducts.ts';
import { putProduct } from '../../licenses/putProduct.ts';
import { setSeats } from '../../licenses/setSeats.ts';
import type { EndpointName } from '../../routes.ts';
import { meetingPool, webinarPool } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const meeting = { productId: 'meeting', name: 'Meeting' };

export const licensesDocs = {
  listProducts: {
    endpoint: listProducts,
    tag: 'Licenses',
    summary: 'List the catalogue',
    description: 'All products, by their id. Whether an account has seats of one stands in its license pools.',
    answers: {
      200: {
        description: 'The products.',
        schema: 'ProductList',
        examples: { catalogue: { items: [meeting, { productId: 'webinar', name: 'Webinar' }] } },
      },
    },
    refusals: [],
  },
  putProduct: {
    endpoint: putProduct,
    tag: 'Licenses',
    summary: 'Put a product into the catalogue',
    description: 'Adds it, or gives it another name. The id is part of the address and never changes.',
    requests: { product: { name: 'Meeting' } },
    answers: { 200: { description: 'The product as it is now.', schema: 'Product', examples: { product: meeting } } },
    refusals: ['BODY_INVALID', 'NAME_MISSING', 'NAME_TOO_LONG', 'NAME_INVALID'],
  },
  listLicensePools: {
    endpoint: listLicensePools,
    tag: 'Licenses',
    summary: 'List an account’s seats',
    description: 'One pool for each product that the account has seats of. Shows your own writes at once.',
    answers: {
      200: { description: 'The pools.', schema: 'LicensePoolList', examples: { pools: { items: [meetingPool, webinarPool] } } },
    },
    refusals: [],
  },
  setSeats: {
    endpoint: setSeats,
    tag: 'Licenses',
    summary: 'Set an account’s seats of a product',
    description: 'The first call makes the pool. Fewer seats than people hold are refused, whatever runs at the same moment.',
    requests: { seats: { seats: 50 } },
    answers: { 200: { description: 'The pool as it is now.', schema: 'LicensePool', examples: { pool: meetingPool } } },
    refusals: ['PRODUCT_UNKNOWN', 'LICENSE_POOL_IN_USE', 'POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'licenses'>, RouteDoc>;
