import { giveLicense } from '../../licenses/giveLicense.ts';
import { listLicensePools } from '../../licenses/listLicensePools.ts';
import { listProducts } from '../../licenses/listProducts.ts';
import { moveLicense } from '../../licenses/moveLicense.ts';
import { putProduct } from '../../licenses/putProduct.ts';
import { setSeats } from '../../licenses/setSeats.ts';
import { takeLicense } from '../../licenses/takeLicense.ts';
import type { EndpointName } from '../../routes.ts';
import { alan, alanId, graceActive, graceId, meetingPool, transferId, webinarPool } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { productTokenDocs } from './productTokens.ts';

const withoutWebinar = { ...graceActive, products: ['meeting'] };
const { firstName, lastName, email } = alan;
const alanActive = { ...graceActive, userId: alanId, firstName, lastName, email, products: ['webinar'] };
const meeting = {
  productId: 'meeting',
  name: 'Meeting',
  movingKinds: ['sessionHistory', 'scheduledSession', 'recording'],
  url: 'https://meeting.example.com/',
};

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
        examples: { catalogue: { items: [meeting, { productId: 'webinar', name: 'Webinar', movingKinds: ['sessionHistory'] }] } },
      },
    },
    refusals: [],
  },
  putProduct: {
    endpoint: putProduct,
    tag: 'Licenses',
    summary: 'Put a product into the catalogue',
    description:
      'Adds it, or replaces what is said of it. The id is part of the address and never changes. `movingKinds` are the kinds of what it keeps that follow a person to another account; left out, all do. `settingsSchema` says what it can be set to for a user; left out, there is nothing to set. `url` is where it is used: whoever has accepted an invitation is led there.',
    requests: {
      product: { name: 'Meeting', url: 'https://meeting.example.com/' },
      settable: {
        name: 'Meeting',
        settingsSchema: { type: 'object', properties: { muteOnEntry: { type: 'boolean' } }, additionalProperties: false },
      },
      chosen: { name: 'Webinar', movingKinds: ['sessionHistory'] },
    },
    answers: { 200: { description: 'The product as it is now.', schema: 'Product', examples: { product: meeting } } },
    refusals: ['BODY_INVALID', 'NAME_MISSING', 'NAME_TOO_LONG', 'NAME_INVALID', 'SETTINGS_SCHEMA_INVALID', 'POOL_BUSY'],
  },
  ...productTokenDocs,
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
  giveLicense: {
    endpoint: giveLicense,
    tag: 'Licenses',
    summary: 'Give a user a product',
    description: 'Takes a seat at once, also for who has not accepted yet. Who holds the product already stays as they are.',
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { given: graceActive } } },
    refusals: ['USER_UNKNOWN', 'LICENSE_USER_INACTIVE', 'PRODUCT_UNKNOWN', 'LICENSE_POOL_UNKNOWN', 'LICENSE_POOL_EXHAUSTED', 'POOL_BUSY'],
  },
  takeLicense: {
    endpoint: takeLicense,
    tag: 'Licenses',
    summary: 'Take a product from a user',
    description:
      'The seat is free at once. Who does not hold the product stays as they are. Who is left with neither a product nor a role is suspended (`noAccess`), and an open invitation is dead.',
    answers: { 200: { description: 'The user as they are now.', schema: 'User', examples: { taken: withoutWebinar } } },
    refusals: ['USER_UNKNOWN', 'POOL_BUSY'],
  },
  moveLicense: {
    endpoint: moveLicense,
    tag: 'Licenses',
    summary: 'Move a product from one user to another',
    description:
      'One transaction: nobody else can get the seat in between, and none has to be free. With `moveContent` what the product keeps for the one, of these kinds, moves to the other afterwards; the transfer tells how far it is.',
    requests: {
      seat: { fromUserId: graceId, toUserId: alanId },
      withContent: { fromUserId: graceId, toUserId: alanId, moveContent: ['scheduledSession', 'recording'] },
    },
    answers: {
      200: {
        description: 'Both users as they are now, and the transfer of the content.',
        schema: 'LicenseMoved',
        examples: {
          seat: { from: withoutWebinar, to: alanActive },
          withContent: { from: withoutWebinar, to: alanActive, transferId },
        },
      },
    },
    refusals: ['USER_UNKNOWN', 'LICENSE_NOT_HELD', 'LICENSE_USER_INACTIVE', 'LICENSE_ALREADY_HELD', 'POOL_BUSY'],
  },
} as const satisfies Record<EndpointName<'licenses'>, RouteDoc>;
