import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type { Actor } from '../../../lib/domain/actor.ts';
import { Refusal } from '../../../lib/domain/refusal.ts';
import { actorOf } from '../../../lib/usecases/change.ts';
import type { KeyedCall } from '../../../lib/usecases/ports/calls.ts';
import type { Route } from '../routes.ts';

const KEY = /^[\x21-\x7E](?:[\x20-\x7E]{0,253}[\x21-\x7E])?$/;

/** Routes that heed `Idempotency-Key`: what changes something in accounts, save what answers a secret once. */
export const heedsKeys = ({ method, path }: Route): boolean =>
  (method === 'POST' || method === 'PATCH') && path.startsWith('/v1/accounts') && !path.includes('/api-tokens');

/** The call behind the header, if there is one and the route heeds it. Throws `IDEMPOTENCY_KEY_INVALID`. */
export function keyedCall(route: Route, event: APIGatewayProxyEventV2, actor: Actor | undefined): KeyedCall | undefined {
  const key = event.headers['idempotency-key'];
  if (key === undefined || !actor || !heedsKeys(route)) return undefined;
  if (!KEY.test(key))
    throw new Refusal('invalid', 'IDEMPOTENCY_KEY_INVALID', 'An Idempotency-Key has 1 to 255 printable ASCII characters. Send such a one.');
  const { kind, id } = actorOf(actor);
  return {
    callId: hash([kind, id, route.method, event.rawPath, key]),
    contentHash: hash([event.rawQueryString, event.body ?? '', String(event.isBase64Encoded)]),
  };
}

const hash = (parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
