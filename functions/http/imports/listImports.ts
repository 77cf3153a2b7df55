import { listImports as list, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { pageShape } from '../shapes.ts';
import { AccountPath, PageQuery } from '../text.ts';
import { importNeeds } from './importNeeds.ts';
import { importShape } from './importShape.ts';

export const listImports = endpoint({ path: AccountPath, query: PageQuery }, async ({ actor, query }) => {
  const page = await list(importNeeds(), asAdmin(actor), query);
  return {
    status: 200,
    body: pageShape({ ...page, items: await Promise.all(page.items.map((one) => withSent(importNeeds(), one))) }, importShape),
  };
});
