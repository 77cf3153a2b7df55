import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { cancelImport } from './cancelImport.ts';
import { getImport } from './getImport.ts';
import { listImports } from './listImports.ts';
import { readImportResults } from './readImportResults.ts';
import { retryImport } from './retryImport.ts';
import { startImport } from './startImport.ts';

export const handler = api('imports', { startImport, listImports, getImport, readImportResults, cancelImport, retryImport }, needs);
