import { retryImport as retry, withSent } from '../../../lib/usecases/imports.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { ImportPath } from '../text.ts';
import { importShape } from './importShape.ts';

export const retryImport = endpoint({ path: ImportPath }, async ({ actor, path, origin }) => ({
  status: 202,
  body: importShape(await withSent(needs(), await retry(needs(), asAdmin(actor), path.importId, origin))),
}));
