import { asUser, endpoint } from '../edge/endpoint.ts';
import { meShape } from '../shapes.ts';

export const getMe = endpoint({}, ({ actor }) => Promise.resolve({ status: 200, body: meShape(asUser(actor)) }));
