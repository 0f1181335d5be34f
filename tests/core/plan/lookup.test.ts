import fc from 'fast-check';
import { INDICATORS } from '@giam-ngheo/core/plan/catalogue';
import { CLASSES, KINDS } from '@giam-ngheo/core/plan/classes';
import {
  findClass,
  findClassValue,
  findIndicator,
  findKind,
  indicatorOf,
  indicatorOrder,
  kindOfName,
  NameIndex,
  nearest,
  nearestIndicator,
} from '@giam-ngheo/core/plan/lookup';

interface Named {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly aliases?: readonly string[];
}

const spellings = ({ id, label, aliases = [] }: Named) => [id, label.vi, label.en, ...aliases];

/** Takes the marks off, letter by letter: an oracle beside the program's own way. */
function bare(text: string): string {
  return [...text.normalize('NFD')]
    .filter((sign) => !/\p{M}/u.test(sign))
    .join('')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
}

const VARIANTS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => `  ${text.replace(/ /g, '\u00a0 ')}\n`,
  (text) => text.replace(/Đ/g, 'Ð').replace(/đ/g, 'ð'),
];

describe.each<[string, readonly Named[], (name: string) => Named | undefined]>([
  ['indicators', INDICATORS, findIndicator],
  ['classifications', CLASSES, findClass],
  ['kinds of unit', KINDS, findKind],
  ...CLASSES.map((entry): [string, readonly Named[], (name: string) => Named | undefined] => [
    `values of ${entry.id}`,
    entry.values,
    (name) => findClassValue(entry.id, name),
  ]),
])('%s', (_what, items, find) => {
  test('ids are unique and ASCII; labels are in both languages', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { id, label } of items) {
      expect(id).toMatch(/^[A-Za-z0-9_]+$/);
      expect(label.vi.trim()).not.toBe('');
      expect(label.en).toMatch(/^[\x20-\x7e’]+$/);
      expect(label.vi).toBe(label.vi.normalize('NFC'));
    }
  });

  test('every spelling finds its own thing, composed or not, in either case, with any blanks', () => {
    for (const item of items) {
      for (const name of spellings(item))
        for (const variant of VARIANTS) expect([name, find(variant(name))?.id]).toEqual([name, item.id]);
    }
  });

  test('without marks it is found where that names one thing only', () => {
    for (const item of items) {
      for (const name of spellings(item)) {
        const wanted = bare(name).toLowerCase();
        const owners = items.filter((other) =>
          spellings(other).some((text) => bare(text).toLowerCase() === wanted),
        );
        if (owners.length === 1) expect([name, find(bare(name))?.id]).toEqual([name, item.id]);
      }
    }
  });

  test('what has no such name is not found', () => {
    for (const name of ['', ' ', 'không phải tên', 'constructor', '__proto__'])
      expect(find(name)).toBeUndefined();
  });
});

test('“tỉ lệ” is “tỷ lệ”', () => {
  expect(findIndicator('Tỉ lệ hộ nghèo')?.id).toBe('poor_rate');
  expect(findIndicator('ti le ho ngheo va can ngheo')?.id).toBe('md_rate');
});

describe('what indicators are made of', () => {
  test('parts, wholes, bases and targets are there and of the right sort', () => {
    for (const indicator of INDICATORS) {
      if (indicator.kind === 'sum')
        for (const part of indicator.of) expect(indicatorOf(part).kind).toBe('figure');
      if (indicator.kind === 'ratio')
        for (const part of [indicator.part, indicator.whole])
          expect(['figure', 'sum']).toContain(indicatorOf(part).kind);
      if (indicator.kind === 'points' || indicator.kind === 'points_per_year')
        expect(indicatorOf(indicator.of).kind).toBe('ratio');
      if (indicator.kind === 'relative_reduction') expect(indicatorOf(indicator.of).unit).toBe('households');
      if (indicator.kind === 'multiple_of' || indicator.kind === 'streak')
        expect(indicatorOf(indicator.of)).toMatchObject({ kind: 'figure', unit: 'money' });
      if (indicator.kind === 'completion') expect(indicatorOf(indicator.of).target).toBeDefined();
      if (indicator.target !== undefined)
        expect(indicatorOf(indicator.target)).toMatchObject({ kind: 'figure', unit: indicator.unit });
    }
  });

  test('the basic counts have the ids that sheets and plans rely on', () => {
    for (const id of [
      'total_households',
      'poor_households',
      'near_poor_households',
      'ethnic_minority_households',
      'poor_ethnic_minority_households',
    ])
      expect(indicatorOf(id)).toMatchObject({ kind: 'figure', unit: 'households', whole: true });
    expect(indicatorOf('poor_income_per_capita').unit).toBe('money');
    expect(indicatorOf('income_per_capita').unit).toBe('money');
  });

  test('the share of the ethnic minorities is over their own households', () => {
    expect(indicatorOf('ethnic_minority_poor_rate')).toMatchObject({
      part: 'poor_ethnic_minority_households',
      whole: 'ethnic_minority_households',
    });
  });

  test('poverty counts, and only they, belong to a poverty standard', () => {
    const poverty = INDICATORS.filter((entry) => entry.kind === 'figure' && entry.poverty).map(
      ({ id }) => id,
    );
    expect(poverty).toEqual(['poor_households', 'near_poor_households', 'poor_ethnic_minority_households']);
  });

  test('an unknown id is a fault of the program', () => {
    expect(() => indicatorOf('khong_co')).toThrow('khong_co');
    expect(indicatorOrder('total_households')).toBe(0);
    expect(indicatorOrder('khong_co')).toBe(-1);
  });
});

describe('kind at the beginning of a name', () => {
  test.each([
    ['Xã Cẩm Thành', 'xa'],
    ['TT. Phong Sơn', 'thi_tran'],
    ['TT Phong Sơn', 'thi_tran'],
    ['TT.Phong Sơn', 'thi_tran'],
    ['THỊ TRẤN PHONG SƠN', 'thi_tran'],
    ['Thị xã Hồng Ngự', 'thi_xa'],
    ['TP. Cao Lãnh', 'thanh_pho'],
    ['P. 1', 'phuong'],
    ['Đặc khu Phú Quốc', 'dac_khu'],
    ['Tổ dân phố 3', 'to_dan_pho'],
    ['Ấp 2', 'ap'],
    ['Khóm Mỹ Hòa', 'khom'],
    ['Bản Chiềng'.normalize('NFD'), 'ban'],
    ['Thôn Đồng', 'thon'],
  ])('%s is %s', (name, kind) => {
    expect(kindOfName(name)?.id).toBe(kind);
  });

  test.each(['Cẩm Thành', 'Xã', 'Xãm', 'TTC', '', 'Tân Xã'])('“%s” names none', (name) => {
    expect(kindOfName(name)).toBeUndefined();
  });
});

describe('the nearest name', () => {
  test.each([
    ['poor_housholds', ['poor_households', 'near_poor_households'], 'poor_households'],
    ['cat', ['dog', 'cart', 'bat'], 'cart'],
    ['ty le', ['Tỷ lệ', 'Tổng'], 'Tỷ lệ'],
    ['x', [], undefined],
  ])('of “%s” in %j is %s', (name, candidates, wanted) => {
    expect(nearest(name, candidates)).toBe(wanted);
  });

  /** Edit distance by its definition, without a table. */
  function distance(a: string, b: string): number {
    if (a === '' || b === '') return a.length + b.length;
    if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
    return 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1)));
  }

  test('no other candidate is nearer', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 5 });
    fc.assert(
      fc.property(word, fc.array(word, { minLength: 1, maxLength: 4 }), (name, candidates) => {
        const found = nearest(name, candidates) ?? '';
        expect(candidates).toContain(found);
        expect(distance(name, found)).toBe(
          Math.min(...candidates.map((candidate) => distance(name, candidate))),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['poor_rat', 'poor_rate'],
    ['Tỷ lệ hộ ngheo da', 'poor_rate'],
    ['Xếp hạng hoàn thành nhiệm vụ', 'work_rating'],
    ['total_household', 'total_households'],
  ])('of the indicators to “%s” is %s', (name, id) => {
    expect(nearestIndicator(name)?.id).toBe(id);
  });
});

describe('an index of names', () => {
  const item = (id: string, vi: string, aliases: string[] = []) => ({ id, label: { vi, en: id }, aliases });
  const index = new NameIndex([item('a', 'Mỹ Tho'), item('b', 'Mỹ Thọ'), item('c', 'Tân Thạnh', ['TT'])]);

  test('with marks the two are told apart; without them neither is guessed', () => {
    expect(index.find('mỹ tho')?.id).toBe('a');
    expect(index.find('MỸ THỌ')?.id).toBe('b');
    expect(index.find('my tho')).toBeUndefined();
    expect(index.find('Mi Thò')).toBeUndefined();
    expect(index.find('tan thanh')?.id).toBe('c');
    expect(index.byId('a')?.label.vi).toBe('Mỹ Tho');
    expect(index.byId('Mỹ Tho')).toBeUndefined();
  });
});
