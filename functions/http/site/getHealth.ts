import { endpoint } from '../edge/endpoint.ts';

export const getHealth = endpoint({}, () => Promise.resolve({ status: 200, body: { status: 'ok' } }));
