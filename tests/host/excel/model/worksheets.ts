import { cellArea, MAX_COLUMNS, MAX_ROWS } from '../address';
import { ApiError, invalidArgument, itemNotFound } from '../api-error';
import { defineType, ignored, type Handle } from '../object-type';
import { numberArgument, textArgument } from '../rich-api';
import type { Sheet, Visibility } from '../sheet';
import type { Workbook } from '../workbook';
import { range } from './range';

interface SheetOf {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
}

const protection = defineType<Sheet>({
  name: 'WorksheetProtection',
  get: { Protected: (sheet) => sheet.protected, Options: () => ({}) },
  call: {
    Protect: (sheet) => {
      if (sheet.protected) throw new ApiError('InvalidOperation', 'The sheet is protected already.');
      sheet.protected = true;
      return null;
    },
    Unprotect: (sheet) => {
      sheet.protected = false;
      return null;
    },
  },
});

const freezePanes = defineType<Sheet>({
  name: 'WorksheetFreezePanes',
  call: ignored('FreezeRows', 'FreezeColumns', 'FreezeAt', 'Unfreeze'),
});

const worksheet = defineType<SheetOf>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ Id: sheet.id }),
  get: {
    Name: ({ sheet }) => sheet.name,
    Id: ({ sheet }) => sheet.id,
    Position: ({ workbook, sheet }) => workbook.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    TabColor: ({ sheet }) => sheet.tabColor,
  },
  set: {
    Name: ({ workbook, sheet }, value) => {
      const name = sheetName(value);
      const taken = workbook.findSheet(name);
      if (taken && taken !== sheet) throw alreadyExists();
      sheet.name = name;
    },
    Visibility: ({ sheet }, value) => {
      sheet.visibility = value as Visibility;
    },
    TabColor: ({ sheet }, value) => {
      sheet.tabColor = textArgument(value);
    },
    ShowGridlines: () => undefined,
  },
  open: {
    Protection: ({ sheet }) => protection(sheet),
    FreezePanes: ({ sheet }) => freezePanes(sheet),
  },
  call: {
    Activate: ({ workbook, sheet }) => {
      workbook.activate(sheet);
      return null;
    },
    Delete: ({ workbook, sheet }) => {
      if (!workbook.deleteSheet(sheet))
        throw new ApiError('InvalidOperation', 'The last sheet cannot be deleted.');
      return null;
    },
    Calculate: (_, __, environment) => environment.calculate(),
    GetRange: ({ workbook, sheet }, [address]) => {
      if (address === undefined || address === null || address === '') return range({ sheet, area: whole() });
      const found = workbook.find(qualify(sheet, textArgument(address)));
      if (!found) throw invalidArgument();
      return range(found);
    },
    GetRangeByIndexes: ({ sheet }, [row, column, rows, columns]) => {
      const top = numberArgument(row);
      const left = numberArgument(column);
      const area = {
        top,
        left,
        bottom: top + numberArgument(rows) - 1,
        right: left + numberArgument(columns) - 1,
      };
      if (top < 0 || left < 0 || area.bottom < top || area.right < left) throw invalidArgument();
      return range({ sheet, area });
    },
    GetCell: ({ sheet }, [row, column]) =>
      range({ sheet, area: cellArea(numberArgument(row), numberArgument(column)) }),
    // Of an empty sheet Excel gives the upper left cell; only the OrNullObject form tells that there is nothing.
    GetUsedRange: ({ sheet }, [valuesOnly]) =>
      range({ sheet, area: sheet.used(valuesOnly === true) ?? cellArea(0, 0) }),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => {
      const area = sheet.used(valuesOnly === true);
      return area ? range({ sheet, area }) : null;
    },
    ...ignored(
      '_RegisterSelectionChangedEvent',
      '_UnregisterSelectionChangedEvent',
      '_RegisterDataChangedEvent',
      '_UnregisterDataChangedEvent',
      '_RegisterActivatedEvent',
      '_UnregisterActivatedEvent',
      '_RegisterCalculatedEvent',
      '_UnregisterCalculatedEvent',
    ),
  },
});

/** A worksheet of the workbook. */
export function worksheetOf(workbook: Workbook, sheet: Sheet): Handle {
  return worksheet({ workbook, sheet });
}

/** `context.workbook.worksheets`. */
export const worksheets = defineType<Workbook>({
  name: 'WorksheetCollection',
  items: (workbook) => workbook.sheets.map((sheet) => worksheetOf(workbook, sheet)),
  item: (workbook, key) => find(workbook, key),
  call: {
    GetActiveWorksheet: (workbook) => worksheetOf(workbook, workbook.activeSheet),
    GetItemOrNullObject: (workbook, [key]) => find(workbook, key),
    GetItem: (workbook, [key]) => found(find(workbook, key)),
    GetItemAt: (workbook, [index]) => at(workbook, numberArgument(index)),
    GetFirst: (workbook) => at(workbook, 0),
    GetLast: (workbook) => at(workbook, workbook.sheets.length - 1),
    GetCount: (workbook) => workbook.sheets.length,
    Add: (workbook, [name]) => {
      if (name === undefined || name === null)
        return worksheetOf(workbook, workbook.addSheet(freeName(workbook)));
      const wanted = sheetName(name);
      if (workbook.findSheet(wanted)) throw alreadyExists();
      return worksheetOf(workbook, workbook.addSheet(wanted));
    },
    ...ignored(
      '_RegisterSelectionChangedEvent',
      '_UnregisterSelectionChangedEvent',
      '_RegisterDataChangedEvent',
      '_UnregisterDataChangedEvent',
      '_RegisterActivatedEvent',
      '_UnregisterActivatedEvent',
      '_RegisterCalculatedEvent',
      '_UnregisterCalculatedEvent',
    ),
  },
});

function find(workbook: Workbook, key: unknown): Handle | null {
  const sheet = workbook.findSheet(textArgument(key));
  return sheet ? worksheetOf(workbook, sheet) : null;
}

function found(handle: Handle | null): Handle {
  if (!handle) throw itemNotFound();
  return handle;
}

function at(workbook: Workbook, index: number): Handle {
  const sheet = workbook.sheets[index];
  if (!sheet) throw itemNotFound();
  return worksheetOf(workbook, sheet);
}

function sheetName(value: unknown): string {
  const name = textArgument(value);
  if (name === '' || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument('The sheet name is not allowed.');
  }
  return name;
}

function alreadyExists(): ApiError {
  return new ApiError(
    'ItemAlreadyExists',
    'A resource with the same name or identifier already exists.',
    409,
  );
}

function freeName(workbook: Workbook): string {
  let number = workbook.sheets.length + 1;
  while (workbook.findSheet(`Sheet${String(number)}`)) number++;
  return `Sheet${String(number)}`;
}

function whole(): { top: number; left: number; bottom: number; right: number } {
  return { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
}

/** An address asked of a sheet is of that sheet, unless it names another or is a defined name. */
function qualify(sheet: Sheet, address: string): string {
  return address.includes('!') || !/^\$?([A-Za-z]{1,3}\$?\d*|\d+)(:|$)/.test(address)
    ? address
    : `'${sheet.name.replaceAll("'", "''")}'!${address}`;
}
