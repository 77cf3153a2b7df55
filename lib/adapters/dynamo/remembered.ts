/** More names than a container meets in a while; then it begins anew. */
const REMEMBERED = 10_000;

/** For what never changes once it is stored: found once, it is known for as long as the container lives. */
export function remembered<Value>(find: (name: string) => Promise<Value | undefined>): (name: string) => Promise<Value | undefined> {
  const known = new Map<string, Value>();
  return async (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = await find(name);
    if (known.size >= REMEMBERED) known.clear();
    if (found !== undefined) known.set(name, found);
    return found;
  };
}
