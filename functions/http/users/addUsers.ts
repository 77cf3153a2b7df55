import { addUsers as add } from '../../../lib/usecases/addUsers.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { AccountPath } from '../text.ts';
import { AddUsersBody, rowsOf } from './addUsersBody.ts';
import { addUsersAnswer } from './addUsersAnswer.ts';

export const addUsers = endpoint({ path: AccountPath, body: AddUsersBody }, async ({ actor, body, origin }) => {
  const admin = asAdmin(actor);
  const rows = rowsOf(body, admin.account.locale);
  const dryRun = body.dryRun ?? false;
  const results = await add(needs(), admin, { rows, dryRun, isHeld: body.sendInvitation === false, origin });
  return addUsersAnswer(rows, results, dryRun);
});
