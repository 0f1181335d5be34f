import { chooseSnapshot } from './choose';
import type { CurrentSnapshot, PlanSnapshot } from './model';
import type { TextStorage } from './storage';
import { readSnapshot } from './verify';

const SNAPSHOT = 'snapshot';
const ETAG = 'snapshot-etag';

/** The plans as they were last received from the backend, kept from one start of Excel to the next. */
export class SnapshotStore {
  constructor(private readonly storage: TextStorage) {}

  /** What was kept, or undefined when there is nothing that can be trusted. Damaged content is thrown away. */
  read(): PlanSnapshot | undefined {
    const text = this.storage.getItem(SNAPSHOT);
    if (text === null) return undefined;
    const snapshot = readSnapshot(text);
    if (!snapshot) this.clear();
    return snapshot;
  }

  /** The tag under which the backend gave what is kept. */
  etag(): string | undefined {
    return this.storage.getItem(ETAG) ?? undefined;
  }

  write(text: string, etag: string | undefined): void {
    this.storage.removeItem(ETAG);
    this.storage.setItem(SNAPSHOT, text);
    // A tag without its content would keep the content from ever coming back.
    if (etag !== undefined && this.storage.getItem(SNAPSHOT) === text) this.storage.setItem(ETAG, etag);
  }

  clear(): void {
    this.storage.removeItem(ETAG);
    this.storage.removeItem(SNAPSHOT);
  }
}

/** The plans to start with, before anybody has asked the backend. */
export function startingSnapshot(bundled: PlanSnapshot, store: SnapshotStore): CurrentSnapshot {
  return chooseSnapshot(bundled, store.read());
}
