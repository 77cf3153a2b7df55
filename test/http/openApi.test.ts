import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import * as z from 'zod/mini';
import { codeNames, problem, refusalCodes, rowProblem, statusOf, type RefusalCodeName } from '../../functions/http/openapi/codes.ts';
import { docs } from '../../functions/http/openapi/docs/all.ts';
import { openApiDocument } from '../../functions/http/openapi/document.ts';
import { fieldsOf } from '../../functions/http/openapi/jsonSchema.ts';
import { parameters } from '../../functions/http/openapi/parameters.ts';
import { schemas } from '../../functions/http/openapi/schemas.ts';
import { routes, type Route } from '../../functions/http/routes.ts';
import { addUsersAnswer } from '../../functions/http/users/addUsersAnswer.ts';
import { Refusal } from '../../lib/domain/refusal.ts';

interface Response {
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, unknown>> }>>;
}
interface Operation {
  readonly operationId: string;
  readonly 'x-permission': readonly string[];
  readonly security: readonly object[];
  readonly requestBody?: { readonly required: boolean };
  readonly responses: Readonly<Record<string, Response>>;
}

const document = openApiDocument() as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly examples: Readonly<Record<string, object>> };
};
const operationOf = ({ path, method }: Route): Operation => document.paths[path]![method.toLowerCase()]!;
const codesIn = (operation: Operation, status: number): string[] =>
  Object.keys(operation.responses[status]?.content?.['application/problem+json']?.examples ?? {});
const all = routes.map((route) => ({ route, name: route.endpoint, doc: docs[route.endpoint] }));

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('has every route once, and nothing else', () => {
    const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`),
    );
    expect(documented.sort()).toEqual(routes.map(({ method, path, endpoint }) => `${method} ${path} ${endpoint}`).sort());
    expect(new Set(routes.map(({ endpoint }) => endpoint)).size).toBe(routes.length);
  });

  it('refers only to what it has', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map((match) => match[1]!.split('/'));
    expect(references.length).toBeGreaterThan(100);
    for (const [kind, name] of references) expect(Object.keys((document.components as Record<string, object>)[kind!]!)).toContain(name);
  });

  it('describes every field of every body', () => {
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(['AddUsersRequest', 'User', 'Problem']));
    expect(Object.entries(document.components.schemas).flatMap(([name, body]) => undescribed(name, body))).toEqual([]);
  });

  it('tells nothing of the machine that it was made on', () => {
    expect(JSON.stringify(document)).not.toMatch(/localhost|127\.0\.0\.1|amazonaws|node_modules|\/home\/|\/work\//);
  });
});

describe.each(all)('$name', ({ route, doc }) => {
  const operation = operationOf(route);
  const { path, query, body } = doc.endpoint.accepts;

  it('says who may call it, as the routes do', () => {
    expect(operation['x-permission']).toEqual([route.permission].flat());
    expect(operation.security.length > 0).toBe(route.permission !== 'public');
  });

  it('can be refused for want of a token exactly when it is not public', () => {
    const tokenCodes = codesIn(operation, 401).filter((code) => code.startsWith('TOKEN_'));
    expect(tokenCodes).toEqual(route.permission === 'public' ? [] : ['TOKEN_MISSING', 'TOKEN_INVALID']);
  });

  it('can be refused for want of a permission exactly when some who have a token may not call it', () => {
    const opensToAll = ['public', 'operator,signedIn,administrator'].includes([route.permission].flat().join());
    expect(codesIn(operation, 403).includes('PERMISSION_MISSING')).toBe(!opensToAll);
  });

  it('has request examples that it accepts', () => {
    const requests = Object.values(doc.requests ?? {});
    expect(requests.length > 0).toBe(body !== undefined);
    for (const request of requests) expect(z.safeParse(body!, request).error).toBeUndefined();
  });

  it('says that its body may be left out only where that is accepted', () => {
    expect(operation.requestBody?.required).toBe(body && !z.safeParse(body, undefined).success);
  });

  it('has parameters whose examples it accepts', () => {
    const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(fieldsOf(path)).toEqual(inPath);
    for (const schema of [path, query]) {
      const given = Object.fromEntries(fieldsOf(schema).map((name) => [name, String(parameters[name]!.example)]));
      if (schema) expect(z.safeParse(schema, given).error).toBeUndefined();
    }
  });

  it('has answers whose examples are what it answers, no field more and none less', () => {
    for (const { schema, examples = {}, contentTypes } of Object.values(doc.answers)) {
      expect(Object.keys(examples).length > 0).toBe(schema !== undefined);
      // As text beside JSON, or alone.
      expect(schema === undefined && contentTypes?.length === 0).toBe(false);
      for (const example of Object.values(examples)) expect(z.parse(schemas[schema!], example)).toEqual(example);
    }
  });
});

describe('the codes of the document', () => {
  const sources = ['lib', 'functions'].flatMap(sourcesUnder).join('\n');
  // Literals that look like a code and are none: the end of a key.
  const NO_CODES: readonly string[] = ['PRODUCT_TOKEN', 'API_TOKEN', 'API_TOKENS', 'WELCOME_TEMPLATES', 'SETTINGS_TEMPLATES', 'ALL_NEW'];
  // Has no underscore, since no refusal has it: it stands in the edge, for faults.
  const FAULT = 'INTERNAL';

  it('are those that the code can answer with, all of them', () => {
    const written = [...sources.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map((match) => match[1]!);
    const real = [...new Set(written)].filter((code) => !NO_CODES.includes(code));
    expect([...codeNames].sort()).toEqual([...real, FAULT].sort());
    expect(sources).toContain(`code: '${FAULT}'`);
  });

  it('have the status that the code gives them', () => {
    const refusals = [...sources.matchAll(/new Refusal\(\s*'(\w+)',\s*'([A-Z_]+)'/g)].map(([, kind, code]) => ({ kind, code }));
    expect(refusals.length).toBeGreaterThan(25);
    for (const { kind, code } of refusals) expect({ kind, code }).toEqual({ kind: refusalCodes[code as RefusalCodeName].kind, code });
  });

  it('have the sentence that the code says', () => {
    // Made of words and of a value: which field, which product, how many.
    const made = new Set(
      'CSV_INVALID COLUMN_MISSING COLUMN_DUPLICATE LOCALE_UNKNOWN BODY_INVALID NAME_MISSING NAME_TOO_LONG NAME_INVALID EMAIL_TOO_LONG USERS_TOO_MANY PASSWORD_WEAK LICENSE_POOL_UNKNOWN LICENSE_POOL_EXHAUSTED LICENSE_POOL_IN_USE GROUP_TOO_DEEP GROUPS_TOO_MANY ROLES_TOO_MANY TEMPLATES_TOO_MANY TOKENS_TOO_MANY'.split(
        ' ',
      ),
    );
    for (const code of codeNames)
      if (!made.has(code)) expect(sources).toContain(rowProblem(code).errors?.[0]?.detail ?? rowProblem(code).detail);
  });

  it('are shown as the problems that they are answered as', () => {
    expect(Object.keys(document.components.examples)).toEqual([...codeNames]);
    for (const code of codeNames) expect(z.parse(schemas.Problem, problem(code))).toEqual(problem(code));
  });

  it('are each among the answers of some route', () => {
    const named = JSON.stringify(document.paths);
    expect(codeNames.filter((code) => !named.includes(code))).toEqual([]);
  });
});

describe('docs/contract.md', () => {
  const contract = readFileSync('docs/contract.md', 'utf8');

  it('has each code at its status, and no other', () => {
    const rows = [...contract.matchAll(/^\| (\d{3}) \| (.*) \|$/gm)].flatMap(([, status, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map((match) => `${status} ${match[1]!}`),
    );
    expect(rows.sort()).toEqual(codeNames.map((code) => `${statusOf(code)} ${code}`).sort());
  });

  it('has each path among the routes that are built', () => {
    const built = contract.slice(contract.indexOf('### Routes'), contract.indexOf('### Shapes')).split('*Not yet*')[0]!;
    for (const { path } of routes) expect(built).toContain(path);
  });
});

describe('a call that adds nobody', () => {
  it('is answered as the document says', () => {
    const row = { firstName: 'Ada', lastName: '', email: 'ada@example.com', products: [], role: { name: 'member' }, locale: 'en' } as const;
    const answer = addUsersAnswer([row], [new Refusal('conflict', 'USER_EXISTS', 'This person is here.')], false);
    expect(answer.status).toBe(422);
    expect({ ...(answer.body as object), requestId: problem('INTERNAL').requestId }).toMatchObject(problem('USERS_NONE_ADDED'));
    expect(z.safeParse(schemas.UsersNoneAdded, { ...(answer.body as object), requestId: 'a' }).error).toBeUndefined();
  });
});

function undescribed(name: string, schema: object): string[] {
  const { properties = {}, items } = schema as { properties?: Record<string, { description?: string }>; items?: object };
  return [
    ...Object.entries(properties).flatMap(([field, inner]) => [
      ...(inner.description ? [] : [`${name}.${field}`]),
      ...undescribed(`${name}.${field}`, inner),
    ]),
    ...(items ? undescribed(name, items) : []),
  ];
}

/** What every source file but those of the document says. */
function sourcesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('openapi'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
