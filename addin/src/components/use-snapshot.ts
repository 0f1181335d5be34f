import { useEffect, useMemo, useState } from 'react';
import { SnapshotClient } from '../backend/snapshot-client';
import { bundledSnapshot } from '../snapshot/bundled';
import type { CurrentSnapshot } from '../snapshot/model';
import type { TextStorage } from '../snapshot/storage';
import { SnapshotStore, startingSnapshot } from '../snapshot/store';

/** The plans in use: at once those at hand, and newer ones as soon as the backend has given them. */
export function useSnapshot(storage: TextStorage): CurrentSnapshot {
  const store = useMemo(() => new SnapshotStore(storage), [storage]);
  const [snapshot, setSnapshot] = useState<CurrentSnapshot>(() => startingSnapshot(bundledSnapshot, store));
  useEffect(() => {
    let gone = false;
    const client = new SnapshotClient(store, bundledSnapshot, {
      baseUrl: '',
      fetch: (...request) => fetch(...request),
    });
    void client.refresh().then((current) => {
      // Plans that have not changed stay the same objects: nothing on the page moves.
      if (!gone)
        setSnapshot((before) => (samePlans(before, current) ? { ...before, ...dated(current) } : current));
    });
    return () => {
      gone = true;
    };
  }, [store]);
  return snapshot;
}

function samePlans(one: CurrentSnapshot, other: CurrentSnapshot): boolean {
  const hashes = (snapshot: CurrentSnapshot): string => snapshot.plans.map(({ sha256 }) => sha256).join();
  return hashes(one) === hashes(other);
}

function dated({ date, origin }: CurrentSnapshot): Pick<CurrentSnapshot, 'date' | 'origin'> {
  return { date, origin };
}
