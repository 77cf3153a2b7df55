import type { UserActor } from '../lib/domain/actor.ts';
import { addUsers } from '../lib/usecases/addUsers.ts';
import { acceptInvitation, declineInvitation } from '../lib/usecases/invitations.ts';
import { suspendUser } from '../lib/usecases/membership.ts';
import { resendInvitation } from '../lib/usecases/resendInvitation.ts';
import { openBenchWorld, ORIGIN } from './benchWorld.ts';
import type { BenchStack } from './localStack.ts';
import { meteredTable } from './metered.ts';
import type { Section } from './section.ts';
import { countWriteUnits } from './writeUnits.ts';

const ROWS = 100;
const ADA = 'ada@bench.example';

/** What each kind of change costs to store, of people with one product. */
export async function measureUnits(stack: BenchStack): Promise<Section> {
  const table = meteredTable(stack);
  const units = countWriteUnits(table);
  const { needs, account, send } = await openBenchWorld(table);
  const [engines, looms] = [await account('Engines'), await account('Looms')];
  const rows: string[][] = [];
  const row = (what: string, aim: string, of = 1): void => {
    rows.push([what, String(units() / of), aim]);
  };
  const add = async (actor: UserActor, emails: readonly string[]): Promise<string> => {
    const people = emails.map((email) => ({ firstName: 'Ada', lastName: '', email, products: ['meeting'], locale: 'en' as const }));
    const [first] = await addUsers(needs, actor, {
      rows: people.map((person) => ({ ...person, role: { name: 'member' as const } })),
      dryRun: false,
      origin: ORIGIN,
    });
    if (!first || first instanceof Error) throw new Error('the bench could not add somebody');
    return first.user.userId;
  };

  units();
  await add(
    engines,
    Array.from({ length: ROWS }, (_, at) => `many${at}@bench.example`),
  );
  row(`one of ${ROWS} rows added in one call`, '8.3', ROWS);
  const userId = await add(engines, [ADA]);
  row('one person added', '10');
  await resendInvitation(needs, engines, { userId }, ORIGIN);
  row('an invitation sent again', '');
  await acceptInvitation(needs, await send(engines.account.accountId, userId, ADA, 2), 'a bench wants a password', ORIGIN);
  row('a welcome accepted', '9');
  const moving = await add(looms, [ADA]);
  row('somebody at home elsewhere asked to move', '');
  await acceptInvitation(needs, await send(looms.account.accountId, moving, ADA), undefined, ORIGIN);
  row('a transfer accepted', '20');
  const declining = await add(looms, ['grace@bench.example']);
  units();
  await declineInvitation(needs, await send(looms.account.accountId, declining, 'grace@bench.example'), undefined, ORIGIN);
  row('an invitation declined', '');
  await suspendUser(needs, looms, { userId: moving }, ORIGIN);
  row('somebody suspended', '');
  return {
    title: 'Write units',
    note: 'Of the transactions behind each change, for people with one product. Items are counted from the captured requests (DynamoDB bills two units an item of a transaction), entries of indexes (one unit each) by the engine, or from the requests where many items are put at once.',
    head: ['change', 'write units', 'aim'],
    rows,
  };
}
