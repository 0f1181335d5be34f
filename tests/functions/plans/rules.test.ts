import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { flatten } from '@giam-ngheo/core/plan/criteria';
import type { Criterion, Plan } from '@giam-ngheo/core/plan/model';
import { ALL } from './all-plans';

const REGISTERS = path.resolve('tests/functions/plans/rules');

const numbered = (prefix: string, last: number) =>
  Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);

/** The rules of the five documents, as they were listed clause by clause. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'dong-thap-2021-2025': [...numbered('DT-', 12), ...numbered('DT-A', 26)],
  'ninh-binh-2016-2020': [...numbered('NB-', 20), ...numbered('NB-A', 18)],
  'cam-thuy-2018-2020': [...numbered('CT-', 19), ...numbered('CT-A', 20)],
  // Its six purposes and the registration are numbered by us: the document is a news item.
  'tinh-bien-2018-2020': [...numbered('TB-', 8), ...numbered('TB-A', 7)],
  'nghi-quyet-160-2022': [...numbered('KH-', 2), ...numbered('KH-A', 10)],
};

/** Readings of doubtful words, with the plans that each must stand in at least. */
const READINGS: Readonly<Record<string, readonly string[]>> = {
  R1: ['ninh-binh-2016-2020', 'cam-thuy-2018-2020', 'tinh-bien-2018-2020'],
  R2: ['cam-thuy-2018-2020', 'tinh-bien-2018-2020'],
  R3: ['ninh-binh-2016-2020', 'cam-thuy-2018-2020'],
  R4: ['ninh-binh-2016-2020', 'cam-thuy-2018-2020'],
  R5: ['dong-thap-2021-2025', 'ninh-binh-2016-2020', 'cam-thuy-2018-2020', 'tinh-bien-2018-2020'],
  R6: ['dong-thap-2021-2025'],
  R7: ['dong-thap-2021-2025', 'ninh-binh-2016-2020', 'cam-thuy-2018-2020', 'tinh-bien-2018-2020'],
  R8: ['cam-thuy-2018-2020'],
  R9: ['ninh-binh-2016-2020', 'tinh-bien-2018-2020'],
  R10: ['ninh-binh-2016-2020', 'tinh-bien-2018-2020'],
  R11: ['tinh-bien-2018-2020'],
  R12: ['dong-thap-2021-2025'],
  R13: ['dong-thap-2021-2025', 'ninh-binh-2016-2020', 'cam-thuy-2018-2020'],
  R14: ['cam-thuy-2018-2020'],
  R15: ['dong-thap-2021-2025', 'ninh-binh-2016-2020'],
  R16: ['dong-thap-2021-2025'],
  R17: ['dong-thap-2021-2025'],
  R18: ['tinh-bien-2018-2020'],
  R19: ALL.map(({ name }) => name),
};

/** What each subject has to show, counted in the documents: figures (tables by class among them) and things to confirm. */
const COUNTS: Readonly<
  Record<string, Readonly<Record<string, readonly [figures: number, attested: number]>>>
> = {
  'dong-thap-2021-2025': {
    tinh: [1, 8],
    huyen: [1, 5],
    xa: [2, 0],
    ap: [1, 4],
    ho: [0, 4],
    can_bo: [0, 1],
    doanh_nghiep: [0, 4],
  },
  'ninh-binh-2016-2020': {
    so_nganh: [0, 6],
    huyen: [2, 6],
    xa: [2, 6],
    thon: [1, 4],
    ho: [0, 5],
    can_bo: [0, 2],
    doanh_nghiep: [0, 4],
  },
  'cam-thuy-2018-2020': {
    phong_ban: [1, 11],
    xa: [4, 13],
    thon: [4, 8],
    doanh_nghiep: [0, 3],
    ca_nhan: [0, 2],
    ho: [2, 10],
    khac: [0, 1],
  },
  'tinh-bien-2018-2020': {
    ho: [0, 2],
    cong_dong: [0, 2],
    xa: [0, 2],
    co_quan: [0, 2],
    can_bo: [0, 2],
    tu_thien: [0, 2],
  },
  'nghi-quyet-160-2022': {
    nguoi_dung_dau: [1, 1],
    so_nganh: [0, 13],
    so_tttt: [0, 2],
    so_ldtbxh: [0, 5],
    mttq: [0, 5],
    huyen: [0, 17],
  },
};

const OTHERS: Readonly<
  Record<string, { goals: number; movements: number; awards: number; deadlines: number; duties: number }>
> = {
  'dong-thap-2021-2025': { goals: 0, movements: 0, awards: 4, deadlines: 4, duties: 5 },
  'ninh-binh-2016-2020': { goals: 7, movements: 0, awards: 5, deadlines: 7, duties: 9 },
  'cam-thuy-2018-2020': { goals: 1, movements: 0, awards: 4, deadlines: 2, duties: 7 },
  'tinh-bien-2018-2020': { goals: 5, movements: 6, awards: 4, deadlines: 0, duties: 3 },
  'nghi-quyet-160-2022': { goals: 0, movements: 0, awards: 0, deadlines: 0, duties: 3 },
};

/** Interpretations about what came after the documents: the end of the district level, another poverty standard. */
const SINCE: Readonly<Record<string, readonly string[]>> = {
  'dong-thap-2021-2025': ['cap-huyen'],
  'nghi-quyet-160-2022': ['cap-huyen', 'chuan-ngheo-sau-2026'],
};

type Register = Readonly<Record<string, readonly string[]>>;
const registerOf = (name: string) =>
  JSON.parse(readFileSync(path.join(REGISTERS, `${name}.json`), 'utf8')) as Register;

const LISTS = ['goals', 'movements', 'awards', 'deadlines', 'duties', 'interpretations'] as const;
const WORD: Readonly<Record<(typeof LISTS)[number], string>> = {
  goals: 'goal',
  movements: 'movement',
  awards: 'award',
  deadlines: 'deadline',
  duties: 'duty',
  interpretations: 'interpretation',
};

function placesOf(plan: Plan): readonly string[] {
  return [
    ...plan.subjects.flatMap((subject) => flatten(subject.criteria).map(({ id }) => `criterion:${id}`)),
    ...LISTS.flatMap((list) => plan[list].map(({ id }) => `${WORD[list]}:${id}`)),
  ];
}

/** Places that must each stand under a rule: a group does it for its members. */
function ruled(criteria: readonly Criterion[]): readonly (readonly string[])[] {
  return criteria.flatMap((criterion) =>
    criterion.type === 'all' || criterion.type === 'any'
      ? ruled(criterion.members).map((ids) => [...ids, criterion.id])
      : [[criterion.id]],
  );
}

test('there is a register for each plan and no other', () => {
  expect(readdirSync(REGISTERS).sort()).toEqual(ALL.map(({ name }) => `${name}.json`).sort());
  expect(Object.keys(RULES).sort()).toEqual(ALL.map(({ name }) => name).sort());
});

test('the documents have 38, 38, 39, 15 and 12 rules', () => {
  expect(Object.values(RULES).map((rules) => rules.length)).toEqual([38, 38, 39, 15, 12]);
  expect(Object.keys(READINGS)).toEqual(numbered('R', 19));
});

describe.each(ALL)('$name', ({ name, plan }) => {
  const register = registerOf(name);

  test('has every rule of its document, and none of another', () => {
    const own = Object.keys(register).filter((id) => !/^R\d+$/.test(id));
    expect(own.sort()).toEqual([...(RULES[name] ?? [])].sort());
  });

  test('has the readings that its words need', () => {
    const readings = Object.keys(register).filter((id) => /^R\d+$/.test(id));
    expect(readings.filter((id) => !(id in READINGS))).toEqual([]);
    for (const [id, plans] of Object.entries(READINGS)) {
      if (plans.includes(name)) expect(readings).toContain(id);
    }
  });

  test('every rule leads to a place that is there, and a reading to an interpretation', () => {
    const places = new Set(placesOf(plan));
    for (const [id, targets] of Object.entries(register)) {
      expect([id, targets.length]).not.toEqual([id, 0]);
      expect([id, targets.filter((target) => !places.has(target))]).toEqual([id, []]);
      expect(new Set(targets).size).toBe(targets.length);
      if (/^R\d+$/.test(id))
        expect([id, targets.some((target) => target.startsWith('interpretation:'))]).toEqual([id, true]);
    }
  });

  test('nothing of the plan is without a rule: the plan says nothing that the document does not', () => {
    const used = new Set(Object.values(register).flat());
    const criteria = plan.subjects
      .flatMap((subject) => ruled(subject.criteria))
      .filter((ids) => !ids.some((id) => used.has(`criterion:${id}`)));
    expect(criteria).toEqual([]);
    const others = placesOf(plan).filter(
      (place) => !/^(criterion|interpretation):/.test(place) && !used.has(place),
    );
    expect(others).toEqual([]);
  });

  test('every interpretation leans on something: a rule, a reading, or the plan', () => {
    const used = new Set([
      ...Object.values(register).flat(),
      ...[...plan.goals, ...plan.movements, ...plan.awards, ...plan.deadlines, ...plan.duties, plan.baseline]
        .concat(plan.subjects.flatMap((subject) => flatten(subject.criteria)) as never[])
        .flatMap((entry) => entry.interpretations ?? [])
        .map((id) => `interpretation:${id}`),
    ]);
    const loose = plan.interpretations.map(({ id }) => id).filter((id) => !used.has(`interpretation:${id}`));
    // What has changed since the document was written: questions to which none of its clauses leads.
    expect(loose.sort()).toEqual(SINCE[name] ?? []);
  });

  test('every subject has as many figures and attestations as the document', () => {
    const found = Object.fromEntries(
      plan.subjects.map((subject) => {
        const leaves = flatten(subject.criteria);
        const figures = leaves.filter(({ type }) => type === 'measured' || type === 'choose').length;
        return [subject.id, [figures, leaves.filter(({ type }) => type === 'attested').length]];
      }),
    );
    expect(found).toEqual(COUNTS[name]);
    const others = Object.fromEntries(LISTS.slice(0, 5).map((list) => [list, plan[list].length]));
    expect(others).toEqual(OTHERS[name]);
  });
});

describe('numbers that the documents print', () => {
  const planNamed = (name: string) => ALL.find((entry) => entry.name === name)?.plan as Plan;
  const requirement = (name: string, id: string) => {
    const plan = planNamed(name);
    const entries: readonly { id: string }[] = [
      ...plan.subjects.flatMap(({ criteria }) => flatten(criteria)),
      ...plan.goals,
    ];
    return (entries.find((entry) => entry.id === id) as { require?: string | null } | undefined)?.require;
  };

  test.each([
    ['dong-thap-2021-2025', 'tinh.giam-quy-mo', 'trên 50%'],
    ['dong-thap-2021-2025', 'huyen.giam-quy-mo', 'trên 50%'],
    ['dong-thap-2021-2025', 'xa.ty-le-ho-ngheo', 'dưới 2%'],
    ['dong-thap-2021-2025', 'xa.giam-quy-mo', 'trên 50%'],
    ['dong-thap-2021-2025', 'ap.giam-quy-mo', 'trên 50%'],
    ['ninh-binh-2016-2020', 'giam-ty-le-hang-nam', 'từ 1,5 điểm % trở lên'],
    ['ninh-binh-2016-2020', 'xa-ngheo-giam-ty-le-hang-nam', 'từ 3 điểm % trở lên'],
    ['ninh-binh-2016-2020', 'thu-nhap-ho-ngheo', 'từ 1,5 lần trở lên'],
    ['ninh-binh-2016-2020', 'thu-nhap-ho-ngheo-xa-ngheo', 'từ 2 lần trở lên'],
    ['ninh-binh-2016-2020', 'khoi-thi-dua-dong-gop-them', 'từ 15 triệu đồng trở lên'],
    ['ninh-binh-2016-2020', 'huyen.so-xa-lam-diem', 'từ 01 đến 02'],
    ['ninh-binh-2016-2020', 'huyen.giam-ty-le-theo-ke-hoach', 'đạt chỉ tiêu'],
    ['ninh-binh-2016-2020', 'xa.thon-lam-diem', 'đúng 01'],
    ['cam-thuy-2018-2020', 'giam-ty-le-ho-ngheo', 'từ 4,6 điểm %/năm trở lên'],
    ['cam-thuy-2018-2020', 'phong_ban.xep-loai', 'từ hoàn thành tốt nhiệm vụ trở lên'],
    ['cam-thuy-2018-2020', 'xa.quy-hang-nam', 'đạt chỉ tiêu'],
    ['cam-thuy-2018-2020', 'xa.vuot-chi-tieu', 'vượt chỉ tiêu'],
    ['cam-thuy-2018-2020', 'xa.thi-tran-giam-binh-quan', 'từ 1,3 điểm %/năm trở lên'],
    ['cam-thuy-2018-2020', 'thon.vuot-chi-tieu', 'vượt chỉ tiêu'],
    ['cam-thuy-2018-2020', 'thon.dac-biet-kho-khan', 'từ 7 điểm %/năm trở lên'],
    ['cam-thuy-2018-2020', 'thon.con-lai', 'từ 5 điểm %/năm trở lên'],
    ['cam-thuy-2018-2020', 'thon.to-dan-pho', 'từ 1,5 điểm %/năm trở lên'],
    ['cam-thuy-2018-2020', 'ho.thu-nhap', 'từ 60% trở lên'],
    ['cam-thuy-2018-2020', 'ho.thu-nhap-bao-tro', 'từ 18% trở lên'],
    ['tinh-bien-2018-2020', 'giam-ty-le-ho-ngheo', 'từ 2 điểm %/năm trở lên'],
    ['tinh-bien-2018-2020', 'giam-ty-le-ho-ngheo-2018', 'từ 5 điểm % trở lên'],
    ['tinh-bien-2018-2020', 'giam-xa-tren-20', 'từ 5 điểm %/năm trở lên'],
    ['tinh-bien-2018-2020', 'thu-nhap-ho-ngheo', 'từ 1,5 lần trở lên'],
    // completion of the year's target: monitored, the document sets no level
    ['nghi-quyet-160-2022', 'nguoi_dung_dau.hoan-thanh-chi-tieu', null],
  ])('%s %s: %s', (name, id, wanted) => {
    expect(requirement(name, id)).toBe(wanted);
  });

  test('communes of the three regions: 20 and 10, 15 and 8, 10 and 5', () => {
    const table = flatten(planNamed('cam-thuy-2018-2020').subjects.flatMap(({ criteria }) => criteria)).find(
      ({ type }) => type === 'choose',
    );
    expect(table).toMatchObject({ columns: ['md_rate', 'poor_rate'], at: 2020 });
    expect(table?.type === 'choose' && table.rows.map(({ value, require }) => [value, ...require])).toEqual([
      ['III', 'dưới 20%', 'dưới 10%'],
      ['II', 'dưới 15%', 'dưới 8%'],
      ['I', 'dưới 10%', 'dưới 5%'],
    ]);
  });

  test('six movements: 18 collectives and 36 persons a year, 48 and 90 in 2020, 84 and 162 in all', () => {
    const { movements } = planNamed('tinh-bien-2018-2020');
    const sum = (year: number | undefined, list: 'collectives' | 'individuals') =>
      movements
        .flatMap(({ quota }) => quota ?? [])
        .filter((entry) => year === undefined || entry.year === year)
        .reduce((total, entry) => total + entry[list], 0);
    for (const year of [2018, 2019])
      expect([sum(year, 'collectives'), sum(year, 'individuals')]).toEqual([18, 36]);
    expect([sum(2020, 'collectives'), sum(2020, 'individuals')]).toEqual([48, 90]);
    expect([sum(undefined, 'collectives'), sum(undefined, 'individuals')]).toEqual([84, 162]);
    for (const { quota } of movements) {
      expect(quota).toEqual([
        { year: 2018, collectives: 3, individuals: 6 },
        { year: 2019, collectives: 3, individuals: 6 },
        { year: 2020, collectives: 8, individuals: 15 },
      ]);
    }
  });

  test('ticks that the documents count: three for funds, six and four, three and five for each office', () => {
    const places = (name: string, id: string, subject = '') =>
      (registerOf(name)[id] ?? []).filter((place) => place.startsWith(`criterion:${subject}`)).length;
    expect(places('ninh-binh-2016-2020', 'NB-A4')).toBe(3);
    expect(places('cam-thuy-2018-2020', 'CT-A12')).toBe(6);
    expect(places('cam-thuy-2018-2020', 'CT-A16')).toBe(4);
    for (const subject of ['so_nganh.', 'huyen.']) {
      expect(places('nghi-quyet-160-2022', 'KH-A1', subject)).toBe(3);
      expect(places('nghi-quyet-160-2022', 'KH-A3', subject)).toBe(5);
    }
  });
});
