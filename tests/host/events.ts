import type { Page } from 'playwright-core';
import { formatArea } from './excel/address';
import type { SheetArea, Workbook } from './excel/workbook';

/** Hands messages to office.js in one page. */
export type PageDeliver = (page: Page, entries: readonly unknown[]) => Promise<void>;

const EVENT_CATEGORY = 65_536;
const DOCUMENT_SELECTION_CHANGED = 2;
const EVENT = { changed: 10, activated: 11, deactivated: 12, selectionChanged: 14, calculated: 16 };
/** The id under which `workbook.worksheets` listens, for all sheets. */
const ALL_SHEETS = 'Workbook';

/** Tells the add-in's pages what happens in the workbook. Pages without a handler ignore it, as office.js does. */
export class Events {
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    private readonly workbook: Workbook,
    private readonly pages: () => Iterable<Page>,
    private readonly deliver: PageDeliver,
  ) {
    workbook.listen({
      selection: (selected) => {
        this.selected(selected);
      },
      activated: (sheet, before) => {
        this.announce(EVENT.deactivated, before.id, { worksheetId: before.id });
        this.announce(EVENT.activated, sheet.id, { worksheetId: sheet.id });
      },
      changed: ({ sheet, area }) => {
        this.announce(EVENT.changed, sheet.id, {
          address: formatArea(area),
          changeType: 'RangeEdited',
          source: 'Local',
          worksheetId: sheet.id,
        });
      },
    });
  }

  /** Settles when every event so far has been handed to the pages. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  /** Tells that a recalculation is over. */
  calculated(): void {
    const { id } = this.workbook.activeSheet;
    this.announce(EVENT.calculated, id, { worksheetId: id, address: '' });
  }

  close(): void {
    this.workbook.listen({});
  }

  private selected({ sheet, area }: SheetArea): void {
    this.announce(EVENT.selectionChanged, sheet.id, { address: formatArea(area), worksheetId: sheet.id });
    for (const page of this.pages()) {
      // `workbook.onSelectionChanged` listens by the id of the document's older event, `document.addHandlerAsync` to it.
      const entry = [EVENT_CATEGORY, DOCUMENT_SELECTION_CHANGED, '', '{}', 0];
      this.track(page, this.deliver(page, [entry]));
      this.track(page, page.evaluate((id) => { window.__excelPage.fire(id); }, DOCUMENT_SELECTION_CHANGED)); // prettier-ignore
    }
  }

  private announce(event: number, sheetId: string, argument: unknown): void {
    const message = JSON.stringify(argument);
    const entries = [sheetId, ALL_SHEETS].map((target, index) => [
      EVENT_CATEGORY,
      event,
      target,
      message,
      index,
    ]);
    for (const page of this.pages()) this.track(page, this.deliver(page, entries));
  }

  /** An event may come while a page goes away: that is nobody's failure. */
  private track(page: Page, telling: Promise<void>): void {
    const told = telling
      .catch((error: unknown) => {
        if (!page.isClosed()) throw error;
      })
      .finally(() => this.#underWay.delete(told));
    this.#underWay.add(told);
  }
}
