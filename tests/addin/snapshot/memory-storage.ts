import type { TextStorage } from '../../../addin/src/snapshot/storage';

/** A storage in memory; `limit` plays a full one. */
export class MemoryStorage implements TextStorage {
  readonly items = new Map<string, string>();

  constructor(private readonly limit = Number.POSITIVE_INFINITY) {}

  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (value.length > this.limit) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }

  removeItem(key: string): void {
    this.items.delete(key);
  }
}
