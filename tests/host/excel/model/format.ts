import { defineType, type Handle, ignored } from '../object-type';
import { mapArea } from '../address';
import { textArgument } from '../rich-api';
import type { SheetArea } from '../workbook';

const FORMAT = [
  'WrapText',
  'HorizontalAlignment',
  'VerticalAlignment',
  'ColumnWidth',
  'RowHeight',
  'IndentLevel',
  'ShrinkToFit',
  'TextOrientation',
];
const FILL = ['Color', 'Pattern', 'PatternColor', 'TintAndShade'];
const FONT = ['Name', 'Size', 'Color', 'Bold', 'Italic', 'Underline', 'Strikethrough'];
const BORDER = ['Style', 'Weight', 'Color'];

/** What Excel answers for a cell whose format nobody has touched. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  'fill/color': '#FFFFFF',
  'font/name': 'Calibri',
  'font/size': 11,
  'font/color': '#000000',
  'font/bold': false,
  'font/italic': false,
  'font/underline': 'None',
};

/** Properties are kept per cell by their path: `fill/color`, `borders/EdgeTop/style`. They are stored, not drawn. */
function path(prefix: string, name: string): string {
  return prefix + name.charAt(0).toLowerCase() + name.slice(1);
}

/** A property of an area as Excel gives it: the common value of its cells, null when they differ. */
function read({ sheet, area }: SheetArea, key: string): unknown {
  const values = mapArea(
    area,
    (row, column) => sheet.cell(row, column)?.format?.[key] ?? DEFAULTS[key] ?? null,
  ).flat();
  return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
}

function write({ sheet, area }: SheetArea, key: string, value: unknown): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.ensure(row, column);
      cell.format = { ...cell.format, [key]: value };
    }
  }
}

interface Members<Self> {
  get: Record<string, (self: Self) => unknown>;
  set: Record<string, (self: Self, value: unknown) => void>;
}

function stored<Self>(
  names: string[],
  where: (self: Self) => SheetArea,
  prefix: (self: Self) => string,
): Members<Self> {
  return {
    get: Object.fromEntries(
      names.map((name) => [name, (self: Self) => read(where(self), path(prefix(self), name))]),
    ),
    set: Object.fromEntries(
      names.map((name) => [
        name,
        (self: Self, value: unknown) => {
          write(where(self), path(prefix(self), name), value);
        },
      ]),
    ),
  };
}

const itself = (self: SheetArea): SheetArea => self;

const fill = defineType<SheetArea>({
  name: 'RangeFill',
  ...stored(FILL, itself, () => 'fill/'),
  call: {
    Clear: (self) => {
      write(self, 'fill/color', DEFAULTS['fill/color']);
      return null;
    },
  },
});

const font = defineType<SheetArea>({ name: 'RangeFont', ...stored(FONT, itself, () => 'font/') });

interface Edge {
  readonly range: SheetArea;
  readonly side: string;
}

const border = defineType<Edge>({
  name: 'RangeBorder',
  identity: ({ side }) => ({ SideIndex: side }),
  ...stored(
    BORDER,
    (edge: Edge) => edge.range,
    (edge) => `borders/${edge.side}/`,
  ),
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const borders = defineType<SheetArea>({
  name: 'RangeBorderCollection',
  items: (range) => SIDES.map((side) => border({ range, side })),
  item: (range, side) => border({ range, side: textArgument(side) }),
});

const formatProtection = defineType<SheetArea>({
  name: 'FormatProtection',
  get: {
    Locked: ({ sheet, area }) => {
      const locks = mapArea(area, (row, column) => sheet.cell(row, column)?.locked ?? true).flat();
      return locks.every((lock) => lock === locks[0]) ? (locks[0] ?? true) : null;
    },
  },
  set: {
    Locked: ({ sheet, area }, value) => {
      mapArea(area, (row, column) => (sheet.ensure(row, column).locked = value === true));
    },
  },
});

const rangeFormat = defineType<SheetArea>({
  name: 'RangeFormat',
  ...stored(FORMAT, itself, () => ''),
  open: { Fill: fill, Font: font, Borders: borders, Protection: formatProtection },
  call: ignored('AutofitColumns', 'AutofitRows'),
});

/** `range.format`. */
export function format(range: SheetArea): Handle {
  return rangeFormat(range);
}
