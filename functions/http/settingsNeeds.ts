import { nodeSettingsSchemas } from '../../lib/adapters/node/settingsSchemas.ts';
import { needs } from './needs.ts';

/** What all HTTP functions ask of the world, and what reads the schemas of products, which few need and is large. */
export const settingsNeeds = () => ({ ...needs(), settingsSchemas: nodeSettingsSchemas });
