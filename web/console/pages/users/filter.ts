/** What a list of users is narrowed by: it stands in the address, so that it can be kept and sent to somebody. */
export interface Filter {
  readonly q: string;
  readonly status: string;
  readonly productId: string;
  readonly groupId: string;
  readonly role: string;
  readonly delivery: string;
}

export const NO_FILTER: Filter = { q: '', status: '', productId: '', groupId: '', role: '', delivery: '' };
const NAMES = Object.keys(NO_FILTER) as (keyof Filter)[];

export const readFilter = (query: Readonly<Record<string, string>>): Filter => ({
  ...NO_FILTER,
  ...Object.fromEntries(NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]))),
});

export function filterQuery(filter: Filter): string {
  const said = NAMES.filter((name) => filter[name] !== '').map((name) => [name, filter[name]] as [string, string]);
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
}

/** As the API takes it: what is not said is left out. */
export const askedFilter = (filter: Filter): Partial<Record<keyof Filter, string>> =>
  Object.fromEntries(NAMES.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]));
