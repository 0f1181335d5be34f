import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { WorkbookPort } from '../../host/ports';
import { TOP_ROWS } from '../../table/find-table';
import { useText } from '../../text/TextProvider';
import { failureText } from '../host-notice-text';
import { explainSelectedRow, type RowState } from './selected-row';

/** How long the selection must rest before its row is read: whoever moves with the arrow keys is not held up. */
const REST_MS = 150;

/** The explanation of the selected row, kept up with the selection where `live`. */
export function useSelectedRow(
  workbook: WorkbookPort,
  compiled: CompiledSubject,
  live: boolean,
): { readonly state: RowState; readonly explain: () => Promise<void> } {
  const { t, locale } = useText();
  const [state, setState] = useState<RowState>({ type: 'none' });
  const asked = useRef(0);

  const explain = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    const selected = await workbook.selectedRow(TOP_ROWS);
    // The selection may have moved on while Excel was answering.
    if (mine !== asked.current) return;
    setState(
      selected.ok
        ? explainSelectedRow(selected.value, compiled, locale, t)
        : {
            type: 'problem',
            intent: selected.code === 'empty' ? 'info' : 'error',
            text: failureText(selected, t),
          },
    );
  }, [workbook, compiled, locale, t]);

  // Another language or subject explains anew, but does not give up listening: a move in between would be lost.
  const latest = useRef(explain);
  useEffect(() => {
    latest.current = explain;
    if (live) void explain();
  }, [explain, live]);
  useEffect(() => (live ? listen(workbook, () => void latest.current()) : undefined), [live, workbook]);

  return { state, explain };
}

/** Calls back when the selection has come to rest, until the function it gives is called. */
function listen(workbook: WorkbookPort, onRest: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  let stop: (() => Promise<void>) | undefined;
  void workbook
    .onSelectionChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(onRest, REST_MS);
    })
    .then((listening) => {
      if (!listening.ok) return;
      stop = listening.value;
      if (gone) void stop();
      // The selection may have moved before Excel began to tell.
      else onRest();
    });
  return () => {
    gone = true;
    clearTimeout(timer);
    void stop?.();
  };
}
