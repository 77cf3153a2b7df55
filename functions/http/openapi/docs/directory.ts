import { listGroups } from '../../directory/listGroups.ts';
import type { EndpointName } from '../../routes.ts';
import { groupId } from '../examples.ts';
import type { RouteDoc } from '../routeDoc.ts';

const sales = { groupId, name: 'Sales', userCount: 12 } as const;
const north = { groupId: '01KB72GRP0B2C3D4E5F6G7H8J9', name: 'North', parentId: groupId, userCount: 4 } as const;

export const directoryDocs = {
  listGroups: {
    endpoint: listGroups,
    tag: 'Groups',
    summary: 'List the groups of an account',
    description:
      'All groups, by name; `parentId` makes the tree. `userCount` counts the users of the very group, not of those below it. A manager of some groups sees these and those below.',
    answers: { 200: { description: 'The groups.', schema: 'GroupList', examples: { groups: { items: [north, sales] } } } },
    refusals: [],
  },
} as const satisfies Record<EndpointName<'directory'>, RouteDoc>;
