import { createGroup } from '../../directory/createGroup.ts';
import { deleteGroup } from '../../directory/deleteGroup.ts';
import { getGroup } from '../../directory/getGroup.ts';
import { listGroups } from '../../directory/listGroups.ts';
import { updateGroup } from '../../directory/updateGroup.ts';
import { groupId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const sales = { groupId, name: 'Sales', userCount: 12 } as const;
const north = { groupId: '01KB72GRP0B2C3D4E5F6G7H8J9', name: 'North', parentId: groupId, userCount: 4 } as const;

export const groupsDocs = {
  listGroups: {
    endpoint: listGroups,
    tag: 'Groups',
    summary: 'List the groups of an account',
    description:
      'All groups, by name; `parentId` makes the tree. `userCount` counts the users of the very group, not of those below it. A manager of some groups sees these and those below.',
    answers: { 200: { description: 'The groups.', schema: 'GroupList', examples: { groups: { items: [north, sales] } } } },
    refusals: [],
  },
  createGroup: {
    endpoint: createGroup,
    tag: 'Groups',
    summary: 'Make a group',
    description: 'At the top, or below another one; five levels at most. Groups that stand side by side have different names.',
    requests: { top: { name: 'Sales' }, below: { name: 'North', parentId: groupId } },
    answers: {
      201: {
        description: 'The group.',
        schema: 'Group',
        examples: { north: { ...north, userCount: 0 } },
        headers: { location: 'Where the group can be read.' },
      },
    },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'GROUP_UNKNOWN',
      'GROUP_NAME_TAKEN',
      'GROUP_TOO_DEEP',
      'GROUPS_TOO_MANY',
      'POOL_BUSY',
    ],
  },
  getGroup: {
    endpoint: getGroup,
    tag: 'Groups',
    summary: 'Read a group',
    description: 'Shows your own writes at once.',
    answers: { 200: { description: 'The group.', schema: 'Group', examples: { north } } },
    refusals: ['GROUP_UNKNOWN'],
  },
  updateGroup: {
    endpoint: updateGroup,
    tag: 'Groups',
    summary: 'Rename or move a group',
    description: 'What is left out stays. `parentId` null moves the group to the top; the groups below it come along.',
    requests: { rename: { name: 'North and west' }, toTheTop: { parentId: null } },
    answers: { 200: { description: 'The group.', schema: 'Group', examples: { north: { ...north, name: 'North and west' } } } },
    refusals: [
      'NAME_MISSING',
      'NAME_TOO_LONG',
      'NAME_INVALID',
      'GROUP_UNKNOWN',
      'GROUP_NAME_TAKEN',
      'GROUP_TOO_DEEP',
      'GROUP_CYCLE',
      'POOL_BUSY',
    ],
  },
  deleteGroup: {
    endpoint: deleteGroup,
    tag: 'Groups',
    summary: 'Delete a group',
    description:
      'A group with users, or with groups below it, is deleted only with `moveTo=parent`: then they move up to the group above, at the top to none. A group with more than a thousand users takes several calls: 202 says that this one is to be made again; nobody comes into the group meanwhile.',
    answers: {
      204: { description: 'It is gone.' },
      202: {
        description: 'More users than one call moves. Make the call again.',
        schema: 'GroupDeleting',
        examples: { more: { groupId, state: 'deleting' } },
      },
    },
    refusals: ['GROUP_UNKNOWN', 'GROUP_IN_USE', 'GROUP_NAME_TAKEN', 'POOL_BUSY'],
  },
} as const satisfies Record<string, RouteDoc>;
