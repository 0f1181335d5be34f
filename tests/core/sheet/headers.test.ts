import fc from 'fast-check';
import { compileSubject } from '@giam-ngheo/core/evaluation/compile';
import { slotText } from '@giam-ngheo/core/evaluation/text';
import { slotKey } from '@giam-ngheo/core/evaluation/row';
import { sentenceOf } from '@giam-ngheo/core/locale/sentence';
import { askedSlots, headerRow, readHeaders } from '@giam-ngheo/core/sheet/headers';
import { planOf, SUBJECTS } from '../evaluation/real-plans';

const COMMUNE = compileSubject(planOf('dong-thap-2021-2025'), 'xa');
const CAM_THUY = compileSubject(planOf('cam-thuy-2018-2020'), 'xa');
const HAMLET = compileSubject(planOf('cam-thuy-2018-2020'), 'thon');
const HOUSEHOLD = compileSubject(planOf('cam-thuy-2018-2020'), 'ho');

type Grid = readonly (readonly unknown[])[];

/** Keys of the inputs, "name", or why a column is ignored. */
function read(rows: Grid, compiled = COMMUNE): string[] {
  return readHeaders(rows, compiled).columns.map((column) =>
    column.type === 'input' ? column.key : column.type === 'name' ? 'name' : `(${column.reason})`,
  );
}

function problems(rows: Grid, compiled = COMMUNE): string[] {
  return readHeaders(rows, compiled).problems.map((problem) => sentenceOf(problem, 'vi'));
}

const DONG_THAP_KEYS = [
  'poor_households@2021',
  'near_poor_households@2021',
  'total_households@2025',
  'poor_households@2025',
  'near_poor_households@2025',
];

describe('the same table under different headers', () => {
  test.each<[name: string, rows: Grid]>([
    [
      'one row',
      [['Hộ nghèo 2021', 'Hộ cận nghèo 2021', 'Tổng số hộ 2025', 'Hộ nghèo 2025', 'Hộ cận nghèo 2025']],
    ],
    [
      'the periods by name',
      [
        ['Đầu kỳ', '', 'Cuối kỳ', '', ''],
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
      ],
    ],
    [
      'years typed as numbers, blanks as null',
      [
        [2021, null, 2025, null, null],
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
      ],
    ],
    [
      'dates',
      [
        ['Số liệu đến 31/12/2021', '', 'Số liệu đến 31/12/2025', '', ''],
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
      ],
    ],
    [
      'the beginning of a year is the end of the year before',
      [
        ['Đầu năm 2022', '', 'Cuối năm 2025', '', ''],
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
      ],
    ],
    [
      'three rows, counts below',
      [
        ['Đầu kỳ', '', 'Cuối kỳ', '', ''],
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
        ['Số hộ', 'Số hộ', '(hộ)', 'Số lượng', 'Tổng số'],
      ],
    ],
    [
      'a row of letters and formulas below',
      [
        ['Đầu kỳ', '', 'Cuối kỳ', '', ''],
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
        ['1', '2', '3', '4', '5=4-2+1'],
      ],
    ],
    [
      'capitals, line breaks, blanks, combining marks',
      [
        ['ĐẦU KỲ', '', 'CUỐI  KỲ'.normalize('NFD'), '', ''],
        [
          ' HỘ\nNGHÈO ',
          'Hộ cận\r\nnghèo'.normalize('NFD'),
          'TỔNG SỐ\u00a0HỘ',
          'hộ nghèo',
          'Ð hộ cận nghèo'.slice(2),
        ],
      ],
    ],
    [
      'groups by indicator, years below',
      [
        ['Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
        ['Đầu kỳ', 'Đầu kỳ', 'Cuối kỳ', 'Cuối kỳ', 'Cuối kỳ'],
      ],
    ],
    [
      'a title above all',
      [
        ['KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO', '', '', '', ''],
        ['Năm 2021', '', 'Năm 2025', '', ''],
        ['Số hộ nghèo', 'Số hộ cận nghèo', 'Tổng số hộ dân cư', 'Hộ nghèo đa chiều', 'Cận nghèo'],
      ],
    ],
    [
      'paths written in one cell',
      [
        [
          'Đầu kỳ / Hộ nghèo',
          'Đầu kỳ / Hộ cận nghèo',
          'Cuối kỳ / Tổng số hộ',
          'Cuối kỳ / Hộ nghèo / Số hộ',
          'Hộ cận nghèo / Cuối kỳ',
        ],
      ],
    ],
    [
      'in English',
      [
        [
          'Poor households 2021',
          'Near-poor households 2021',
          'All households 2025',
          'Poor households at end of 2025'.replace(' at', ','),
          'Near poor households 2025',
        ],
      ],
    ],
    [
      'without marks',
      [['Ho ngheo 2021', 'Ho can ngheo 2021', 'Tong so ho 2025', 'Ho ngheo 2025', 'Ho can ngheo 2025']],
    ],
  ])('%s', (_, rows) => {
    expect(problems(rows)).toEqual([]);
    expect(read(rows)).toEqual(DONG_THAP_KEYS);
  });
});

describe('what is not an input', () => {
  test('numbering, names, remarks, blanks, rates', () => {
    expect(
      read([
        [
          'STT',
          'Tên xã',
          'Hộ nghèo 2025',
          'Hộ nghèo (%)',
          'Tỷ lệ hộ nghèo 2025',
          'Ghi chú',
          '',
          'Hộ nghèo 2025 / Tỷ lệ (%)',
        ],
      ]),
    ).toEqual([
      '(number)',
      'name',
      'poor_households@2025',
      '(rate)',
      '(rate)',
      '(unknown)',
      '(empty)',
      '(rate)',
    ]);
  });

  test('a rate beside its count, in merged groups', () => {
    expect(
      read([
        ['TT', 'Đơn vị', 'Hộ nghèo năm 2025', '', 'Hộ cận nghèo năm 2025', ''],
        ['', '', 'Số hộ', 'Tỷ lệ (%)', 'Số hộ', 'Tỷ lệ (%)'],
      ]),
    ).toEqual(['(number)', 'name', 'poor_households@2025', '(rate)', 'near_poor_households@2025', '(rate)']);
  });

  test('columns of other plans and other times', () => {
    expect(
      read([
        [
          'Hộ nghèo 2020',
          'Hộ nghèo 2025',
          'Hộ DTTS 2025',
          'Kết quả xây dựng Quỹ 2025',
          'Khu vực',
          'Loại hình',
        ],
      ]),
    ).toEqual([
      '(not_asked)',
      'poor_households@2025',
      '(not_asked)',
      '(not_asked)',
      '(not_asked)',
      '(not_asked)',
    ]);
  });

  test('persons, flows and shares below a count of households are not that count', () => {
    const group = (...below: readonly string[]) =>
      read([['Hộ nghèo năm 2025', ...below.slice(1).map(() => '')], [...below]]);
    expect(group('Số hộ', 'Nhân khẩu')).toEqual(['poor_households@2025', '(unknown)']);
    expect(group('Số hộ', 'Thoát nghèo trong năm', 'Phát sinh mới')).toEqual([
      'poor_households@2025',
      '(unknown)',
      '(unknown)',
    ]);
    expect(group('Số khẩu')).toEqual(['(unknown)']);
    // those of an ethnic minority among the poor are neither all poor nor all ethnic-minority households
    expect(group('Số hộ', 'Trong đó: hộ DTTS')).toEqual(['poor_households@2025', '(unknown)']);
    expect(group('Số hộ', 'Tổng số hộ')).toEqual(['poor_households@2025', '(unknown)']);
  });

  test('a count below all households is a count of its own', () => {
    expect(
      read([
        ['Tổng số hộ năm 2025', '', ''],
        ['Tổng số', 'Hộ nghèo', 'Trong đó: hộ cận nghèo'.replace('Trong đó: ', '')],
      ]),
    ).toEqual(['total_households@2025', 'poor_households@2025', 'near_poor_households@2025']);
  });

  test('the poor of ethnic minorities by their own name', () => {
    const district = compileSubject(planOf('dong-thap-2021-2025'), 'huyen');
    expect(read([['Hộ nghèo DTTS 2025', 'Hộ nghèo 2025']], district)).toEqual([
      '(not_asked)',
      'poor_households@2025',
    ]);
  });
});

describe('years and periods', () => {
  test('a year beside “cuối kỳ” wins over the end of the plan', () => {
    expect(read([['Hộ nghèo cuối kỳ (31/12/2023)', 'Hộ nghèo cuối kỳ']])).toEqual([
      'poor_households@2023',
      'poor_households@2025',
    ]);
    expect(
      read([
        ['Năm 2023', '', 'Năm 2025', ''],
        ['Hộ nghèo đầu kỳ', 'Hộ nghèo cuối kỳ', 'Hộ nghèo đầu kỳ', 'Hộ nghèo cuối kỳ'],
      ]),
    ).toEqual([
      'poor_households@2022',
      'poor_households@2023',
      'poor_households@2024',
      'poor_households@2025',
    ]);
  });

  test('“đầu kỳ” of the plan’s own year, or of the year after it, is the baseline', () => {
    expect(read([['Hộ nghèo đầu kỳ 2021']])).toEqual(['poor_households@2021']);
    expect(read([['Hộ nghèo đầu kỳ 2022']])).toEqual(['poor_households@2021']);
    expect(read([['Hộ nghèo đầu kỳ (01/01/2022)']])).toEqual(['poor_households@2021']);
    expect(read([['Hộ nghèo đầu kỳ (31/12/2020)']])).toEqual(['(not_asked)']);
  });

  test('yearly targets', () => {
    expect(
      read(
        [
          ['Chỉ tiêu giảm tỷ lệ hộ nghèo (%)', '', ''],
          [2018, 2019, 2020],
        ],
        CAM_THUY,
      ),
    ).toEqual([2018, 2019, 2020].map((year) => `assigned_poor_rate_reduction@${year}`));
    expect(read([['Chỉ tiêu giảm tỷ lệ hộ nghèo năm 2019 (điểm %/năm)']], CAM_THUY)).toEqual([
      'assigned_poor_rate_reduction@2019',
    ]);
  });

  test('a figure without a time needs none', () => {
    expect(read([['Năm thoát nghèo', 'Thu nhập bình quân đầu người 2017', 'Loại hộ']], HOUSEHOLD)).toEqual([
      'escape_year',
      'income_per_capita@2017',
      'loai_ho',
    ]);
  });

  test('a figure asked for one time only may leave it out', () => {
    expect(read([['Tổng số hộ', 'Hộ nghèo 2025']])).toEqual([
      'total_households@2025',
      'poor_households@2025',
    ]);
  });
});

describe('classes, kinds and confirmations', () => {
  test.each([
    'Khu vực',
    'KHU VỰC',
    'Xã khu vực',
    'Khu vực (I, II, III)',
    'KV',
    'Phân loại khu vực',
    'Region class',
  ])('%s', (text) => {
    expect(read([[text]], CAM_THUY)).toEqual(['khu_vuc']);
  });

  test('kinds', () => {
    expect(read([['Loại hình', 'Thôn ĐBKK', 'Thôn, bản']], HAMLET)).toEqual([
      'kind',
      'dac_biet_kho_khan',
      'name',
    ]);
    expect(read([['Kind of unit', 'Xã, thị trấn', 'Khu vực']], CAM_THUY)).toEqual([
      'kind',
      'name',
      'khu_vuc',
    ]);
  });

  test('a confirmation by its label, by its id, in a group, with a remark', () => {
    const label = 'Sử dụng nguồn Quỹ đúng mục đích, hiệu quả';
    for (const rows of [
      [[label]],
      [[label.toUpperCase()]],
      [[label.normalize('NFD')]],
      [['xa_su_dung_quy']],
      [[`${label} (có/không)`]],
      [['The Fund used for its purpose, with effect']],
      [
        ['Nội dung xác nhận', ''],
        [label, 'Ghi chú'],
      ],
    ])
      expect(read(rows, CAM_THUY)[0]).toBe('xa_su_dung_quy');
  });
});

describe('problems', () => {
  test('a time is missing: column, text, years, an example', () => {
    expect(problems([['Hộ nghèo', 'Tổng số hộ 2025']])).toEqual([
      'Cột 1 “Hộ nghèo” không ghi thời điểm; kế hoạch cần các năm 2021, 2025. Ghi như “Hộ nghèo năm 2025”.',
    ]);
  });

  test('two columns for one input', () => {
    expect(problems([['Hộ nghèo 2025', 'x', 'Số hộ nghèo cuối kỳ']])).toEqual([
      'Cột 3 và cột 1 đều là “Hộ nghèo năm 2025”. Giữ lại một cột.',
    ]);
    expect(problems([['Hộ nghèo 2025', 'Hộ nghèo 2025', 'Hộ nghèo 2025']])).toHaveLength(2);
  });

  test('nothing is recognised', () => {
    const [sentence, ...more] = problems([['STT', 'Tên', 'Ghi chú']]);
    expect(more).toEqual([]);
    expect(sentence).toContain('Không nhận ra cột nào');
    expect(sentence).toContain('Hộ nghèo năm 2021');
  });

  test('no rows, or more than three', () => {
    expect(problems([])).toEqual(['Vùng tiêu đề có 0 hàng; cần từ 1 đến 3 hàng.']);
    expect(problems([['a'], ['b'], ['c'], ['d']])).toEqual(['Vùng tiêu đề có 4 hàng; cần từ 1 đến 3 hàng.']);
  });
});

/** Header texts of a subject's inputs and their keys, one a column. */
function template(compiled: (typeof SUBJECTS)[number]['compiled'], locale: 'vi' | 'en') {
  return {
    texts: headerRow(compiled, locale),
    keys: askedSlots(compiled).map((index) => {
      const slot = compiled.slots[index];
      if (!slot) throw new Error(`no slot ${index}`);
      return slotKey(slot);
    }),
  };
}

describe.each(SUBJECTS.map(({ name, compiled }) => [name, compiled] as const))('%s', (_, compiled) => {
  test.each(['vi', 'en'] as const)('its own header row is read back (%s)', (locale) => {
    const { texts, keys } = template(compiled, locale);
    expect(problems([texts], compiled)).toEqual([]);
    expect(read([texts], compiled)).toEqual(keys);
    // every input that is asked for stands in it, once
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(compiled.slots.filter((slot) => !slot.optional).length);
  });

  test('as a sheet would have it: capitals, combining marks, line breaks, blanks around', () => {
    const { texts, keys } = template(compiled, 'vi');
    const worn = fc.constantFrom<(text: string) => string>(
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.replace(/ /g, '\n'),
      (text) => `  ${text.replace(/ /g, ' \u00a0')} `,
      (text) => text,
    );
    fc.assert(
      fc.property(fc.array(worn, { minLength: texts.length, maxLength: texts.length }), (changes) => {
        expect(read([texts.map((text, index) => changes[index]?.(text) ?? text)], compiled)).toEqual(keys);
      }),
      { numRuns: 12, seed: 5 },
    );
  });

  test('optional inputs are recognised by their names too', () => {
    const optional = compiled.slots.filter((slot) => slot.optional);
    for (const locale of ['vi', 'en'] as const)
      for (const slot of optional)
        expect(read([[slotText(slot, compiled, locale)]], compiled)).toEqual([slotKey(slot)]);
  });
});

test('splitting one row into groups of years over names, or of names over years, reads the same', () => {
  interface Figure {
    readonly year: number;
    readonly name: string;
    readonly key: string;
  }
  const figures: readonly Figure[] = [2021, 2022, 2023, 2024, 2025].flatMap((year) => [
    { year, name: 'Hộ nghèo', key: `poor_households@${year}` },
    { year, name: 'Tổng số hộ', key: `total_households@${year}` },
  ]);
  const yearText = fc.constantFrom<(year: number) => unknown>(
    (year) => year,
    (year) => `Năm ${year}`,
    (year) => `Cuối năm ${year}`,
    (year) => `31/12/${year}`,
    (year) => `ĐẦU NĂM ${year + 1}`,
    (year) => (year === 2021 ? 'Đầu kỳ' : year === 2025 ? 'CUỐI KỲ' : `năm\n${year}`),
  );
  const blank = fc.constantFrom<unknown>('', null, undefined, ' ');
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...figures], { minLength: 1 }),
      yearText,
      blank,
      fc.constantFrom('years', 'names'),
      fc.boolean(),
      (chosen, write, hole, group, frame) => {
        const outer = (figure: Figure) => (group === 'years' ? write(figure.year) : figure.name);
        const inner = (figure: Figure) => (group === 'years' ? figure.name : write(figure.year));
        const same = (a: Figure, b: Figure | undefined) =>
          b !== undefined && (group === 'years' ? a.year === b.year : a.name === b.name);
        const upper = chosen.map((figure, index) => (same(figure, chosen[index - 1]) ? hole : outer(figure)));
        const lower = chosen.map(inner);
        const before = frame
          ? [
              ['STT', 'Tên xã'],
              [hole, hole],
            ]
          : [[], []];
        const after = frame ? [['Ghi chú'], [hole]] : [[], []];
        const rows = [upper, lower].map((row, level) => [
          ...(before[level] ?? []),
          ...row,
          ...(after[level] ?? []),
        ]);
        const keys = chosen.map((figure) => figure.key);
        expect(read(rows)).toEqual(frame ? ['(number)', 'name', ...keys, '(unknown)'] : keys);
        const single = chosen.map((figure) => `${String(write(figure.year))} / ${figure.name}`);
        expect(read([single])).toEqual(keys);
      },
    ),
    { numRuns: 200, seed: 6 },
  );
});
