import { routes, type Route } from '../routes.ts';
import { codeNames, problem } from './codes.ts';
import { docs } from './docs/all.ts';
import { answerSchemas, requestSchema, type Json } from './jsonSchema.ts';
import { operation, requestName } from './operation.ts';
import { tags } from './routeDoc.ts';

const DESCRIPTION = `Account administration for companies that sell products by the seat.

Bodies are JSON in \`camelCase\`, times ISO 8601 in UTC, ids ULIDs. A field or a query parameter that is not known is refused, not ignored; an answer may have more fields than are named here. Errors are \`application/problem+json\` (RFC 9457) with a stable \`code\`; what API Gateway answers on its own account (an address without a route, too many requests, a function that did not answer in time) is JSON with a \`message\`.

\`x-permission\` says who may call an operation: any of the listed ones. \`public\` asks nobody, \`signedIn\` is any user with a session, \`administrator\` one who holds at least one permission, \`operator\` the company’s own staff, \`product\` a product’s own service, any other word the permission of that name.`;

/** The API as an OpenAPI 3.1 document, made from the routes, the endpoints' schemas and what `docs/` says of them. */
export function openApiDocument(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Seatwise',
      version: '1',
      description: DESCRIPTION,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      schemas: { ...answerSchemas(), ...requestSchemas() },
      examples: Object.fromEntries(codeNames.map((code) => [code, { value: problem(code) }])),
      headers: { RequestId: { description: 'Names this request in the logs.', schema: { type: 'string' } } },
      securitySchemes: SECURITY_SCHEMES,
    },
  };
}

const SECURITY_SCHEMES = {
  session: {
    type: 'http',
    scheme: 'bearer',
    description: 'A session’s token, from `signIn`. It is opaque, and looked up at each request: suspending and signing out work at once.',
  },
  sessionCookie: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-session',
    description: 'The same token in a cookie, from `signIn` with `cookie: true`.',
  },
  product: {
    type: 'http',
    scheme: 'bearer',
    description: 'A product’s token, from `createProductToken`. It registers what the product keeps for its users, and opens nothing else.',
  },
  operator: { type: 'http', scheme: 'bearer', description: 'The token of the company’s own staff, which deploying prints once.' },
};

function paths(): Json {
  const all: Record<string, Json> = {};
  for (const route of routes) (all[route.path] ??= {})[route.method.toLowerCase()] = operation(route, docs[route.endpoint]);
  return all;
}

function requestSchemas(): Json {
  const made = (routes as readonly Route[]).flatMap(({ endpoint }) => {
    const { body } = docs[endpoint as keyof typeof docs].endpoint.accepts;
    const name = requestName(endpoint);
    return body ? [[name, requestSchema(name, body)] as const] : [];
  });
  return Object.fromEntries(made);
}
