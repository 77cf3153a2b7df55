import { EXIT, Failure, Misuse } from '../failure.ts';
import { show } from '../output.ts';
import type { Context } from '../world.ts';

interface Resent {
  readonly accepted: number;
  readonly refused: readonly { readonly userId: string; readonly problem: { readonly detail: string; readonly code: string } }[];
  readonly nextCursor?: string;
}

/** To some by their ids, or to all in one state, a thousand a call. */
export async function resend(
  { client, output, world }: Context,
  userIds: readonly string[],
  ask: { status?: string; template?: string },
): Promise<void> {
  if (userIds.length > 0 === (ask.status !== undefined)) throw new Misuse('To whom? Give ids of users, or --status expired.');
  const welcome = ask.template === undefined ? {} : { welcomeTemplateId: ask.template };
  let accepted = 0;
  const refused: Resent['refused'][number][] = [];
  let cursor: string | undefined;
  let from = 0;
  do {
    const whom = ask.status === undefined ? { userIds: userIds.slice(from, from + 1_000) } : { status: ask.status, cursor };
    const part: Resent = await client.call('POST', `${client.account}/invitations/resend`, { body: { ...whom, ...welcome } });
    accepted += part.accepted;
    refused.push(...part.refused);
    cursor = part.nextCursor;
    from += 1_000;
    world.note(`\r${accepted} sent again, ${refused.length} refused …`);
  } while (cursor !== undefined || (ask.status === undefined && from < userIds.length));
  world.note('\r\x1b[K');
  show(output, { accepted, refused }, () => [
    ...refused.map(({ userId, problem }) => `${userId}  ${problem.detail} (${problem.code})`),
    `${accepted} ${accepted === 1 ? 'invitation is' : 'invitations are'} on the way${refused.length > 0 ? `, ${refused.length} refused` : ''}.`,
  ]);
  if (refused.length > 0) throw new Failure(accepted === 0 ? EXIT.refused : EXIT.partly, '');
}
