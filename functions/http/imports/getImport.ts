import { getImport as get, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { ImportPath } from '../text.ts';
import { importShape } from './importShape.ts';

export const getImport = endpoint({ path: ImportPath }, async ({ actor, path }) => ({
  status: 200,
  body: importShape(await withSent(needs(), await get(needs(), asAdmin(actor), path.importId))),
}));
