import type { Context } from 'aws-lambda';
import { describe, expect, it } from '@jest/globals';
import { api } from '../../functions/http/edge/api.ts';
import { endpoint } from '../../functions/http/edge/endpoint.ts';
import { routes } from '../../functions/http/routes.ts';
import { httpEvent } from '../support/httpEvent.ts';

const secrets = endpoint({}, () => Promise.resolve({ status: 200, body: { secret: 'told' } }));

describe('a function that was given no way to know who asks', () => {
  it('lets nobody into a route that is not public', async () => {
    const names = routes.filter((route) => route.function === 'users').map(({ endpoint: name }) => name);
    const handler = api('users', Object.fromEntries(names.map((name) => [name, secrets])) as Parameters<typeof api<'users'>>[1]);
    const event = httpEvent('GET /v1/accounts/{accountId}/users', { path: { accountId: '01K6ZJ5W9Y7Q3M8R2T4V6X8Z0A' } });
    const answer = await handler(event, {} as Context);
    expect(answer).toMatchObject({ statusCode: 500 });
    expect(JSON.stringify(answer)).not.toContain('told');
  });
});
