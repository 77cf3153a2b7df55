import { createRole } from '../../directory/createRole.ts';
import { deleteRole } from '../../directory/deleteRole.ts';
import { getRole } from '../../directory/getRole.ts';
import { listRoles } from '../../directory/listRoles.ts';
import { updateRole } from '../../directory/updateRole.ts';
import { roleId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const helpDesk = { roleId, name: 'Help desk', permissions: ['users.settings'] } as const;
const builtIn = [{ name: 'member', permissions: [] }] as const;

export const rolesDocs = {
  listRoles: {
    endpoint: listRoles,
    tag: 'Roles',
    summary: 'List the roles',
    description: 'The roles that the account has made, by name, and those that every account has with what they allow at most.',
    answers: { 200: { description: 'The roles.', schema: 'RoleList', examples: { roles: { items: [helpDesk], builtIn } } } },
    refusals: [],
  },
  createRole: {
    endpoint: createRole,
    tag: 'Roles',
    summary: 'Make a role',
    description: 'A name and what it allows, which is no more than you may yourself. It is given like the built-in ones, by its name.',
    requests: { helpDesk: { name: 'Help desk', permissions: ['users.settings'] } },
    answers: {
      201: { description: 'The role.', schema: 'CustomRole', examples: { helpDesk }, headers: { location: 'Where the role can be read.' } },
    },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'PERMISSIONS_EMPTY',
      'PERMISSION_UNKNOWN',
      'ROLE_NOT_GRANTABLE',
      'ROLE_NAME_TAKEN',
      'ROLES_TOO_MANY',
      'POOL_BUSY',
    ],
  },
  getRole: {
    endpoint: getRole,
    tag: 'Roles',
    summary: 'Read a role',
    description: 'One that the account has made.',
    answers: { 200: { description: 'The role.', schema: 'CustomRole', examples: { helpDesk } } },
    refusals: ['CUSTOM_ROLE_UNKNOWN'],
  },
  updateRole: {
    endpoint: updateRole,
    tag: 'Roles',
    summary: 'Change a role',
    description: 'What is left out stays. It works at the next request of whoever holds the role.',
    requests: { wider: { permissions: ['users.manage', 'users.settings'] } },
    answers: {
      200: {
        description: 'The role.',
        schema: 'CustomRole',
        examples: { wider: { ...helpDesk, permissions: ['users.manage', 'users.settings'] } },
      },
    },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'PERMISSIONS_EMPTY',
      'PERMISSION_UNKNOWN',
      'ROLE_NOT_GRANTABLE',
      'CUSTOM_ROLE_UNKNOWN',
      'ROLE_NAME_TAKEN',
      'POOL_BUSY',
    ],
  },
  deleteRole: {
    endpoint: deleteRole,
    tag: 'Roles',
    summary: 'Delete a role',
    description: 'Only one that nobody holds.',
    answers: { 204: { description: 'It is gone.' } },
    refusals: ['CUSTOM_ROLE_UNKNOWN', 'ROLE_NOT_GRANTABLE', 'ROLE_IN_USE', 'POOL_BUSY'],
  },
} as const satisfies Record<string, RouteDoc>;
