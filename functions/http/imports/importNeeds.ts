import { dynamoImports } from '../../../lib/adapters/dynamo/imports.ts';
import type { ImportStore } from '../../../lib/usecases/ports/imports.ts';
import { needs } from '../needs.ts';

let imports: ImportStore | undefined;

/** What all HTTP functions ask of the world, and imports beside it. */
export const importNeeds = () => ({ ...needs(), imports: (imports ??= dynamoImports(needs().table)) });
