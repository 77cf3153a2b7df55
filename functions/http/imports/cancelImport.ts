import { cancelImport as cancel, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { ImportPath } from '../text.ts';
import { importShape } from './importShape.ts';

export const cancelImport = endpoint({ path: ImportPath }, async ({ actor, path, origin }) => ({
  status: 200,
  body: importShape(await withSent(needs(), await cancel(needs(), asAdmin(actor), path.importId, origin))),
}));
