/** A row as the engines take it: figures by short names, attestations as one list. */
export interface NamedRow {
  readonly kind: string;
  readonly region: string;
  readonly poor: readonly number[];
  readonly total: readonly number[];
  readonly near0: number;
  readonly near3: number;
  readonly target: readonly number[];
  readonly planned: readonly number[];
  readonly raised: readonly number[];
  readonly confirmed: readonly boolean[];
}

/** Names the cells of a complete row, outside the time that is measured. */
export function namedRows(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): readonly NamedRow[] {
  const years = [2018, 2019, 2020];
  const at = (name: string) => headers.indexOf(name);
  const series = (name: string, list: readonly number[]) => list.map((year) => at(`${name} năm ${year}`));
  const places = {
    kind: at('Loại hình đơn vị'),
    region: at('Khu vực'),
    poor: series('Hộ nghèo', [2017, ...years]),
    total: series('Tổng số hộ', [2017, ...years]),
    near0: at('Hộ cận nghèo năm 2017'),
    near3: at('Hộ cận nghèo năm 2020'),
    target: series('Chỉ tiêu giảm tỷ lệ hộ nghèo', years),
    planned: series('Kế hoạch xây dựng Quỹ', years),
    raised: series('Kết quả xây dựng Quỹ', years),
  };
  const used = new Set(Object.values(places).flat());
  const answers = headers.map((_, index) => index).filter((index) => !used.has(index));
  return rows.map((row) => {
    const numbers = (indices: readonly number[]) => indices.map((index) => Number(row[index]));
    return {
      kind: String(row[places.kind]),
      region: String(row[places.region]),
      poor: numbers(places.poor),
      total: numbers(places.total),
      near0: Number(row[places.near0]),
      near3: Number(row[places.near3]),
      target: numbers(places.target),
      planned: numbers(places.planned),
      raised: numbers(places.raised),
      confirmed: answers.map((index) => row[index] === 'x'),
    };
  });
}
