import { retryImport as retry, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { ImportPath } from '../text.ts';
import { importNeeds } from './importNeeds.ts';
import { importShape } from './importShape.ts';

export const retryImport = endpoint({ path: ImportPath }, async ({ actor, path, origin }) => ({
  status: 202,
  body: importShape(await withSent(importNeeds(), await retry(importNeeds(), asAdmin(actor), path.importId, origin))),
}));
