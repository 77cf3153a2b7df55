import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { listContent } from './listContent.ts';
import { putContent } from './putContent.ts';
import { reportSignIn } from './reportSignIn.ts';
import { registerContent } from './registerContent.ts';

export const handler = api('content', { putContent, registerContent, listContent, reportSignIn }, needs);
