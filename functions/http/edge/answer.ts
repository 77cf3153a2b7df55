import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Answer } from './endpoint.ts';

/** On every answer: nothing is stored on the way, guessed, framed or told to others. */
const SECURITY = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** A problem bears the request id, so that a person can quote it; every answer has it in a header. */
export function toResult({ status, body, headers, cookies }: Answer, requestId: string): APIGatewayProxyStructuredResultV2 {
  const isProblem = status >= 400;
  const content = body === undefined || typeof body === 'string' ? body : JSON.stringify(isProblem ? { ...body, requestId } : body);
  return {
    statusCode: status,
    headers: {
      ...SECURITY,
      ...(typeof body === 'object' ? { 'content-type': isProblem ? 'application/problem+json' : 'application/json' } : {}),
      'x-request-id': requestId,
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
    ...(cookies ? { cookies: [...cookies] } : {}),
  };
}
