import { seatsReport } from '../../../lib/usecases/seatsReport.ts';
import { asAdmin, endpoint } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { AccountPath } from '../text.ts';

export const getSeatsReport = endpoint({ path: AccountPath }, async ({ actor }) => ({
  status: 200,
  body: { items: await seatsReport(needs(), asAdmin(actor)) },
}));
