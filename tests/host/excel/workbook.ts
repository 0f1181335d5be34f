import { type Area, cellArea, formatAddress, parseReference } from './address';
import { type Cell, Sheet } from './sheet';
import { CellError, type CellValue, type PlainValue } from './value';

/** A rectangle on a sheet of a workbook. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface WorkbookEvents {
  selection(selected: SheetArea): void;
  activated(sheet: Sheet, before: Sheet): void;
  changed(changed: SheetArea): void;
}

/** The in-memory workbook behind office.js. Tests read and write it directly; the add-in sees the same cells. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  /** Defined names of the workbook: name → what it refers to, with the `=`. */
  readonly names = new Map<string, string>();
  /** `workbook.settings` of the object model. */
  readonly settings = new Map<string, unknown>();
  /** `Office.context.document.settings`: serialised values. */
  readonly documentSettings = new Map<string, string>();
  name = 'ho-ngheo.xlsx';
  #active: Sheet;
  #selection: Area = cellArea(0, 0);
  #made = 0;
  #listeners: Partial<WorkbookEvents> = {};

  constructor(...sheetNames: string[]) {
    for (const name of sheetNames.length > 0 ? sheetNames : ['Sheet1']) this.addSheet(name);
    const [first] = this.sheets;
    if (!first) throw new Error('A workbook needs a sheet');
    this.#active = first;
  }

  /** Tells the host what happens; there is one listener. */
  listen(listeners: Partial<WorkbookEvents>): void {
    this.#listeners = listeners;
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(name, this.#made++);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Names of sheets are compared without regard to case. */
  findSheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === nameOrId);
  }

  sheet(name: string): Sheet {
    const sheet = this.findSheet(name);
    if (!sheet)
      throw new Error(`No sheet ${name}; there are ${this.sheets.map((each) => each.name).join(', ')}`);
    return sheet;
  }

  get activeSheet(): Sheet {
    return this.#active;
  }

  get selection(): SheetArea {
    return { sheet: this.#active, area: this.#selection };
  }

  /** Shows another sheet. */
  activate(sheet: Sheet): void {
    const before = this.#active;
    if (before === sheet) return;
    this.#active = sheet;
    this.#selection = cellArea(0, 0);
    this.#listeners.activated?.(sheet, before);
  }

  /** Selects cells as the user would, and tells the add-in. */
  select(selected: string | SheetArea): void {
    const { sheet, area } = typeof selected === 'string' ? this.locate(selected) : selected;
    this.activate(sheet);
    this.#selection = area;
    this.#listeners.selection?.({ sheet, area });
  }

  /** Removes a sheet; the last one cannot go. */
  deleteSheet(sheet: Sheet): boolean {
    const index = this.sheets.indexOf(sheet);
    if (index < 0 || this.sheets.length === 1) return false;
    this.sheets.splice(index, 1);
    const next = this.sheets[Math.min(index, this.sheets.length - 1)];
    if (this.#active === sheet && next) this.activate(next);
    return true;
  }

  /** Finds `Sheet1!A1:B2`, `A1` (active sheet) or a defined name; undefined when there is none. */
  find(address: string): SheetArea | undefined {
    const reference = parseReference(address);
    if (reference) {
      const sheet = reference.sheet === undefined ? this.#active : this.findSheet(reference.sheet);
      return sheet && { sheet, area: reference.area };
    }
    const named = [...this.names].find(([name]) => name.toLowerCase() === address.toLowerCase());
    return named && parseReference(named[1].slice(1)) ? this.find(named[1].slice(1)) : undefined;
  }

  locate(address: string): SheetArea {
    const found = this.find(address);
    if (!found) throw new Error(`No cells ${address}`);
    return found;
  }

  /** The first cell of an address as it is kept, undefined when nothing was ever written there. */
  cell(address: string): Cell | undefined {
    const { sheet, area } = this.locate(address);
    return sheet.cell(area.top, area.left);
  }

  /** One cell's value as `Range.values` shows it: '' for a blank, the code for an error. */
  value(address: string): PlainValue {
    return this.values(address)[0]?.[0] ?? '';
  }

  values(address: string): PlainValue[][] {
    const { sheet, area } = this.locate(address);
    return sheet.values(area);
  }

  /** The error in a cell with its message, undefined when there is none. */
  error(address: string): CellError | undefined {
    const value: CellValue = this.cell(address)?.value ?? null;
    return value instanceof CellError ? value : undefined;
  }

  /** The formula of a cell, or its value when there is none. */
  formula(address: string): PlainValue {
    const { sheet, area } = this.locate(address);
    return sheet.formula(area.top, area.left);
  }

  /** Types into one cell: a formula with `=`, a text, a number, a logical value; '' clears it. */
  set(address: string, input: PlainValue): void {
    const { sheet, area } = this.locate(address);
    sheet.enter(area.top, area.left, input);
    this.changed({ sheet, area: cellArea(area.top, area.left) });
  }

  /** Types a block of rows, from its upper left cell on; null leaves a cell as it is. */
  setValues(address: string, rows: readonly (readonly (PlainValue | null)[])[]): void {
    const { sheet, area } = this.locate(address);
    let right = area.left;
    rows.forEach((inputs, row) => {
      inputs.forEach((input, column) => {
        if (input !== null) sheet.enter(area.top + row, area.left + column, input);
      });
      right = Math.max(right, area.left + inputs.length - 1);
    });
    this.changed({ sheet, area: { ...area, bottom: area.top + Math.max(rows.length - 1, 0), right } });
  }

  /** Tells the add-in that cells have changed. */
  changed(changed: SheetArea): void {
    this.#listeners.changed?.(changed);
  }

  /** Cells with an error, with addresses and messages: what an official would have to look for. */
  errors(): { address: string; code: string; message: string }[] {
    const found: { address: string; code: string; message: string }[] = [];
    for (const sheet of this.sheets) {
      for (const [row, column, { value }] of sheet.cells()) {
        if (value instanceof CellError) {
          found.push({
            address: formatAddress(sheet.name, cellArea(row, column)),
            code: value.code,
            message: value.message,
          });
        }
      }
    }
    return found.sort((one, other) => one.address.localeCompare(other.address, 'en', { numeric: true }));
  }
}
