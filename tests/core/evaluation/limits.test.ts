import fc from 'fast-check';
import { fraction, type Exact } from '@giam-ngheo/core/quantity/fraction';
import { evaluate as feel } from 'feelin';
import { cellsOf, compileOne, examine, type Figures } from './one-criterion';
import { compared, decimalText, millionths, ORACLES, PHRASE, type Comparison, type Oracle } from './oracle';

const COMPARISONS: readonly Comparison[] = ['lt', 'le', 'eq', 'ge', 'gt'];

function limit(oracle: Oracle, how: Comparison, level: bigint) {
  return {
    measure: oracle.measure,
    at: 'end' as const,
    ...oracle.times,
    require: PHRASE[how](`${decimalText(level, ',')} ${oracle.unit}`.replace(' %', '%')),
  };
}

/** Truth by plain numbers and by fractions only: 2 true, 6 false. */
function truths(oracle: Oracle, how: Comparison, level: bigint, values: readonly bigint[]) {
  const compiled = compileOne(limit(oracle, how, level));
  const cells = (make: (value: bigint) => Exact) =>
    cellsOf(compiled, Object.fromEntries(oracle.keys.map((key, index) => [key, make(values[index] ?? 0n)])));
  const scale = oracle.decimal ? 1_000_000n : 1n;
  return {
    plain: compiled.truth({
      cells: cells((value) => Number(oracle.decimal ? decimalText(value, '.') : value)),
    }),
    exact: compiled.truth({ cells: cells((value) => fraction(value, scale)) }),
  };
}

function check(oracle: Oracle, how: Comparison, level: bigint, values: readonly bigint[]) {
  const { plain, exact } = truths(oracle, how, level, values);
  const [left, right] = oracle.sides(values, level);
  const wanted = compared(left, how, right) ? 2 : 6;
  const told = { values: values.map(String), how, level: decimalText(level, '.') };
  expect({ ...told, plain, exact }).toEqual({ ...told, plain: wanted, exact: wanted });
}

// Each line: figures below, at and above the level, whatever comparison is asked. Worked out by hand.
const TRIPLES: readonly [measure: string, level: string, below: number[], at: number[], above: number[]][] = [
  ['poor_households', '40', [39], [40], [41]],
  ['poor_and_near_poor_households', '104', [40, 63], [40, 64], [41, 64]],
  // 2 % of 2 000 are 40
  ['poor_rate', '2', [39, 2000], [40, 2000], [41, 2000]],
  // 1,995 % and 2,004 % are both printed 2,00 %
  ['poor_rate', '2', [399, 20_000], [400, 20_000], [501, 25_000]],
  // 7 % of 100: 0.07 · 100 is 7.000000000000001 in doubles
  ['poor_rate', '7', [6, 100], [7, 100], [8, 100]],
  ['md_rate', '20', [100, 99, 1000], [100, 100, 1000], [101, 100, 1000]],
  // 104 of 208 left is a fall of exactly one half
  ['poverty_scale_reduction', '50', [100, 108, 45, 60], [100, 108, 44, 60], [100, 108, 43, 60]],
  ['poor_households_reduction', '50', [101, 51], [100, 50], [101, 50]],
  // a rise is a fall below zero: −10 % stands below 0
  ['poor_households_reduction', '0', [100, 110], [100, 100], [100, 90]],
  // 23 % − 18,4 % = 4,6 points; 23 − 18.4 is 4.6000000000000005 in doubles
  ['poor_rate_reduction', '4.6', [230, 1000, 185, 1000], [230, 1000, 184, 1000], [230, 1000, 183, 1000]],
  // 41,3 − 6,3 = 35 points in 5 years: 7 a year
  ['average_poor_rate_reduction', '7', [413, 1000, 64, 1000], [413, 1000, 63, 1000], [413, 1000, 62, 1000]],
  // thirds: 2/3 − 1/6 = 50 points, 10 a year, of different totals
  ['average_poor_rate_reduction', '10', [2, 3, 2, 6], [2, 3, 1, 6], [2, 3, 0, 6]],
  ['poor_income_multiple', '1.5', [8_000_000, 11_999_999], [8_000_000, 12_000_000], [8_000_000, 12_000_001]],
  ['extra_contribution', '15000000', [14_999_999], [15_000_000], [15_000_001]],
];

test.each(TRIPLES)('%s below, at and above %s', (measure, level, below, at, above) => {
  const oracle = ORACLES.find((entry) => entry.measure === measure) as Oracle;
  const wanted: Readonly<Record<Comparison, string>> = {
    lt: 'met not_met not_met',
    le: 'met met not_met',
    eq: 'not_met met not_met',
    ge: 'not_met met met',
    gt: 'not_met not_met met',
  };
  for (const how of COMPARISONS) {
    const results = [below, at, above].map((values) => {
      const figures: Figures = Object.fromEntries(oracle.keys.map((key, index) => [key, values[index] ?? 0]));
      return examine(limit(oracle, how, millionths(level)), figures);
    });
    expect([how, results.map((result) => result.verdict).join(' ')]).toEqual([how, wanted[how]]);
    // where an exact number is asked for, standing on it is nothing to look at closely
    expect(results.map((result) => result.boundary)).toEqual([false, how !== 'eq', false]);
  }
});

test.each(ORACLES.map((oracle) => [oracle.measure, oracle] as const))(
  '%s agrees with whole numbers multiplied crosswise, in plain numbers and in fractions',
  (_, oracle) => {
    const small = fc.bigInt({ min: 0n, max: 60n });
    const large = fc.bigInt({ min: 0n, max: 1_000_000_000_000n });
    const figure = oracle.decimal
      ? fc.bigInt({ min: 0n, max: 999_999_999_999_999n })
      : fc.oneof(small, large, fc.bigInt({ min: 1000n, max: 100_000n }));
    const level = fc.oneof(
      fc.bigInt({ min: 0n, max: 100n }).map((whole) => whole * 1_000_000n),
      fc.bigInt({ min: 0n, max: 100_000_000n }),
      fc.bigInt({ min: 0n, max: 1000n }).map((tenths) => tenths * 100_000n),
    );
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: oracle.keys.length, maxLength: oracle.keys.length }),
        level,
        fc.constantFrom(...COMPARISONS),
        (values, bound, how) => {
          fc.pre(!oracle.undefinedAt(values));
          check(oracle, how, bound, values);
        },
      ),
      { numRuns: 250, seed: 20_251_112 },
    );
  },
);

describe('at the level by construction', () => {
  // A level of `thousandths`/1000 and figures on it, then one household beside it.
  const scale = fc.bigInt({ min: 1n, max: 1_000_000n });
  const level = fc.bigInt({ min: 1n, max: 99_999n });
  const aside = fc.constantFrom(-1n, 0n, 1n);

  function oracleOf(measure: string): Oracle {
    return ORACLES.find((entry) => entry.measure === measure) as Oracle;
  }

  test('a rate', () => {
    fc.assert(
      fc.property(level, scale, aside, fc.constantFrom(...COMPARISONS), (thousandths, k, step, how) => {
        const part = thousandths * k + step;
        fc.pre(part >= 0n);
        check(oracleOf('poor_rate'), how, thousandths * 1000n, [part, 100_000n * k]);
      }),
      { numRuns: 250, seed: 1 },
    );
  });

  test('a fall of a count', () => {
    fc.assert(
      fc.property(level, scale, aside, fc.constantFrom(...COMPARISONS), (thousandths, k, step, how) => {
        const before = 100_000n * k;
        check(oracleOf('poor_households_reduction'), how, thousandths * 1000n, [
          before,
          before - thousandths * k + step,
        ]);
      }),
      { numRuns: 250, seed: 2 },
    );
  });

  test('points a year between different totals', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 19_999n }),
        fc.bigInt({ min: 1n, max: 3000n }),
        fc.bigInt({ min: 1n, max: 3000n }),
        aside,
        fc.constantFrom(...COMPARISONS),
        (thousandths, k, m, step, how) => {
          // level · 5 years = thousandths · 5 / 1000 points, all of it from the rate at the start
          const [t0, t1] = [100_000n * k, 100_000n * m];
          const p1 = 7n * m;
          const p0 = thousandths * 5n * k + 7n * k + step;
          fc.pre(p0 >= 0n && p0 <= t0);
          check(oracleOf('average_poor_rate_reduction'), how, thousandths * 1000n, [p0, t0, p1, t1]);
        },
      ),
      { numRuns: 250, seed: 3 },
    );
  });

  test('points a year a hair beside the level, where the products are beyond what doubles hold', () => {
    // x · y ≡ 1 (mod n)
    const inverse = (x: bigint, n: bigint): bigint | undefined => {
      let [a, b, u, v] = [x % n, n, 1n, 0n];
      while (b !== 0n) [a, b, u, v] = [b, a % b, v, u - (a / b) * v];
      return a === 1n ? ((u % n) + n) % n : undefined;
    };
    let tried = 0;
    const total = fc.bigInt({ min: 90_000_000n, max: 94_000_000n });
    fc.assert(
      fc.property(total, total, fc.constantFrom<Comparison>('lt', 'le', 'ge', 'gt'), (t0, t1, how) => {
        // 7 points a year over five years: 100 · (p0 · t1 − p1 · t0) against 35 · t0 · t1, about 3 · 10¹⁷
        const wholes = t0 * t1;
        const back = inverse(t1, t0);
        if (back === undefined) return;
        for (const aside of [-3n, -2n, -1n, 1n, 2n, 3n]) {
          if ((7n * wholes + aside) % 20n !== 0n) continue;
          const fall = (7n * wholes + aside) / 20n;
          const p0 = ((fall % t0) * back) % t0;
          const p1 = (p0 * t1 - fall) / t0;
          if (p1 < 0n || p1 > t1) continue;
          tried += 1;
          check(oracleOf('average_poor_rate_reduction'), how, 7_000_000n, [p0, t0, p1, t1]);
        }
      }),
      { numRuns: 400, seed: 12 },
    );
    expect(tried).toBeGreaterThan(20);
  });

  test('a multiple of an amount with six decimals', () => {
    fc.assert(
      fc.property(level, scale, aside, fc.constantFrom(...COMPARISONS), (thousandths, k, step, how) => {
        const before = 1000n * k;
        check(oracleOf('poor_income_multiple'), how, thousandths * 1000n, [before, thousandths * k + step]);
      }),
      { numRuns: 250, seed: 4 },
    );
  });
});

describe('against the assigned target', () => {
  const PHRASES: Readonly<Record<'ge' | 'gt', string>> = { ge: 'đạt chỉ tiêu', gt: 'vượt chỉ tiêu' };
  const compiled = {
    ge: compileOne({ measure: 'poor_rate_reduction', at: 'end', from: 'previous', require: PHRASES.ge }),
    gt: compileOne({ measure: 'poor_rate_reduction', at: 'end', from: 'previous', require: PHRASES.gt }),
  };
  const target = 'assigned_poor_rate_reduction@2025';
  const figures = (p0: Exact, t0: Exact, p1: Exact, t1: Exact) => ({
    'poor_households@2024': p0,
    'total_households@2024': t0,
    'poor_households@2025': p1,
    'total_households@2025': t1,
  });

  // 230 − 184 of 1 000 are 4,6 points
  test.each([
    [185, 4.6, 'not_met', 'not_met', false],
    [184, 4.6, 'met', 'not_met', true],
    [183, 4.6, 'met', 'met', false],
    // what 23 − 18.4 gives in doubles stands for 4,6
    [184, 23 - 18.4, 'met', 'not_met', true],
    [184, 4.600001, 'not_met', 'not_met', false],
    [184, 4.599999, 'met', 'met', false],
    // seven decimals go the way of the fractions
    [184, 4.5999999, 'met', 'met', false],
    [184, 4.6000001, 'not_met', 'not_met', false],
    [230, 0, 'met', 'not_met', true],
    [231, 0, 'not_met', 'not_met', false],
  ] as const)(
    '%d households left and a target of %d points: %s, %s',
    (left, goal, reached, exceeded, boundary) => {
      const given = { ...figures(230, 1000, left, 1000), [target]: goal };
      const fall = { measure: 'poor_rate_reduction', at: 'end', from: 'previous' } as const;
      expect(examine({ ...fall, require: PHRASES.ge }, given)).toMatchObject({ verdict: reached, boundary });
      expect(examine({ ...fall, require: PHRASES.gt }, given)).toMatchObject({ verdict: exceeded, boundary });
    },
  );

  test('random targets of up to six decimals, plain and as fractions', () => {
    const total = fc.bigInt({ min: 1n, max: 10_000_000n });
    fc.assert(
      fc.property(
        total,
        total,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.bigInt({ min: 0n, max: 99_999_999n }),
        fc.boolean(),
        (t0, t1, a, b, free, onTarget) => {
          const p0 = BigInt(Math.floor(a * Number(t0)));
          const p1 = BigInt(Math.floor(b * Number(t1)));
          const fall = 100n * (p0 * t1 - p1 * t0);
          fc.pre(!onTarget || (fall >= 0n && (fall * 1_000_000n) % (t0 * t1) === 0n) || free % 2n === 0n);
          const near = onTarget && fall >= 0n ? (fall * 1_000_000n) / (t0 * t1) : free;
          const wanted = (how: 'ge' | 'gt') => (compared(fall * 1_000_000n, how, near * t0 * t1) ? 2 : 6);
          for (const how of ['ge', 'gt'] as const) {
            const plain = { ...figures(Number(p0), Number(t0), Number(p1), Number(t1)) };
            const exact = figures(fraction(p0), fraction(t0), fraction(p1), fraction(t1));
            const goal = Number(decimalText(near, '.'));
            const told = { how, near: decimalText(near, '.'), p0: String(p0), t0: String(t0) };
            expect({
              ...told,
              plain: compiled[how].truth({ cells: cellsOf(compiled[how], { ...plain, [target]: goal }) }),
              exact: compiled[how].truth({
                cells: cellsOf(compiled[how], { ...exact, [target]: fraction(near, 1_000_000n) }),
              }),
              mixed: compiled[how].truth({ cells: cellsOf(compiled[how], { ...exact, [target]: goal }) }),
            }).toEqual({ ...told, plain: wanted(how), exact: wanted(how), mixed: wanted(how) });
          }
        },
      ),
      { numRuns: 300, seed: 6 },
    );
  });

  test('every hundredth and thousandth of a point: reached exactly, never exceeded', () => {
    // 0.57 · 100 is 56.99999999999999 in doubles
    for (const [scale, total] of [
      [100, 10_000],
      [1000, 100_000],
    ] as const)
      for (let part = 1; part <= 1500; part += 1) {
        const goal = Number(
          `${Math.floor(part / scale)}.${String(part % scale).padStart(scale === 100 ? 2 : 3, '0')}`,
        );
        const cells = { ...figures(part, total, 0, total), [target]: goal };
        const found = [compiled.ge, compiled.gt].map((one) => one.truth({ cells: cellsOf(one, cells) }));
        expect([goal, ...found]).toEqual([goal, 2, 6]);
      }
  });

  test('money against a planned fund', () => {
    const fund = { measure: 'fund_raised', at: 'end', require: PHRASES.ge } as const;
    const raised = (done: number, planned: number | null) =>
      examine(fund, { 'fund_raised@2025': done, 'assigned_fund@2025': planned });
    expect(raised(50_000_000, 50_000_000)).toMatchObject({ verdict: 'met', boundary: true });
    expect(raised(49_999_999.99, 50_000_000).verdict).toBe('not_met');
    expect(raised(0, 0).verdict).toBe('met');
    expect(raised(50_000_000, null)).toMatchObject({ verdict: 'missing', required: 'đạt chỉ tiêu' });
    expect(raised(50_000_000, 50_000_000).required).toBe('đạt chỉ tiêu (50.000.000 đồng)');
  });

  test('completion in per cent of the target', () => {
    const done = (require: string, goal: number) =>
      examine({ measure: 'poverty_target_completion', at: 'end', from: 'previous', require }, {
        ...figures(230, 1000, 184, 1000),
        [target]: goal,
      } as Figures);
    // 4,6 of 4,6 points are 100 %; of 5 points 92 %
    expect(done('từ 100% trở lên', 4.6)).toMatchObject({ verdict: 'met', boundary: true, actual: '100%' });
    expect(done('từ 92% trở lên', 5)).toMatchObject({ verdict: 'met', boundary: true, exact: '92' });
    expect(done('trên 92%', 5).verdict).toBe('not_met');
    expect(done('trên 92%', 0)).toMatchObject({ verdict: 'awaiting', actual: null });
  });
});

describe('other kinds', () => {
  test('from one to two, both included', () => {
    const verdicts = [0, 1, 2, 3].map((pilots) => {
      const result = examine(
        { measure: 'pilot_communes', at: 'timeless', require: 'từ 01 đến 02' },
        { pilot_communes: pilots },
      );
      return [result.verdict, result.boundary];
    });
    expect(verdicts).toEqual([
      ['not_met', false],
      ['met', false],
      ['met', false],
      ['not_met', false],
    ]);
  });

  test('exactly one', () => {
    const verdicts = [0, 1, 2].map(
      (pilots) =>
        examine({ measure: 'pilot_hamlets', at: 'timeless', require: 'đúng 01' }, { pilot_hamlets: pilots })
          .verdict,
    );
    expect(verdicts).toEqual(['not_met', 'met', 'not_met']);
  });

  test('a rank on its list', () => {
    const rank = (value: string | null) =>
      examine(
        { measure: 'work_rating', at: 'end', require: 'từ hoàn thành tốt nhiệm vụ trở lên' },
        { 'work_rating@2025': value },
      ).verdict;
    expect(rank('khong_hoan_thanh')).toBe('not_met');
    expect(rank('Hoàn thành nhiệm vụ')).toBe('not_met');
    expect(rank('hoan_thanh_tot')).toBe('met');
    expect(rank('  HOÀN THÀNH XUẤT SẮC NHIỆM VỤ ')).toBe('met');
    expect(rank(null)).toBe('missing');
    expect(rank('xuất sắc lắm')).toBe('missing');
  });

  test('a rank of every year', () => {
    const ranks = (first: string | null, second: string) =>
      examine(
        {
          measure: 'work_rating',
          each: { from: 2024, to: 2025 },
          require: 'từ hoàn thành tốt nhiệm vụ trở lên',
        },
        { 'work_rating@2024': first, 'work_rating@2025': second },
      );
    expect(ranks('hoan_thanh_tot', 'hoan_thanh_xuat_sac')).toMatchObject({
      verdict: 'met',
      actual: 'năm 2024: Hoàn thành tốt nhiệm vụ; năm 2025: Hoàn thành xuất sắc nhiệm vụ',
    });
    expect(ranks('hoan_thanh', 'hoan_thanh_xuat_sac').verdict).toBe('not_met');
    expect(ranks(null, 'hoan_thanh_xuat_sac').verdict).toBe('missing');
  });

  test('a run of years over the year of leaving poverty, at 60 %', () => {
    const growth = {
      measure: 'household_income_growth',
      streak: 3,
      streakRule: 'each',
      require: 'từ 60% trở lên',
    } as const;
    const run = (incomes: readonly (number | null)[]) =>
      examine(growth, {
        escape_year: 2022,
        ...Object.fromEntries(incomes.map((income, index) => [`income_per_capita@${2022 + index}`, income])),
      });
    // 1,6 · 12,5 = 20
    expect(run([12.5, 20, 20, 20])).toMatchObject({ verdict: 'met', boundary: true });
    expect(run([12.5, 20, 19.999999, 20]).verdict).toBe('not_met');
    expect(run([12.5, 20.000001, 21, 22])).toMatchObject({ verdict: 'met', boundary: false });
    expect(run([12.5, 20, null, 20]).verdict).toBe('missing');
    expect(run([12.5, 19, null, 20]).verdict).toBe('not_met');
    expect(run([0, 20, 20, 20]).verdict).toBe('awaiting');
    // the base stays the year of leaving: year on year would be 16,7 % only
    expect(run([12, 24, 28, 32]).verdict).toBe('met');
  });
});

describe('FEEL, where its doubles are right, and where they are not', () => {
  const ask = (expression: string, context: Record<string, number>): unknown =>
    feel(expression, context).value;

  test('whole numbers in range agree', () => {
    const rate = ORACLES.find((entry) => entry.measure === 'md_rate') as Oracle;
    const scaleOracle = ORACLES.find((entry) => entry.measure === 'poverty_scale_reduction') as Oracle;
    const household = fc.nat(100_000);
    fc.assert(
      fc.property(
        household,
        household,
        household,
        household,
        fc.integer({ min: 1, max: 100 }),
        (a, b, c, d, level) => {
          const total = a + b + c + 1;
          const wanted = [
            ask('100 * (a + b) < level * total', { a, b, total, level }),
            a + b === 0 ? undefined : ask('100 * (a + b - c - d) > level * (a + b)', { a, b, c, d, level }),
          ];
          const found = [
            truths(rate, 'lt', BigInt(level) * 1_000_000n, [a, b, total].map(BigInt)).plain === 2,
            a + b === 0
              ? undefined
              : truths(scaleOracle, 'gt', BigInt(level) * 1_000_000n, [a, b, c, d].map(BigInt)).plain === 2,
          ];
          expect(found).toEqual(wanted);
        },
      ),
      { numRuns: 150, seed: 5 },
    );
  });

  test('a difference of rates does not: 23 % − 18,4 % is not above 4,6 points', () => {
    expect(ask('230 / 1000 * 100 - 184 / 1000 * 100 > 4.6', {})).toBe(true);
    const figures = {
      'poor_households@2020': 230,
      'total_households@2020': 1000,
      'poor_households@2025': 184,
      'total_households@2025': 1000,
    };
    const fall = { measure: 'poor_rate_reduction', at: 'end', from: 'baseline' } as const;
    expect(examine({ ...fall, require: 'trên 4,6 điểm %' }, figures)).toMatchObject({
      verdict: 'not_met',
      boundary: true,
      actual: '4,6 điểm %',
    });
    expect(examine({ ...fall, require: 'từ 4,6 điểm % trở lên' }, figures).verdict).toBe('met');
  });

  test('numbers beyond 2⁵³ do not: one household in nine quadrillion', () => {
    const [p, t] = [90_071_992_547_411, 9_007_199_254_741];
    expect(ask('100 * p * t > 100 * p * t - 1', { p, t })).toBe(false);
    const rate = ORACLES.find((entry) => entry.measure === 'average_poor_rate_reduction') as Oracle;
    const [t0, t1] = [999_999_999_989n, 999_999_999_961n];
    for (const p1 of [0n, 1n]) check(rate, 'ge', 19_999_999n, [t0, t0, p1, t1]);
    // 100 · t0 / t0 = 100 points in 5 years are 20 a year exactly, one household left is less
    expect(truths(rate, 'ge', 20_000_000n, [t0, t0, 0n, t1])).toEqual({ plain: 2, exact: 2 });
    expect(truths(rate, 'ge', 20_000_000n, [t0, t0, 1n, t1])).toEqual({ plain: 6, exact: 6 });
  });
});
