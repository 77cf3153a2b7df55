import * as z from 'zod/mini';
import { setSeats as set } from '../../../lib/usecases/licensePools.ts';
import { asOperator, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { poolShape } from '../shapes.ts';

const PoolPath = z.strictObject({ accountId: z.string(), productId: z.string() });
const SetSeatsBody = z.strictObject({ seats: z.int().check(z.minimum(0), z.maximum(10_000_000)) });

export const setSeats = endpoint({ path: PoolPath, body: SetSeatsBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: poolShape(await set(needs(), asOperator(actor), { ...path, ...body }, origin)),
}));
