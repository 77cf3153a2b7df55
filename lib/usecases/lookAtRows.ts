import type { RowToAdd } from '../domain/adding.ts';
import type { Look } from '../domain/importing/decideRows.ts';
import type { OpenImport } from '../domain/importing/import.ts';
import { judgeImportRow } from '../domain/importing/judgeImportRow.ts';
import { personIdOf } from '../domain/person.ts';
import { orRefusal, Refusal } from '../domain/refusal.ts';
import { importerOf, type Importer, type ImporterNeeds } from './importer.ts';
import type { NamesReader } from './importNames.ts';
import type { RowReader } from './importRows.ts';
import type { Chance, UserStore } from './ports.ts';

export interface LookNeeds extends ImporterNeeds {
  readonly users: Pick<UserStore, 'find' | 'seen'>;
  readonly chance: Chance;
}

export interface LookAsk {
  readonly reader: RowReader;
  readonly names: NamesReader;
  /** How many rows at most. */
  readonly rows: number;
}

/** Reads the next rows, judges them with what their importer may at this moment, and reads what is known of the people behind them. */
export async function lookAtRows(needs: LookNeeds, one: OpenImport, { reader, names, rows }: LookAsk): Promise<Look> {
  // What the defaults name is read meanwhile.
  const [{ todo, end }, importer] = await Promise.all([reader(one, rows), importerNow(needs, one), names(one, [])]);
  if (importer instanceof Refusal) return { rows: todo.map((row) => ({ row, toAdd: importer })), end, ...nothingSeen(one) };
  const { account, authority, name } = importer;
  const { accountId } = account;
  const judging = { authority, roles: account.roles, defaults: one.defaults, names: await names(one, todo), locale: account.locale };
  const judged = todo.map((row) => ({ row, toAdd: orRefusal((): RowToAdd => toAdd(needs.chance, judgeImportRow(row, judging))) }));
  const ready = judged.flatMap((row) => (row.toAdd instanceof Refusal ? [] : [row.toAdd]));
  const products = [...new Set(ready.flatMap(({ row }) => row.products))];
  const people = ready.map(({ personId }) => personId);
  return {
    rows: judged,
    end,
    seen: await needs.users.seen(accountId, people, products),
    context: { accountId, inviterName: name, authority, together: one.total, ...(one.isHeld ? { isHeld: true } : {}) },
  };
}

const toAdd = (chance: Chance, row: RowToAdd['row']): RowToAdd => ({
  row,
  personId: personIdOf(row.address.normalised),
  newUserId: chance.newId(),
});

const nothingSeen = ({ accountId }: OpenImport): Pick<Look, 'seen' | 'context'> => ({
  seen: { people: new Map(), users: new Map(), pools: new Map(), catalogue: new Set(), homes: new Map(), requests: new Map() },
  context: { accountId },
});

/** Where they may no longer add anybody, all that is left is refused for that. */
async function importerNow(needs: LookNeeds, one: OpenImport): Promise<Importer | Refusal> {
  try {
    return await importerOf(needs, one);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
