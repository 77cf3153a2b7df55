import type { EndpointName } from '../../routes.ts';
import type { RouteDoc } from '../routeDoc.ts';
import { accountDocs } from './account.ts';
import { contentDocs } from './content.ts';
import { directoryDocs } from './directory.ts';
import { importsDocs } from './imports.ts';
import { invitationsDocs } from './invitations.ts';
import { licensesDocs } from './licenses.ts';
import { reportsDocs } from './reports.ts';
import { siteDocs } from './site.ts';
import { transfersDocs } from './transfers.ts';
import { usersDocs } from './users.ts';

/** A route without its page here does not compile. */
export const docs: Record<EndpointName, RouteDoc> = {
  ...siteDocs,
  ...accountDocs,
  ...licensesDocs,
  ...usersDocs,
  ...directoryDocs,
  ...reportsDocs,
  ...invitationsDocs,
  ...contentDocs,
  ...transfersDocs,
  ...importsDocs,
};
