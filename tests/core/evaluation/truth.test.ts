import {
  both,
  either,
  isOpen,
  not,
  underCondition,
  verdictOf,
  type Truth,
} from '@giam-ngheo/core/evaluation/truth';

// The seven values by letters, so that the tables below can be read: N/A, true if it applies, true, ruling needed, unconfirmed, data
// missing, false.
const LETTERS = '-tTRCDF';
const VALUES: readonly Truth[] = [0, 1, 2, 3, 4, 5, 6];

function table(of: (a: Truth, b: Truth) => Truth): string {
  return VALUES.map((a) => VALUES.map((b) => LETTERS[of(a, b)]).join(' ')).join('\n');
}

function written(rows: string): string {
  return rows
    .split('\n')
    .map((line) => line.trim().slice(4))
    .filter((line) => line !== '')
    .slice(1)
    .join('\n');
}

test('all: false wins, then what is missing, unconfirmed, to be ruled on, then true; N/A drops out', () => {
  expect(table(both)).toBe(
    written(`
      x | - t T R C D F
      - | - t T R C D F
      t | t t T R C D F
      T | T T T R C D F
      R | R R R R C D F
      C | C C C C C D F
      D | D D D D D D F
      F | F F F F F F F`),
  );
});

test('any: true wins; beside a failure, one that holds only if it applies leaves open whether it does', () => {
  expect(table(either)).toBe(
    written(`
      x | - t T R C D F
      - | - t T R C D F
      t | t t T D D D D
      T | T T T T T T T
      R | R D T R C D R
      C | C D T C C D C
      D | D D T D D D D
      F | F D T R C D F`),
  );
});

test('under a condition', () => {
  // rows: whether it applies; columns: the criterion itself
  expect(table(underCondition)).toBe(
    written(`
      x | - t T R C D F
      - | - - - - - - -
      t | - t t D D D D
      T | - t T R C D F
      R | - t t R R R R
      C | - t t C C C C
      D | - t t D D D D
      F | - - - - - - -`),
  );
});

test('not turns around what is known and leaves the rest', () => {
  expect(VALUES.map((value) => LETTERS[not(value)]).join(' ')).toBe('- t F R C D T');
});

test('verdicts that are shown', () => {
  expect(VALUES.map(verdictOf)).toEqual([
    'not_applicable',
    'missing',
    'met',
    'awaiting',
    'awaiting',
    'missing',
    'not_met',
  ]);
  expect(VALUES.filter(isOpen).map((value) => LETTERS[value])).toEqual(['R', 'C', 'D']);
});

describe.each([
  ['all', both],
  ['any', either],
])('%s', (_, combine) => {
  test('does not depend on order or grouping', () => {
    for (const a of VALUES)
      for (const b of VALUES) {
        expect(combine(a, b)).toBe(combine(b, a));
        for (const c of VALUES)
          expect([a, b, c, combine(combine(a, b), c)]).toEqual([a, b, c, combine(a, combine(b, c))]);
      }
  });

  test('of nothing does not apply', () => {
    expect([].reduce<Truth>(combine, 0)).toBe(0);
    for (const a of VALUES) expect(combine(0, a)).toBe(a);
  });
});

// What a value can still become: an open one anything that its reason allows, a known one nothing else.
const BECOMES: Readonly<Record<Truth, readonly Truth[]>> = {
  0: [0],
  1: [0, 1, 2],
  2: [2],
  3: [2, 3, 6],
  4: [2, 4, 6],
  // what is missing may turn out to need a ruling or, under a condition, not to apply
  5: [0, 1, 2, 3, 4, 5, 6],
  6: [6],
};
const DECIDED = new Set<Truth>([2, 6]);

describe('completing data never turns a decided combination around', () => {
  test.each([
    ['all', both],
    ['any', either],
  ])('%s', (_, combine) => {
    for (const a of VALUES)
      for (const b of VALUES) {
        const before = combine(a, b);
        if (!DECIDED.has(before)) continue;
        for (const later of BECOMES[a])
          for (const other of BECOMES[b]) {
            // "met" by a part that holds only if it applies stays met when the part drops out
            const after = combine(later, other);
            expect([LETTERS[a], LETTERS[b], LETTERS[after]]).toEqual([
              LETTERS[a],
              LETTERS[b],
              LETTERS[before],
            ]);
          }
      }
  });

  test('under a condition', () => {
    const applies: readonly Truth[] = [0, 2, 3, 4, 5, 6];
    for (const condition of applies)
      for (const inner of VALUES) {
        const before = underCondition(condition, inner);
        if (!DECIDED.has(before)) continue;
        for (const later of BECOMES[inner]) expect(underCondition(condition, later)).toBe(before);
      }
  });
});
