import type { Verdict } from '@giam-ngheo/core/evaluation/truth';

/** What somebody would write for this one plan in double precision: no reasons, no exactness, no other plan. */
export function handwritten(headers: readonly string[]): (row: readonly (string | number)[]) => Verdict {
  const at = (name: string) => headers.indexOf(name);
  const years = [2018, 2019, 2020];
  const kind = at('Loại hình đơn vị');
  const region = at('Khu vực');
  const poor = [2017, ...years].map((year) => at(`Hộ nghèo năm ${year}`));
  const total = [2017, ...years].map((year) => at(`Tổng số hộ năm ${year}`));
  const near0 = at('Hộ cận nghèo năm 2017');
  const near3 = at('Hộ cận nghèo năm 2020');
  const target = years.map((year) => at(`Chỉ tiêu giảm tỷ lệ hộ nghèo năm ${year}`));
  const planned = years.map((year) => at(`Kế hoạch xây dựng Quỹ năm ${year}`));
  const raised = years.map((year) => at(`Kết quả xây dựng Quỹ năm ${year}`));
  const answers = headers.flatMap((_, index) =>
    index > Math.max(near3, ...raised, ...target, ...poor, ...total) ? [index] : [],
  );
  const limits: Record<string, [number, number]> = { III: [20, 10], II: [15, 8], I: [10, 5] };

  return (row) => {
    let failed = false;
    let missing = false;
    let waiting = false;
    for (const index of answers) {
      const answer = row[index];
      if (answer === 'x') continue;
      if (answer === 'không') failed = true;
      else waiting = true;
    }
    for (let y = 0; y < 3; y += 1) {
      const plan = row[planned[y] as number];
      const got = row[raised[y] as number];
      if (typeof plan !== 'number' || typeof got !== 'number') missing = true;
      else if (got < plan) failed = true;
      const p0 = row[poor[y] as number];
      const p1 = row[poor[y + 1] as number];
      const t0 = row[total[y] as number];
      const t1 = row[total[y + 1] as number];
      const goal = row[target[y] as number];
      if (
        typeof p0 !== 'number' ||
        typeof p1 !== 'number' ||
        typeof t0 !== 'number' ||
        typeof t1 !== 'number' ||
        typeof goal !== 'number'
      )
        missing = true;
      else if (!((p0 / t0) * 100 - (p1 / t1) * 100 > goal)) failed = true;
    }
    const p = row[poor[3] as number];
    const n = row[near3] as number;
    const t = row[total[3] as number];
    if (typeof p !== 'number' || typeof n !== 'number' || typeof t !== 'number') missing = true;
    else if (row[kind] === 'thị trấn') {
      const p0 = row[poor[0] as number];
      const n0 = row[near0];
      const t0 = row[total[0] as number];
      if (typeof p0 !== 'number' || typeof n0 !== 'number' || typeof t0 !== 'number') missing = true;
      else if (!((((p0 + n0) / t0) * 100 - ((p + n) / t) * 100) / 3 >= 1.3)) failed = true;
    } else {
      const limit = limits[row[region] as string];
      if (!limit) missing = true;
      else if (!(((p + n) / t) * 100 < limit[0]) || !((p / t) * 100 < limit[1])) failed = true;
    }
    return failed ? 'not_met' : missing ? 'missing' : waiting ? 'awaiting' : 'met';
  };
}
