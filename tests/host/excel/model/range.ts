import {
  type Area,
  bounding,
  cellArea,
  columnCount,
  formatAddress,
  intersect,
  mapArea,
  MAX_COLUMNS,
  MAX_ROWS,
  parseReference,
  rowCount,
} from '../address';
import { accessDenied, ApiError, invalidArgument, itemNotFound } from '../api-error';
import { formatValue } from '../number-format';
import { defineType, type Environment, type Handle, ignored, isHandle } from '../object-type';
import { numberArgument } from '../rich-api';
import { CellError, type PlainValue } from '../value';
import type { SheetArea, Workbook } from '../workbook';
import { format } from './format';
import { areasOrNullObject } from './range-areas';
import { worksheetOf } from './worksheets';

const isWholeColumn = ({ area }: SheetArea): boolean => area.top === 0 && area.bottom === MAX_ROWS - 1;
const isWholeRow = ({ area }: SheetArea): boolean => area.left === 0 && area.right === MAX_COLUMNS - 1;

/** Excel answers null for the cells of whole columns and rows: they are too many. */
function matrix<T>(self: SheetArea, make: (row: number, column: number) => T): T[][] | null {
  return isWholeColumn(self) || isWholeRow(self) ? null : mapArea(self.area, make);
}

const definition = defineType<SheetArea>({
  name: 'Range',
  tracked: true,
  get: {
    Values: (self) => (isWholeColumn(self) || isWholeRow(self) ? null : self.sheet.values(self.area)),
    Formulas: (self) => matrix(self, (row, column) => self.sheet.formula(row, column)),
    Text: (self, { locale }) =>
      matrix(self, (row, column) =>
        formatValue(self.sheet.value(row, column), self.sheet.numberFormat(row, column), locale),
      ),
    NumberFormat: (self) => matrix(self, (row, column) => self.sheet.numberFormat(row, column)),
    ValueTypes: (self) => matrix(self, (row, column) => valueType(self, row, column)),
    Address: ({ sheet, area }) => formatAddress(sheet.name, area),
    AddressLocal: ({ sheet, area }) => formatAddress(sheet.name, area),
    RowIndex: ({ area }) => area.top,
    ColumnIndex: ({ area }) => area.left,
    RowCount: ({ area }) => rowCount(area),
    ColumnCount: ({ area }) => columnCount(area),
    CellCount: ({ area }) =>
      rowCount(area) * columnCount(area) < 2 ** 31 ? rowCount(area) * columnCount(area) : -1,
    IsEntireColumn: isWholeColumn,
    IsEntireRow: isWholeRow,
    HasSpill: (self) =>
      matrix(self, (row, column) => self.sheet.cell(row, column)?.spilledFrom !== undefined)
        ?.flat()
        .some(Boolean) ?? false,
  },
  set: {
    Values: enter,
    Formulas: enter,
    NumberFormat: ({ sheet, area }, value) => {
      fill(area, value, (row, column, each) => (sheet.ensure(row, column).numberFormat = String(each)));
    },
    RowHidden: () => undefined,
    ColumnHidden: () => undefined,
  },
  open: {
    Worksheet: ({ sheet }, { workbook }) => worksheetOf(workbook, sheet),
    Format: format,
  },
  call: {
    GetCell: ({ sheet, area }, [row, column]) =>
      at({ sheet, area: cellArea(area.top + numberArgument(row), area.left + numberArgument(column)) }),
    GetRow: ({ sheet, area }, [row]) => {
      const top = area.top + numberArgument(row);
      return at({ sheet, area: { ...area, top, bottom: top } });
    },
    GetColumn: ({ sheet, area }, [column]) => {
      const left = area.left + numberArgument(column);
      return at({ sheet, area: { ...area, left, right: left } });
    },
    GetLastRow: ({ sheet, area }) => at({ sheet, area: { ...area, top: area.bottom } }),
    GetLastColumn: ({ sheet, area }) => at({ sheet, area: { ...area, left: area.right } }),
    GetLastCell: ({ sheet, area }) => at({ sheet, area: cellArea(area.bottom, area.right) }),
    GetResizedRange: ({ sheet, area }, [rows, columns]) =>
      at({
        sheet,
        area: {
          ...area,
          bottom: area.bottom + numberArgument(rows),
          right: area.right + numberArgument(columns),
        },
      }),
    GetAbsoluteResizedRange: ({ sheet, area }, [rows, columns]) =>
      at({
        sheet,
        area: {
          ...area,
          bottom: area.top + numberArgument(rows) - 1,
          right: area.left + numberArgument(columns) - 1,
        },
      }),
    GetOffsetRange: ({ sheet, area }, [rows, columns]) =>
      at({ sheet, area: shift(area, numberArgument(rows), numberArgument(columns)) }),
    GetEntireColumn: ({ sheet, area }) => at({ sheet, area: { ...area, top: 0, bottom: MAX_ROWS - 1 } }),
    GetEntireRow: ({ sheet, area }) => at({ sheet, area: { ...area, left: 0, right: MAX_COLUMNS - 1 } }),
    GetBoundingRect: (self, [other], { workbook }) =>
      at({ sheet: self.sheet, area: bounding(self.area, otherRange(self, other, workbook).area) }),
    GetIntersection: (self, [other], { workbook }) => {
      const shared = intersection(self, other, workbook);
      if (!shared) throw itemNotFound();
      return shared;
    },
    GetIntersectionOrNullObject: (self, [other], { workbook }) => intersection(self, other, workbook),
    GetUsedRange: ({ sheet, area }, [valuesOnly]) =>
      at({ sheet, area: sheet.used(valuesOnly === true, area) ?? cellArea(area.top, area.left) }),
    GetUsedRangeOrNullObject: ({ sheet, area }, [valuesOnly]) => {
      const used = sheet.used(valuesOnly === true, area);
      return used ? at({ sheet, area: used }) : null;
    },
    GetSurroundingRegion: ({ sheet, area }) => at({ sheet, area: sheet.region(area) }),
    GetMergedAreasOrNullObject: ({ sheet, area }) =>
      areasOrNullObject({ sheet, areas: sheet.merges.filter((merged) => intersect(merged, area)) }),
    GetSpillingToRangeOrNullObject: ({ sheet, area }) => {
      let spilled: Area | undefined;
      for (const [row, column, { spilledFrom }] of sheet.cells()) {
        if (spilledFrom?.row === area.top && spilledFrom.column === area.left)
          spilled = bounding(spilled, cellArea(row, column));
      }
      return spilled ? at({ sheet, area: bounding(spilled, area) }) : null;
    },
    Select: (self, _, { workbook }) => {
      workbook.select(self);
      return null;
    },
    Clear: (self, [applyTo], { workbook }) => {
      demandUnlocked(self);
      const what = { Contents: 'contents', Formats: 'formats' } as const;
      self.sheet.clear(self.area, what[applyTo as keyof typeof what] ?? 'all');
      workbook.changed(self);
      return null;
    },
    Merge: ({ sheet, area }, [across]) => {
      if (across !== true) sheet.merge(area);
      else
        for (let row = area.top; row <= area.bottom; row++) sheet.merge({ ...area, top: row, bottom: row });
      return null;
    },
    Unmerge: ({ sheet, area }) => {
      sheet.unmerge(area);
      return null;
    },
    // office.js asks this before it writes more than 1500 cells in slices.
    _ValidateArraySize: ({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) throw wrongShape();
      return null;
    },
    Calculate: (_, __, environment: Environment) => environment.calculate(),
    ...ignored('SetDirty'),
  },
});

/** A range of the workbook. */
export function range(self: SheetArea): Handle {
  return definition(self);
}

function at(self: SheetArea): Handle {
  const { top, left, bottom, right } = self.area;
  if (top < 0 || left < 0 || bottom < top || right < left || bottom >= MAX_ROWS || right >= MAX_COLUMNS)
    throw invalidArgument();
  return definition(self);
}

function shift(area: Area, rows: number, columns: number): Area {
  return {
    top: area.top + rows,
    left: area.left + columns,
    bottom: area.bottom + rows,
    right: area.right + columns,
  };
}

function otherRange(self: SheetArea, other: unknown, workbook: Workbook): SheetArea {
  if (isHandle(other)) return other.self as SheetArea;
  const reference = typeof other === 'string' ? parseReference(other) : undefined;
  if (!reference) throw invalidArgument();
  const sheet = reference.sheet === undefined ? self.sheet : workbook.findSheet(reference.sheet);
  if (!sheet) throw itemNotFound();
  return { sheet, area: reference.area };
}

function intersection(self: SheetArea, other: unknown, workbook: Workbook): Handle | null {
  const against = otherRange(self, other, workbook);
  const area = against.sheet === self.sheet ? intersect(self.area, against.area) : undefined;
  return area ? definition({ sheet: self.sheet, area }) : null;
}

function valueType({ sheet }: SheetArea, row: number, column: number): string {
  const value = sheet.value(row, column);
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return { number: 'Double', string: 'String', boolean: 'Boolean' }[
    typeof value as 'number' | 'string' | 'boolean'
  ];
}

function demandUnlocked({ sheet, area }: SheetArea): void {
  if (sheet.lockedCell(area)) throw accessDenied();
}

function wrongShape(): ApiError {
  return invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** Gives each cell its element of a matrix, or all the same value when it is no matrix; null leaves a cell alone. */
function fill(area: Area, value: unknown, put: (row: number, column: number, each: unknown) => void): void {
  const rows: unknown = value;
  if (Array.isArray(rows)) {
    const fits =
      rows.length === rowCount(area) &&
      rows.every((row) => Array.isArray(row) && row.length === columnCount(area));
    if (!fits) throw wrongShape();
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const each: unknown = Array.isArray(rows)
        ? (rows as unknown[][])[row - area.top]?.[column - area.left]
        : value;
      if (each !== null && each !== undefined) put(row, column, each);
    }
  }
}

function enter(self: SheetArea, value: unknown, { workbook }: Environment): void {
  demandUnlocked(self);
  fill(self.area, value, (row, column, each) => {
    if (!['string', 'number', 'boolean'].includes(typeof each)) throw invalidArgument();
    self.sheet.enter(row, column, each as PlainValue);
  });
  workbook.changed(self);
}
