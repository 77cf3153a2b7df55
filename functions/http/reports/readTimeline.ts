import { readTimeline as read } from '../../../lib/usecases/timeline.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { pageShape, timelineShape } from '../shapes.ts';
import { PageQuery, UserPath } from '../text.ts';
import { reportNeeds } from './reportNeeds.ts';

export const readTimeline = endpoint({ path: UserPath, query: PageQuery }, async ({ actor, path, query }) => ({
  status: 200,
  body: pageShape(await read(reportNeeds(), asAdmin(actor), path.userId, query), timelineShape),
}));
