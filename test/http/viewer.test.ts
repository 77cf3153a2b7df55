import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from '@jest/globals';
import { viewerAddress } from '../../functions/http/edge/viewer.ts';

const SECRET = 'what CloudFront says';
const HASH = createHash('sha256').update(SECRET).digest('hex');
const asked = (headers: Record<string, string>) =>
  ({ headers, requestContext: { http: { sourceIp: '203.0.113.9' } } }) as unknown as APIGatewayProxyEventV2;

describe('the address that a request came from', () => {
  it('is what CloudFront says of its viewer, by the secret that it says with it', () => {
    expect(viewerAddress(asked({ 'x-viewer-address': '192.0.2.7', 'x-origin-secret': SECRET }), HASH)).toBe('192.0.2.7');
    expect(viewerAddress(asked({ 'x-viewer-address': '2001:db8::7', 'x-origin-secret': SECRET }), HASH)).toBe('2001:db8::7');
  });

  it.each<[string, Record<string, string>]>([
    ['without the secret', { 'x-viewer-address': '192.0.2.7' }],
    ['with another secret', { 'x-viewer-address': '192.0.2.7', 'x-origin-secret': 'guessed' }],
    ['with an empty secret', { 'x-viewer-address': '192.0.2.7', 'x-origin-secret': '' }],
    ['with the hash in place of the secret', { 'x-viewer-address': '192.0.2.7', 'x-origin-secret': HASH }],
    ['without an address', { 'x-origin-secret': SECRET }],
    ['with what is no address', { 'x-viewer-address': '<b>', 'x-origin-secret': SECRET }],
  ])('is that of the connection %s', (_what, headers) => {
    expect(viewerAddress(asked(headers), HASH)).toBe('203.0.113.9');
  });
});
