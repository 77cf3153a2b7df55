/**
 * Which items of a batch failed, by a function's answer. Lambda's rules: nothing said means none; an answer that it
 * cannot read, or an item that was not in the batch, means all of them.
 */
export function failedItems(body: string, items: readonly string[]): ReadonlySet<string> | 'all' {
  const value = JSON.parse(body) as unknown;
  if (value === null || value === '') return new Set();
  if (typeof value !== 'object') return 'all';
  const failures = 'batchItemFailures' in value ? value.batchItemFailures : undefined;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return 'all';
  const failed = new Set<string>();
  for (const failure of failures as { itemIdentifier?: unknown }[]) {
    const id = (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier;
    if (typeof id !== 'string' || !items.includes(id)) return 'all';
    failed.add(id);
  }
  return failed;
}
