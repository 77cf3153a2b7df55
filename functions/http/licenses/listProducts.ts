import { endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { productShape } from '../shapes.ts';

export const listProducts = endpoint({}, async () => ({
  status: 200,
  body: { items: (await needs().products.list()).map(productShape) },
}));
