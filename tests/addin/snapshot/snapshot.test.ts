import { chooseSnapshot } from '../../../addin/src/snapshot/choose';
import { offeredPlans, type PlanSnapshot } from '../../../addin/src/snapshot/model';
import { partitioned, type TextStorage } from '../../../addin/src/snapshot/storage';
import { SnapshotStore, startingSnapshot } from '../../../addin/src/snapshot/store';
import { readSnapshot } from '../../../addin/src/snapshot/verify';
import { storePlan } from '@giam-ngheo/core/plan/canonical';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { planOf, storedPlans } from '../plans';
import { MemoryStorage } from './memory-storage';

const bundled: PlanSnapshot = { date: '2026-11-01T00:00:00.000Z', plans: storedPlans() };
const newer: PlanSnapshot = { date: '2026-11-20T08:00:00+07:00', plans: storedPlans().slice(0, 2) };
const older: PlanSnapshot = { date: '2026-10-20', plans: storedPlans().slice(0, 2) };

describe('choosing', () => {
  test('what the backend gave is used when it is newer than the bundle', () => {
    expect(chooseSnapshot(bundled, newer)).toEqual({ ...newer, origin: 'backend' });
    expect(chooseSnapshot(bundled, older)).toEqual({ ...bundled, origin: 'bundle' });
    expect(chooseSnapshot(bundled, { ...newer, date: bundled.date }).origin).toBe('bundle');
    expect(chooseSnapshot(bundled, undefined).origin).toBe('bundle');
  });

  test('officials are offered the newest published version of each plan', () => {
    const plan = planOf('dong-thap-2021-2025');
    const version = (change: Partial<Plan>) => storePlan({ ...plan, ...change });
    const plans = offeredPlans({
      date: '2026-11-01',
      plans: [
        version({}),
        version({ version: 3, status: 'draft' }),
        version({ version: 2 }),
        version({ id: 'cu', status: 'retired' }),
      ],
    });
    expect(plans.map(({ id, version: number }) => `${id}@${number}`)).toEqual(['dong-thap-2021-2025@2']);
  });
});

describe('reading', () => {
  test('the plans of the product come through unchanged', () => {
    expect(readSnapshot(JSON.stringify(bundled))).toEqual(bundled);
  });

  const first = storedPlans()[0];
  if (!first) throw new Error('there are plans');
  const broken: Plan = {
    ...first.plan,
    subjects: first.plan.subjects.map((subject) => ({
      ...subject,
      criteria: [{ type: 'measured', id: 'x', measure: 'not_in_this_build', require: 'dưới 2%' }],
    })),
  };
  test.each<[string, unknown]>([
    ['no JSON', undefined],
    ['a list', []],
    ['null', null],
    ['no date', { plans: bundled.plans }],
    ['a date that is none', { ...bundled, date: '2026-13-45' }],
    ['a date with more behind it', { ...bundled, date: '2026-11-01<b>' }],
    ['no plans', { date: bundled.date, plans: [] }],
    ['plans that are no list', { date: bundled.date, plans: {} }],
    ['a plan that is none', { date: bundled.date, plans: [null] }],
    ['a hash that does not fit', { date: bundled.date, plans: [{ ...first, sha256: '0'.repeat(64) }] }],
    ['a changed plan', { date: bundled.date, plans: [{ ...first, plan: { ...first.plan, version: 9 } }] }],
    [
      'another schema',
      { date: bundled.date, plans: [storePlan({ ...first.plan, schema: 'plan/2' as 'plan/1' })] },
    ],
    ['an indicator of a newer build', { date: bundled.date, plans: [storePlan(broken)] }],
    [
      'a plan without its lists',
      { date: bundled.date, plans: [storePlan({ schema: 'plan/1', id: 'x' } as Plan)] },
    ],
  ])('%s is refused', (_, value) => {
    expect(readSnapshot(value === undefined ? 'not JSON' : JSON.stringify(value))).toBeUndefined();
  });
});

describe('keeping', () => {
  test('what was kept is there again, with its tag', () => {
    const store = new SnapshotStore(new MemoryStorage());
    store.write(JSON.stringify(newer), '"v1"');
    expect(store.read()).toEqual(newer);
    expect(store.etag()).toBe('"v1"');
    expect(startingSnapshot(bundled, store).origin).toBe('backend');
  });

  test('damaged content is thrown away with its tag', () => {
    const storage = new MemoryStorage();
    const store = new SnapshotStore(storage);
    store.write(JSON.stringify(newer).slice(0, -20), '"v1"');
    expect(store.read()).toBeUndefined();
    expect(storage.items.size).toBe(0);
    expect(startingSnapshot(bundled, store)).toEqual({ ...bundled, origin: 'bundle' });
  });

  test('a full storage keeps no tag either', () => {
    const store = new SnapshotStore(partitioned(new MemoryStorage(50), 'gn/'));
    store.write(JSON.stringify(newer), '"v1"');
    expect(store.read()).toBeUndefined();
    expect(store.etag()).toBeUndefined();
  });

  test('keys carry the prefix: what others wrote is not read', () => {
    const shared = new MemoryStorage();
    shared.setItem('snapshot', 'of somebody else');
    const mine = partitioned(shared, 'gn/');
    expect(mine.getItem('snapshot')).toBeNull();
    mine.setItem('snapshot', 'mine');
    expect(shared.getItem('snapshot')).toBe('of somebody else');
    expect(shared.getItem('gn/snapshot')).toBe('mine');
    mine.removeItem('snapshot');
    expect(shared.getItem('gn/snapshot')).toBeNull();
  });

  test('a storage that is shut off reads as empty', () => {
    const shut = (): never => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage: TextStorage = { getItem: shut, setItem: shut, removeItem: shut };
    const store = new SnapshotStore(partitioned(storage, 'gn/'));
    expect(() => {
      store.write('x', undefined);
    }).not.toThrow();
    expect(store.read()).toBeUndefined();
  });
});
