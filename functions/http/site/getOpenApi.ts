import { endpoint } from '../edge/endpoint.ts';
import { builtFile } from './files.ts';

/** Made from the schemas and the routes at build time. */
export const getOpenApi = endpoint({}, async () => ({
  status: 200,
  headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' },
  body: await builtFile('openapi.json'),
}));
