import type { LocalRoute } from '../template/routePlan.ts';

export interface Match {
  readonly route: LocalRoute;
  /** Decoded, by name; none if the path has no parameters. */
  readonly parameters: Readonly<Record<string, string>> | undefined;
}

interface Entry {
  readonly route: LocalRoute;
  readonly segments: readonly string[];
  /** Where a parameter stands, its name. */
  readonly names: readonly (string | undefined)[];
}

/** Finds the route of a request; a fixed segment wins over a parameter, from the left, as in API Gateway. */
export class Router {
  readonly #exact = new Map<string, LocalRoute>();
  readonly #byShape = new Map<string, Entry[]>();

  constructor(routes: readonly LocalRoute[]) {
    for (const route of routes) {
      const segments = route.path.split('/');
      const names = segments.map((segment) => /^\{(.+)\}$/.exec(segment)?.[1]);
      if (names.every((name) => name === undefined)) {
        this.#exact.set(route.routeKey, route);
        continue;
      }
      const shape = shapeOf(route.method, segments.length);
      const entries = [...(this.#byShape.get(shape) ?? []), { route, segments, names }];
      this.#byShape.set(
        shape,
        entries.sort((a, b) => rank(a).localeCompare(rank(b))),
      );
    }
  }

  /** `path` as it came, without the query. `malformed`: its percent signs make no sense. */
  find(method: string, path: string): Match | 'malformed' | undefined {
    const exact = this.#exact.get(`${method} ${path}`);
    if (exact) return { route: exact, parameters: undefined };
    const segments = path.split('/');
    for (const entry of this.#byShape.get(shapeOf(method, segments.length)) ?? []) {
      if (!fits(entry, segments)) continue;
      const parameters: Record<string, string> = {};
      for (const [at, name] of entry.names.entries()) {
        if (name === undefined) continue;
        const value = decoded(segments[at] ?? '');
        if (value === undefined) return 'malformed';
        parameters[name] = value;
      }
      return { route: entry.route, parameters };
    }
    return undefined;
  }
}

const shapeOf = (method: string, length: number): string => `${method} ${length}`;
const rank = ({ names }: Entry): string => names.map((name) => (name === undefined ? '0' : '1')).join('');

function fits({ segments, names }: Entry, given: readonly string[]): boolean {
  return segments.every((segment, at) => (names[at] === undefined ? segment === given[at] : (given[at] ?? '') !== ''));
}

/** `undefined` where the percent signs make no sense. */
export function decoded(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
