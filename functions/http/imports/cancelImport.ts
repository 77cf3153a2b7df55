import { cancelImport as cancel, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { ImportPath } from '../text.ts';
import { importNeeds } from './importNeeds.ts';
import { importShape } from './importShape.ts';

export const cancelImport = endpoint({ path: ImportPath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: importShape(await withSent(importNeeds(), await cancel(importNeeds(), asAdmin(actor), path.importId, origin))),
}));
