import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, sha256Hex, storePlan } from '@giam-ngheo/core/plan/canonical';
import { loadPlan } from '@giam-ngheo/core/plan/load';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { planRef } from '@giam-ngheo/core/plan/ref';
import { changed, PLAN } from './plan-text';

function planOf(text: string): Plan {
  const { plan, problems } = loadPlan(text);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}
const plan = planOf(PLAN);

/** The same value with the keys of every object in another order. */
function shuffled(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((entry) => shuffled(entry, order));
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(record)).map((key) => [key, shuffled(record[key], order)]));
}

/** Canonical JSON written down by hand: keys sorted by UTF-16 units, no white space. */
function oracle(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oracle).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${oracle(entry)}`).join(',')}}`;
}

const sha256 = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex');

describe('canonical JSON', () => {
  test('has sorted keys and no white space', () => {
    expect(canonicalJson(plan)).toBe(oracle(plan));
    expect(canonicalJson(plan)).toMatch(/^\{"awards":\[\{"authority":null,/);
  });

  test('reads back as the plan, with nothing lost', () => {
    expect(JSON.parse(canonicalJson(plan))).toEqual(plan);
  });

  test('is the same bytes in whatever order the keys came', () => {
    const reversed = shuffled(plan, (keys) => [...keys].reverse()) as Plan;
    expect(canonicalJson(reversed)).toBe(canonicalJson(plan));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (numbers) => {
        const mixed = shuffled(plan, (keys) =>
          keys
            .map((key) => [Number(numbers.next().value), key] as const)
            .sort(([a], [b]) => a - b)
            .map(([, key]) => key),
        ) as Plan;
        expect(storePlan(mixed).sha256).toBe(storePlan(plan).sha256);
      }),
      { numRuns: 10 },
    );
  });

  test('does not tell how the file was written', () => {
    const same = [
      PLAN.replace(/\n/g, '\r\n'),
      `\ufeff# ghi chú\n${PLAN}`,
      changed(
        'title: { vi: Kế hoạch mẫu, en: Sample plan }',
        'title:\n  en: "Sample plan"\n  vi: >-\n    Kế hoạch\n    mẫu',
      ),
      changed('schema: plan/1\nid: mau-2021-2025\n', 'id: mau-2021-2025\nschema: plan/1\n'),
      changed('measure: Xếp loại hoàn thành nhiệm vụ', 'measure: work_rating'),
      changed('interpretation: tung-nam', 'interpretation: [tung-nam]'),
      changed('clause: VI', 'clause: { path: VI }'),
    ];
    for (const text of same) expect(canonicalJson(planOf(text))).toBe(canonicalJson(plan));
  });

  test('tells every change of the plan, and the order of its criteria', () => {
    const others = [
      changed('require: dưới 2%', 'require: dưới 3%'),
      changed('version: 1', 'version: 2'),
      changed('subjects: [xa]', 'subjects: [ho]'),
      changed('kinds: [xa, phuong]', 'kinds: [phuong, xa]'),
      changed('quote: có Quỹ', 'quote: có quỹ'),
    ].map((text) => storePlan(planOf(text)).sha256);
    expect(new Set([...others, storePlan(plan).sha256]).size).toBe(6);
  });
});

describe('the hash', () => {
  test('is SHA-256 of the UTF-8 bytes, as node makes it', () => {
    expect(sha256Hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256Hex('Đồng Tháp')).toBe(sha256('Đồng Tháp'));
    expect(sha256Hex('Đồng Tháp'.normalize('NFD'))).not.toBe(sha256('Đồng Tháp'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(sha256(text));
      }),
      { numRuns: 100 },
    );
  });

  test('of a stored plan is that of its canonical JSON', () => {
    expect(storePlan(plan)).toEqual({ plan, sha256: sha256(oracle(plan)) });
  });
});

test('a plan is named id@version', () => {
  expect(planRef(plan)).toBe('mau-2021-2025@1');
});
