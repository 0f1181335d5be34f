/**
 * The part of the storage that belongs to the site in which Excel runs: Excel on the web names it once Office is ready. Undefined where the
 * host names none, and outside a host.
 */
export function storagePartition(): string | undefined {
  const office = (globalThis as { Office?: { context?: { partitionKey?: unknown } } }).Office;
  const key = office?.context?.partitionKey;
  return typeof key === 'string' && key !== '' ? key : undefined;
}
