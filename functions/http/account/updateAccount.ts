import * as z from 'zod/mini';
import { isAscending, isTimeZone } from '../../../lib/domain/account.ts';
import { isAddress } from '../../../lib/domain/address.ts';
import { updateAccount as update } from '../../../lib/usecases/accounts.ts';
import { endpoint, knownActor } from '../edge/endpoint.ts';
import { needs } from '../needs.ts';
import { accountShape } from '../shapes.ts';
import { AccountPath, locale, text } from '../text.ts';

const NO_ADDRESS = 'This is not an e-mail address that can receive mail. Check it; it should look like ada@example.com.';

const days = z.int().check(z.minimum(1), z.maximum(29));
const Settings = z.strictObject({
  invitationDays: z.optional(z.int().check(z.minimum(1), z.maximum(30))),
  reminderDays: z.optional(
    z.array(days).check(z.maxLength(5), z.refine(isAscending, 'These must be days in ascending order, each once. Sort them.')),
  ),
  inactivityDays: z.optional(z.literal([30, 60, 90])),
  outboundTransfers: z.optional(z.enum(['allow', 'notify', 'block'])),
  releaseOnBounce: z.optional(z.boolean()),
  accessNotices: z.optional(z.boolean()),
  replyTo: z.optional(z.nullable(text(1_000).check(z.refine(isAddress, { error: NO_ADDRESS, params: { code: 'EMAIL_INVALID' } })))),
  auditDays: z.optional(z.int().check(z.minimum(30), z.maximum(3_650))),
  timeZone: z.optional(text(64).check(z.refine(isTimeZone, 'This is no time zone. Give its IANA name, as Europe/Berlin.'))),
});
const UpdateAccountBody = z.strictObject({ name: z.optional(text(1_000)), locale: z.optional(locale), settings: z.optional(Settings) });

export const updateAccount = endpoint({ path: AccountPath, body: UpdateAccountBody }, async ({ actor, path, body, origin }) => ({
  status: 200,
  body: accountShape(await update(needs(), knownActor(actor), path.accountId, body, origin)),
}));
