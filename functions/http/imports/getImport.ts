import { getImport as get, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { ImportPath } from '../text.ts';
import { importNeeds } from './importNeeds.ts';
import { importShape } from './importShape.ts';

export const getImport = endpoint({ path: ImportPath }, async ({ actor, path }) => ({
  status: 200,
  body: importShape(await withSent(importNeeds(), await get(importNeeds(), asAdmin(actor), path.importId))),
}));
