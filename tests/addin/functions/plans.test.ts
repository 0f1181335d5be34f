import type { Plan } from '@giam-ngheo/core/plan/model';
import {
  planCriteriaFunction as PLAN_CRITERIA,
  planDeadlineFunction as PLAN_DEADLINE,
  planHeadersFunction as PLAN_HEADERS,
  planQuotaFunction as PLAN_QUOTA,
  plansFunction as PLANS_LIST,
} from '../../../addin/src/functions/functions';
import { PLANS, planOf } from '../../core/evaluation/real-plans';
import { refusal, usePlans } from './calling';

beforeEach(() => usePlans());

const IDS =
  'cam-thuy-2018-2020; dong-thap-2021-2025; nghi-quyet-160-2022; ninh-binh-2016-2020; tinh-bien-2018-2020';

describe('PLANS', () => {
  test('reference, title, document, period, subjects', () => {
    const [head, ...rows] = PLANS_LIST();
    expect(head).toEqual(['Kế hoạch', 'Tên phong trào', 'Văn bản', 'Giai đoạn', 'Đối tượng']);
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row[0] === 'dong-thap-2021-2025@1')).toEqual([
      'dong-thap-2021-2025@1',
      'Phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau” tỉnh Đồng Tháp giai đoạn 2021 - 2025',
      '276/KH-UBND',
      '2021–2025',
      'tinh; huyen; xa; ap; ho; can_bo; doanh_nghiep',
    ]);
    // a notice has no number
    expect(rows.find((row) => row[0] === 'tinh-bien-2018-2020@1')?.[2]).toBe('');
  });

  test('no plans, another language', () => {
    usePlans([], 'en');
    expect(PLANS_LIST()).toEqual([['Plan', 'Title', 'Document', 'Period', 'Subjects']]);
  });
});

describe('a plan is named by id, version or title', () => {
  const old = planOf('dong-thap-2021-2025');
  const next: Plan = { ...old, version: 2, period: { from: 2021, to: 2024 } };
  const draft: Plan = { ...old, version: 3, status: 'draft', period: { from: 2021, to: 2023 } };
  const lastYear = (name: unknown) => (PLAN_HEADERS(name, 'xa')[0]?.at(-1) as string).slice(-4);

  test('without a version: the newest that is published', () => {
    usePlans([old, draft, next]);
    expect(lastYear('dong-thap-2021-2025')).toBe('2024');
    expect(lastYear('DONG-THAP-2021-2025')).toBe('2024');
    expect(lastYear([[' dong-thap-2021-2025 ']])).toBe('2024');
    expect(lastYear('dong-thap-2021-2025@1')).toBe('2025');
    expect(lastYear('dong-thap-2021-2025@3')).toBe('2023');
    expect(lastYear(old.title.vi.normalize('NFD'))).toBe('2024');
    usePlans([draft]);
    expect(lastYear('dong-thap-2021-2025')).toBe('2023');
  });

  test('one that is not there', () => {
    expect(refusal(() => PLAN_HEADERS('dong-thap', 'xa'))).toBe(
      `Không có kế hoạch “dong-thap”. Chọn một trong: ${IDS}.`,
    );
    expect(refusal(() => PLAN_HEADERS('', 'xa'))).toBe(`Chưa ghi mã kế hoạch. Chọn một trong: ${IDS}.`);
    expect(refusal(() => PLAN_HEADERS('dong-thap-2021-2025@7', 'xa'))).toBe(
      'Kế hoạch “dong-thap-2021-2025” không có phiên bản 7. Phiên bản hiện có: 1.',
    );
    expect(refusal(() => PLAN_CRITERIA(null), 'en')).toContain('The plan id is missing.');
  });
});

describe('PLAN_HEADERS', () => {
  test('one row: kind and classes, figures by year, confirmations', () => {
    expect(PLAN_HEADERS('dong-thap-2021-2025', 'xa')).toEqual([
      [
        'Hộ nghèo năm 2021',
        'Hộ cận nghèo năm 2021',
        'Tổng số hộ năm 2025',
        'Hộ nghèo năm 2025',
        'Hộ cận nghèo năm 2025',
      ],
    ]);
    usePlans(undefined, 'en');
    expect(PLAN_HEADERS('dong-thap-2021-2025', 'xa')[0]?.[0]).toBe('Poor households 2021');
    expect(PLAN_HEADERS('dong-thap-2021-2025', 'xa')).toHaveLength(1);
  });

  test('a subject by id, label or alias, marks left off where that leaves one', () => {
    const wanted = PLAN_HEADERS('cam-thuy-2018-2020', 'xa');
    for (const name of ['xa', 'XA', 'Ủy ban nhân dân xã, thị trấn', 'UBND xã', 'ubnd xa', ' xa '])
      expect(PLAN_HEADERS('cam-thuy-2018-2020', name)).toEqual(wanted);
  });

  test('one that the plan does not have', () => {
    const sentence = refusal(() => PLAN_HEADERS('tinh-bien-2018-2020', 'tinh'));
    expect(sentence).toMatch(
      /^Kế hoạch “tinh-bien-2018-2020” không có đối tượng “tinh”\. Chọn một trong: ho \(/,
    );
    expect(sentence).toContain('xa (Ủy ban nhân dân cấp xã)');
    expect(refusal(() => PLAN_HEADERS('tinh-bien-2018-2020', ''))).toContain('không có đối tượng “”');
  });
});

describe('PLAN_CRITERIA', () => {
  test('one subject, clause by clause', () => {
    const [head, ...rows] = PLAN_CRITERIA('dong-thap-2021-2025', 'xa');
    expect(head).toEqual(['Đối tượng', 'Điều khoản', 'Nội dung', 'Yêu cầu', 'Cách xét', 'Mã tiêu chí']);
    expect(rows).toEqual([
      [
        'Xã, phường, thị trấn',
        'III.1.c, vế 1',
        'duy trì đạt tỷ lệ hộ nghèo còn dưới 2%',
        'Tỷ lệ hộ nghèo: dưới 2%',
        'số liệu',
        'xa.ty-le-ho-ngheo',
      ],
      [
        'Xã, phường, thị trấn',
        'III.1.c, vế 2',
        'quy mô hộ nghèo và hộ cận nghèo đa chiều giảm trên 50% so với đầu kỳ',
        'Mức giảm quy mô hộ nghèo, hộ cận nghèo: trên 50%',
        'số liệu',
        'xa.giam-quy-mo',
      ],
    ]);
  });

  test('all subjects, in the printed order', () => {
    const rows = PLAN_CRITERIA('dong-thap-2021-2025').slice(1);
    const plan = planOf('dong-thap-2021-2025');
    expect([...new Set(rows.map((row) => row[0] as string))]).toEqual(
      plan.subjects.map((subject) => subject.label.vi),
    );
    expect(PLAN_CRITERIA('dong-thap-2021-2025', null)).toEqual(PLAN_CRITERIA('dong-thap-2021-2025', ''));
  });

  test('a table by class has a row for each class, a confirmation its label', () => {
    const rows = PLAN_CRITERIA('cam-thuy-2018-2020', 'xa');
    expect(
      rows.filter((row) => (row[5] as string).startsWith('xa.nguong-2020')).map((row) => row.slice(3)),
    ).toEqual([
      [
        'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 20%; Tỷ lệ hộ nghèo: dưới 10%',
        'số liệu theo phân loại',
        'xa.nguong-2020/III',
      ],
      [
        'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 15%; Tỷ lệ hộ nghèo: dưới 8%',
        'số liệu theo phân loại',
        'xa.nguong-2020/II',
      ],
      [
        'Tỷ lệ hộ nghèo và hộ cận nghèo: dưới 10%; Tỷ lệ hộ nghèo: dưới 5%',
        'số liệu theo phân loại',
        'xa.nguong-2020/I',
      ],
    ]);
    expect(rows.find((row) => row[5] === 'xa.su-dung-quy')).toEqual([
      'Ủy ban nhân dân xã, thị trấn',
      'IV.2 (2.2. Đối với UBND các xã, thị trấn), gạch đầu dòng 6',
      'sử dụng nguồn Quỹ đúng mục đích, hiệu quả',
      'Sử dụng nguồn Quỹ đúng mục đích, hiệu quả',
      'xác nhận',
      'xa.su-dung-quy',
    ]);
  });

  test('every plan gives a table of equal width in both languages', () => {
    for (const locale of ['vi', 'en'] as const) {
      usePlans(undefined, locale);
      for (const plan of PLANS) {
        const table = PLAN_CRITERIA(plan.id);
        expect(
          table.every((row) => row.length === 6 && row.every((cell: unknown) => typeof cell === 'string')),
        ).toBe(true);
        expect(JSON.stringify(table)).not.toMatch(/undefined|table\.|\{\w+\}/);
      }
    }
  });

  test('what has no level says so', () => {
    const row = PLAN_CRITERIA('nghi-quyet-160-2022', 'nguoi_dung_dau').find(
      (entry) => entry[5] === 'nguoi_dung_dau.hoan-thanh-chi-tieu',
    );
    expect(row?.[3]).toBe('Mức độ hoàn thành chỉ tiêu giảm nghèo: Văn bản không đặt mức');
  });
});

describe('PLAN_QUOTA', () => {
  const plan = 'tinh-bien-2018-2020';

  test('3 collectives and 6 persons a year, 8 and 15 at the end, for each of the six movements', () => {
    for (const movement of planOf(plan).movements) {
      expect([2018, 2019, 2020].map((year) => PLAN_QUOTA(plan, movement.id, year, 'tap_the'))).toEqual([
        3, 3, 8,
      ]);
      expect(
        [2018, 2019, 2020].map((year) => PLAN_QUOTA(plan, movement.label.vi, `${year}`, 'ca_nhan')),
      ).toEqual([6, 6, 15]);
    }
    expect(planOf(plan).movements).toHaveLength(6);
  });

  test('words for the kind; households where the plan’s reading puts them', () => {
    for (const kind of ['tap_the', 'Tập thể', 'TAP THE', 'collectives'])
      expect(PLAN_QUOTA(plan, 'can-bo-tan-tuy', [[2020]], [[kind]])).toBe(8);
    for (const kind of ['ca_nhan', 'Cá nhân', 'individuals', 'hộ', 'Hộ gia đình'])
      expect(PLAN_QUOTA(plan, 'can-bo-tan-tuy', 2020, kind)).toBe(15);
  });

  test('what there is not', () => {
    expect(refusal(() => PLAN_QUOTA(plan, 'khac', 2018, 'tap_the'))).toMatch(
      /^Kế hoạch “tinh-bien-2018-2020” không có phong trào “khac”\. Chọn một trong: ho-gia-dinh-vuot-kho \(/,
    );
    expect(refusal(() => PLAN_QUOTA(plan, 'dia-ban-ngheo', 2021, 'tap_the'))).toMatch(
      /không có số lượng cho năm 2021\. Các năm có: 2018, 2019, 2020\.$/,
    );
    expect(refusal(() => PLAN_QUOTA(plan, 'dia-ban-ngheo', 'năm 2018', 'tap_the'))).toMatch(
      /cho năm năm 2018\. Các năm có: 2018/,
    );
    expect(refusal(() => PLAN_QUOTA(plan, 'dia-ban-ngheo', '', 'tap_the'))).toContain(
      'Các năm có: 2018, 2019, 2020',
    );
    expect(refusal(() => PLAN_QUOTA(plan, 'dia-ban-ngheo', 2018, 'đội'))).toBe(
      'Không hiểu “đội”. Ghi “tap_the” (tập thể) hoặc “ca_nhan” (cá nhân).',
    );
    expect(refusal(() => PLAN_QUOTA('dong-thap-2021-2025', 'x', 2022, 'tap_the'))).toBe(
      'Kế hoạch “dong-thap-2021-2025” không quy định số lượng khen thưởng theo phong trào.',
    );
  });
});

describe('PLAN_DEADLINE', () => {
  // Excel counts days from 31 December 1899; 1 January 2023 is 44 927.
  test.each([
    // before 10 December: the 9th
    ['dong-thap-2021-2025', 'bao-cao-nam', 2022, 44_904],
    ['dong-thap-2021-2025', 'bao-cao-nam', '2023', 45_269],
    // 2024 is a leap year
    ['dong-thap-2021-2025', 'bao-cao-nam', 2024, 45_635],
    ['dong-thap-2021-2025', 'bao-cao-nam', 2025, 46_000],
    // by 31 December 2022
    ['dong-thap-2021-2025', 'phat-dong', null, 44_926],
    // before 15 November 2017: the 14th
    ['ninh-binh-2016-2020', 'phat-dong', undefined, 43_053],
    // 11 June 2020
    ['cam-thuy-2018-2020', 'hoi-nghi-tong-ket', undefined, 43_993],
  ])('%s %s %p', (plan, deadline, year, serial) => {
    expect(PLAN_DEADLINE(plan, deadline, year)).toBe(serial);
  });

  test('by its label', () => {
    expect(
      PLAN_DEADLINE('dong-thap-2021-2025', 'Báo cáo hằng năm tình hình thực hiện Phong trào thi đua', 2022),
    ).toBe(44_904);
  });

  test('a yearly one needs a year of its span', () => {
    const wanted =
      'Thời hạn “Báo cáo hằng năm tình hình thực hiện Phong trào thi đua” lặp hằng năm: ghi thêm năm từ 2022 đến 2025';
    for (const year of [null, '', 2021, 2026, 2022.5, 'nay'])
      expect(refusal(() => PLAN_DEADLINE('dong-thap-2021-2025', 'bao-cao-nam', year))).toContain(wanted);
  });

  test('what there is not', () => {
    expect(refusal(() => PLAN_DEADLINE('dong-thap-2021-2025', 'tet'))).toMatch(
      /^Kế hoạch “dong-thap-2021-2025” không có thời hạn “tet”\. Chọn một trong: phat-dong \(/,
    );
    expect(refusal(() => PLAN_DEADLINE('tinh-bien-2018-2020', 'x'))).toBe(
      'Kế hoạch “tinh-bien-2018-2020” không quy định thời hạn.',
    );
  });
});
