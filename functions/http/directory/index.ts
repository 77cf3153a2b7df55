import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { listGroups } from './listGroups.ts';

export const handler = api('directory', { listGroups }, needs);
