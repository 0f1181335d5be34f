import fc from 'fast-check';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { plainScale } from '@giam-ngheo/core/evaluation/limit';
import { plainFactor, plainSign, type PlainFormula } from '@giam-ngheo/core/evaluation/plain-measure';
import type { Slot } from '@giam-ngheo/core/evaluation/row';
import { slotText } from '@giam-ngheo/core/evaluation/text';
import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import { indicatorOf } from '@giam-ngheo/core/plan/lookup';
import {
  asFraction,
  compare,
  divide,
  fraction,
  multiply,
  subtract,
  type Fraction,
} from '@giam-ngheo/core/quantity/fraction';
import { evaluateTable, tableVerdicts } from '@giam-ngheo/core/sheet/award-table';
import { headerRow, readHeaders } from '@giam-ngheo/core/sheet/headers';
import { TableReader } from '@giam-ngheo/core/sheet/table-reader';
import { camThuyCommunes, communes } from '../../bench/cam-thuy';
import { SUBJECTS } from './real-plans';

const MAX = Number.MAX_SAFE_INTEGER;

/** Numbers at which plain arithmetic could go wrong: beyond what a double holds, long decimals, those that are none. */
const HUGE = [MAX, MAX - 1, MAX + 1, 2 ** 53 + 2, 94_906_267, 3_000_000_000, 1e15, 1e300, Number.MAX_VALUE];
const ODD = [0.5, 2.5, 0.1 + 0.2, 434.99999999999994, 1.005, 4.6000000000000005, 1e-7, -1, -0, NaN, Infinity];

const CELLS: readonly unknown[] = [
  ...['', null, undefined, ' ', '-', 0, '0', '12', '1,5', 'abc', true, false],
  ...['x', 'không', 'III', 'xã', 'thị trấn', 'thôn', 'Có', '1.5.2', { code: '#N/A' }],
  ...HUGE,
  ...ODD,
];
const ANYTHING = fc.constantFrom(...CELLS);

/** What usually stands in an input; numbers few enough to stand at the limits of the plans now and then. */
function usual(slot: Slot): fc.Arbitrary<unknown> {
  switch (slot.type) {
    case 'answer':
      return fc.constantFrom('x', 'x', 'x', 'x', 'x', 'x', 'x', 'x', 'có', 'không');
    case 'kind':
      return fc.constantFrom('xã', 'xã', 'Thị trấn', ...KINDS.map((kind) => kind.label.vi));
    case 'class': {
      const values = CLASSES.find((entry) => entry.id === slot.class)?.values ?? [];
      return fc.constantFrom(...values.map((value) => value.label.vi));
    }
    case 'figure': {
      const indicator = indicatorOf(slot.indicator);
      if (indicator.kind === 'rank') return fc.constantFrom(...indicator.ranks.map((rank) => rank.label.vi));
      if (indicator.unit === 'year') return fc.constantFrom(2016, 2017);
      if (indicator.unit === 'money') return fc.constantFrom(100, 118, 160, 15_000_000, 22_500_000);
      if (indicator.kind === 'figure' && !indicator.whole) return fc.constantFrom(0, 0.5, 1, 1.5, 1.25, 4.6);
      if (/total|ethnic_minority_households$|commune_households$/.test(slot.indicator))
        return fc.constantFrom(1_000, 1_000, 1_000, 2_000);
      return fc.constantFrom(0, 1, 19, 20, 21, 50, 80, 100, 119, 200, 259);
    }
  }
}

interface Table {
  readonly headers: readonly string[];
  readonly data: readonly (readonly unknown[])[];
  readonly zeroIsUnclear: boolean;
}

/** Tables of a subject: some columns left out, some rows as they should be, some with odd cells, some blank. */
function tables(compiled: CompiledSubject): fc.Arbitrary<Table> {
  const columns = compiled.slots.map((slot) => {
    const cell = usual(slot);
    const odd = fc.oneof({ weight: 12, arbitrary: cell }, { weight: 1, arbitrary: ANYTHING });
    return { header: slotText(slot, compiled, 'vi'), optional: slot.optional, cell, odd };
  });
  const name = fc.constantFrom<unknown>('Xã Cẩm Thành', 'TT. Phong Sơn', 'Cẩm Vân', '');
  const some = fc.record({
    // Mostly the whole table, as people are asked for it.
    left: fc.oneof(
      { weight: 3, arbitrary: fc.constant(columns.map((column) => !column.optional)) },
      {
        weight: 1,
        arbitrary: fc.tuple(...columns.map(() => fc.integer({ max: 9, min: 0 }).map((n) => n > 0))),
      },
    ),
    named: fc.boolean(),
    zeroIsUnclear: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
  });
  return some.chain(({ left, named, zeroIsUnclear }) => {
    const chosen = columns.filter((_, index) => left[index]);
    const names = named ? [name] : [];
    const ordinary = fc.tuple(...names, ...chosen.map((column) => column.cell));
    // All that a row can say then hangs on one odd cell.
    const oneOdd = fc
      .tuple(ordinary, fc.nat(), ANYTHING)
      .map(([cells, place, odd]) => cells.map((cell, at) => (at === place % cells.length ? odd : cell)));
    const row = fc.oneof(
      { weight: 4, arbitrary: ordinary },
      { weight: 6, arbitrary: oneOdd },
      { weight: 4, arbitrary: fc.tuple(...names, ...chosen.map((column) => column.odd)) },
      { weight: 1, arbitrary: fc.tuple(...names, ...chosen.map(() => fc.constantFrom('', null, ' '))) },
    );
    const headers = [...(named ? ['Tên đơn vị'] : []), ...chosen.map((column) => column.header)];
    return fc.record({
      headers: fc.constant(headers),
      data: fc.array(row, { minLength: 1, maxLength: 20 }),
      zeroIsUnclear: fc.constant(zeroIsUnclear),
    });
  });
}

describe('the quick way says what the long way says', () => {
  test.each(SUBJECTS)('$name', ({ compiled }) => {
    fc.assert(
      fc.property(tables(compiled), ({ headers, data, zeroIsUnclear }) => {
        const options = { zeroIsUnclear };
        const long = evaluateTable(compiled, [headers], data, options);
        const quick = tableVerdicts(compiled, [headers], data, options);
        expect(quick.problems).toEqual(long.problems);
        expect(quick.verdicts).toEqual(long.rows.map((row) => row.verdict));
      }),
      { numRuns: 40 },
    );
  });
});

/** A row that meets everything, with every cell in turn replaced by everything that can stand in one. */
test.each([
  ['', false],
  ['TT. Phong Sơn', true],
])('one odd cell in a good row of “%s”, a 0 unclear: %s', (name, zeroIsUnclear) => {
  const { compiled, headers } = camThuyCommunes();
  const table = communes(headers, 200);
  const met = tableVerdicts(compiled, [headers], table).verdicts.indexOf('met');
  const good: readonly unknown[] = table[met] ?? [];
  const data = good.flatMap((_, place) =>
    CELLS.map((odd) => [name, ...good.map((cell, at) => (at === place ? odd : cell))]),
  );
  const header = [['Tên đơn vị', ...headers]];
  const { verdicts } = tableVerdicts(compiled, header, data, { zeroIsUnclear });
  const long = evaluateTable(compiled, header, data, { zeroIsUnclear });
  expect(verdicts).toEqual(long.rows.map((row) => row.verdict));
  expect(new Set(verdicts)).toEqual(new Set(['met', 'not_met', 'missing', 'awaiting']));
});

test('ordinary rows need no closer look', () => {
  const { compiled, headers } = camThuyCommunes();
  const { columns } = readHeaders([headerRow(compiled, 'vi')], compiled);
  const quick = new TableReader(compiled, columns, false).quickRows();
  const truths = communes(headers, 500).map((row) => quick.truth(row));
  expect(truths).not.toContain(undefined);
  expect(new Set(truths).size).toBeGreaterThan(1);
});

describe('plain arithmetic is exact or says that it is not', () => {
  const whole = fc.oneof(
    fc.nat(3),
    fc.nat(5_000),
    fc.constantFrom(MAX, MAX - 1, MAX - 2),
    fc.constantFrom(94_906_267, 94_906_266, 3_000_000_000, 3_000_000_001, 3_000_000_002),
    fc.maxSafeNat(),
  );
  /** A sum of one figure or two: as the rows add it up, and exactly. */
  const sum = fc.array(whole, { minLength: 1, maxLength: 2 }).map((parts) => ({
    plain: parts.reduce((total, part) => total + part, 0),
    exact: parts.reduce((total, part) => total + BigInt(part), 0n),
  }));

  /** The measure in fractions; undefined where it has no value. */
  function exactly(
    formula: PlainFormula,
    [a, b, c, d]: readonly bigint[],
    years: number,
  ): Fraction | undefined {
    const ratio = (top = 0n, bottom = 0n) => (bottom === 0n ? undefined : fraction(top, bottom));
    const hundred = (value: Fraction | undefined) => value && multiply(fraction(100), value);
    const whole = (part = 0n, all = 0n) => (part > all ? undefined : ratio(part, all));
    switch (formula) {
      case 'sum':
        return fraction(a ?? 0n);
      case 'ratio':
        return hundred(whole(a, b));
      case 'reduction':
        return hundred(ratio((a ?? 0n) - (b ?? 0n), a));
      case 'multiple':
        return ratio(b, a);
      case 'growth':
        return hundred(ratio((b ?? 0n) - (a ?? 0n), a));
      case 'points': {
        const [start, end] = [whole(a, b), whole(c, d)];
        return start && end && hundred(divide(subtract(start, end), fraction(years)));
      }
    }
  }

  const formulas: readonly PlainFormula[] = ['sum', 'ratio', 'reduction', 'multiple', 'growth', 'points'];
  test.each(formulas)('%s', (formula) => {
    const bounds = fc.record({
      n: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(2_000), fc.maxSafeNat()),
      m: fc.constantFrom(1, 2, 10, 100),
    });
    fc.assert(
      fc.property(
        fc.tuple(sum, sum, sum, sum),
        bounds,
        fc.integer({ min: 1, max: 5 }),
        (sums, { n, m }, over) => {
          const years = formula === 'points' ? over : 1;
          const [a, b, c, d] = sums.map(({ plain }) => plain) as [number, number, number, number];
          const sign = plainSign(formula, a, b, c, d, n * years, plainFactor(formula) * m);
          if (Number.isNaN(sign)) return;
          const value = exactly(
            formula,
            sums.map(({ exact }) => exact),
            years,
          );
          expect(value && compare(value, fraction(n, m))).toBe(Math.sign(sign));
        },
      ),
      { numRuns: 5_000 },
    );
  });

  test('products beyond what a double holds are left to fractions', () => {
    const f = 3_000_000_000;
    // f · f − (f + 1) · (f − 1) is 1, and 0 in doubles.
    expect(plainSign('points', f, f + 1, f - 1, f, 0, 100)).toBeNaN();
    expect(plainSign('reduction', 2 * MAX, 2 * MAX - 1, 0, 0, 0, 100)).toBeNaN();
    expect(plainSign('sum', MAX, 0, 0, 0, 0, 2)).toBeNaN();
  });

  test('a target is its mantissa over its scale, or has none', () => {
    const target = fc.oneof(
      fc.constantFrom(...HUGE, ...ODD.filter((value) => value >= 0)),
      fc.tuple(fc.nat(10_000_000), fc.nat(8)).map(([digits, places]) => digits / 10 ** places),
      fc.double({ min: 0, noNaN: true }),
    );
    fc.assert(
      fc.property(target, (value) => {
        const scale = plainScale(value);
        if (Number.isNaN(scale)) return;
        expect(fraction(Math.round(value * scale), scale)).toEqual(asFraction(value));
      }),
      { numRuns: 2_000 },
    );
    expect([0, 7, 1.5, 1.25, 4.6, 0.125].map(plainScale)).toEqual([1, 1, 100, 100, 100, 1_000]);
  });
});
