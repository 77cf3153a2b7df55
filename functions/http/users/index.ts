import { api } from '../edge/api.ts';
import { needs } from '../needs.ts';
import { addUsers } from './addUsers.ts';
import { getUser } from './getUser.ts';
import { listUsers } from './listUsers.ts';

export const handler = api('users', { addUsers, listUsers, getUser }, needs);
