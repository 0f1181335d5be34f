import { chooseSnapshot } from '../snapshot/choose';
import type { CurrentSnapshot, PlanSnapshot } from '../snapshot/model';
import type { SnapshotStore } from '../snapshot/store';
import { readSnapshot } from '../snapshot/verify';

/** What the client needs of the world: `fetch`, and for how long to wait for an answer. */
export interface SnapshotClientOptions {
  /** Where the API is, without a slash at the end: "" for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
}

/** Path of the plans on the backend. */
export const SNAPSHOT_PATH = '/api/v1/snapshot';

const TIMEOUT_MS = 10_000;

/** Asks the backend for the plans and keeps them. */
export class SnapshotClient {
  constructor(
    private readonly store: SnapshotStore,
    private readonly bundled: PlanSnapshot,
    private readonly options: SnapshotClientOptions,
  ) {}

  /**
   * The plans to use after asking the backend. Without a network, or when the answer is not what it should be, what is there stays in use:
   * never an error, the date shown tells how old it is.
   */
  async refresh(): Promise<CurrentSnapshot> {
    const kept = this.store.read();
    const received = await this.inTime((signal) => this.receive(kept !== undefined, signal)).catch(
      () => undefined,
    );
    return chooseSnapshot(this.bundled, received ?? kept);
  }

  /** Gives a request up after a while; by hand, since older web views of Excel know no `AbortSignal.timeout`. */
  private async inTime<T>(request: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const timer = setTimeout(() => {
      controller.abort();
    }, this.options.timeoutMs ?? TIMEOUT_MS);
    try {
      return await request(controller.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private async receive(known: boolean, signal: AbortSignal): Promise<PlanSnapshot | undefined> {
    const etag = known ? this.store.etag() : undefined;
    const response = await this.options.fetch(this.options.baseUrl + SNAPSHOT_PATH, {
      headers: { Accept: 'application/json', ...(etag === undefined ? {} : { 'If-None-Match': etag }) },
      credentials: 'omit',
      // The client keeps the answer and its tag itself; the browser's cache would hide the 304.
      cache: 'no-store',
      signal,
    });
    if (response.status !== 200) return undefined;
    const text = await response.text();
    const snapshot = readSnapshot(text);
    if (snapshot) this.store.write(text, response.headers.get('ETag') ?? undefined);
    return snapshot;
  }
}
