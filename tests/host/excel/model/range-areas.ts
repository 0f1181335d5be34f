import { type Area, columnCount, formatAddress, rowCount } from '../address';
import { defineType, type Handle } from '../object-type';
import type { Sheet } from '../sheet';

/** Several areas of one sheet, such as its merged cells. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

const rangeAreas = defineType<Areas>({
  name: 'RangeAreas',
  tracked: true,
  get: {
    Address: ({ sheet, areas }) => areas.map((area) => formatAddress(sheet.name, area)).join(','),
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0),
  },
});

/** The areas as one object of Excel; a null object when there are none. */
export function areasOrNullObject(areas: Areas): Handle | null {
  return areas.areas.length === 0 ? null : rangeAreas(areas);
}
