import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * Where the request came from. CloudFront tells who its viewer is, and is believed by the secret that it says with it;
 * whoever calls the API directly is who they are.
 */
export function viewerAddress({ headers, requestContext }: APIGatewayProxyEventV2, originSecretHash: string | undefined): string {
  const { 'x-viewer-address': viewer = '', 'x-origin-secret': secret } = headers;
  const isOurs = originSecretHash !== undefined && secret !== undefined && isSecret(secret, originSecretHash);
  return isOurs && isIP(viewer) !== 0 ? viewer : requestContext.http.sourceIp;
}

const isSecret = (secret: string, hash: string): boolean =>
  timingSafeEqual(createHash('sha256').update(secret).digest(), Buffer.from(hash, 'hex'));
