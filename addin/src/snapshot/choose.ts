import type { CurrentSnapshot, PlanSnapshot } from './model';

/** The snapshot to work with: what the backend gave if it is newer than the one of the build, else the one of the build. */
export function chooseSnapshot(bundled: PlanSnapshot, received: PlanSnapshot | undefined): CurrentSnapshot {
  return received && Date.parse(received.date) > Date.parse(bundled.date)
    ? { ...received, origin: 'backend' }
    : { ...bundled, origin: 'bundle' };
}
