import { EXIT, Failure } from '../failure.ts';
import { show, table } from '../output.ts';
import type { Context } from '../world.ts';

export interface AddAsk {
  readonly product?: readonly string[];
  readonly role?: string;
  readonly group?: string;
  readonly language?: string;
  readonly dryRun?: boolean;
  readonly invitation?: boolean;
}

interface Added {
  readonly results: readonly {
    readonly row: number;
    readonly email: string;
    readonly outcome: string;
    readonly userId?: string;
    readonly problem?: { readonly detail: string; readonly code: string };
  }[];
  readonly summary: Readonly<Record<'invited' | 'transferInvited' | 'reinvited' | 'refused', number>>;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  invited: 'invited',
  transferInvited: 'asked to move their profile',
  reinvited: 'invited again',
  refused: 'refused',
};

/** `Ada Lovelace <ada@example.com>` and what else a pasted list may have; `-` reads them from standard input. */
export async function addUsers({ client, output, world }: Context, people: readonly string[], ask: AddAsk): Promise<void> {
  const list = people.length === 1 && people[0] === '-' ? await world.readAll() : people.join(';\n');
  const body = {
    list,
    products: ask.product ?? [],
    ...(ask.role === undefined ? {} : { role: { name: ask.role } }),
    ...(ask.group === undefined ? {} : { groupId: ask.group }),
    ...(ask.language === undefined ? {} : { locale: ask.language }),
    ...(ask.dryRun ? { dryRun: true } : {}),
    ...(ask.invitation === false ? { sendInvitation: false } : {}),
  };
  const added = await client.call<Added | { readonly detail: string }>('POST', `${client.account}/users`, { body, also: [422] });
  // A call that was refused as a whole has no rows to show.
  if (!('results' in added)) throw new Failure(EXIT.refused, added.detail, added);
  const { results, summary } = added;
  show(output, added, () => [
    ...table(
      ['Row', 'E-mail', 'Outcome', ''],
      results.map(({ row, email, outcome, problem }) => [
        String(row),
        email,
        OUTCOMES[outcome] ?? outcome,
        problem ? `${problem.detail} (${problem.code})` : '',
      ]),
      output.width,
    ),
    '',
    `${ask.dryRun ? 'Nothing was changed. This would happen: ' : ''}${summed(summary)}.`,
  ]);
  if (summary.refused > 0) throw new Failure(summary.refused === results.length ? EXIT.refused : EXIT.partly, '');
}

const summed = (summary: Added['summary']): string =>
  Object.entries(summary)
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${OUTCOMES[outcome] ?? outcome}`)
    .join(', ') || 'nothing';
