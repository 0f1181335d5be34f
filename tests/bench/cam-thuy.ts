import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import { headerRow } from '@giam-ngheo/core/sheet/headers';
import { loadPlanDirectory } from '../../functions/src/plans/directory';

/** The commune subject of the Cẩm Thủy plan, with the header row it asks for. */
export function camThuyCommunes() {
  const plan = loadPlanDirectory('functions/plans')
    .map(({ stored }) => stored?.plan)
    .find((entry) => entry?.id === 'cam-thuy-2018-2020');
  if (!plan) throw new Error('the Cẩm Thủy plan does not load');
  const compiled = compiledSubject(plan, 'xa');
  return { plan, compiled, headers: headerRow(compiled, 'vi') };
}

/** One commune, by header text: illustrative figures of every outcome, the same for every run. */
function cell(header: string, index: number): string | number {
  if (header === 'Loại hình đơn vị') return index % 40 === 0 ? 'thị trấn' : 'xã';
  if (header === 'Khu vực') return ['I', 'II', 'III'][index % 3] ?? 'I';
  const year = Number(/(\d{4})$/.exec(header)?.[1] ?? 0);
  const later = year - 2017;
  if (header.startsWith('Chỉ tiêu')) return 1.5 + (index % 5) / 10;
  if (header.startsWith('Kế hoạch xây dựng Quỹ')) return 20_000_000;
  if (header.startsWith('Kết quả xây dựng Quỹ')) return 20_000_000 + ((index % 11) - 1) * 500_000;
  if (header.startsWith('Tổng số hộ')) return 1_000 + (index % 700) + later * 5;
  if (header.startsWith('Hộ nghèo')) return Math.max(3, 150 + (index % 60) - later * (35 + (index % 9)));
  if (header.startsWith('Hộ cận nghèo')) return 60 + (index % 30) - later * 10;
  return index % 97 === 0 ? 'không' : 'x';
}

/** A table of so many communes under the given headers. */
export function communes(headers: readonly string[], count: number): (string | number)[][] {
  return Array.from({ length: count }, (_, index) => headers.map((header) => cell(header, index)));
}
