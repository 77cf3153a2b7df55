type Value = { M?: Record<string, Value>; L?: Value[] } & Record<string, unknown>;

/**
 * DynamoDB Local writes an empty map as `{}` where it hands out a stream's records, instead of `{ "M": {} }`, and a
 * function that reads it would fail on a value without a type. Puts that right, in place, in one image of an item.
 */
export function restoreEmptyMaps(image: Record<string, unknown> | undefined): void {
  for (const value of Object.values((image ?? {}) as Record<string, Value>)) restore(value);
}

function restore(value: Value): void {
  if (value.M) for (const inner of Object.values(value.M)) restore(inner);
  else if (value.L) for (const inner of value.L) restore(inner);
  else if (Object.keys(value).length === 0) value.M = {};
}
