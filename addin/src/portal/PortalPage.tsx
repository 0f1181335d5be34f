import { makeStyles, tokens } from '@fluentui/react-components';
import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useChosen } from '../components/use-chosen';
import { useSnapshot } from '../components/use-snapshot';
import { offeredPlans } from '../snapshot/model';
import type { TextStorage } from '../snapshot/storage';
import { readClipboardText, writeClipboardText } from '../table/clipboard-text';
import { useText } from '../text/TextProvider';
import { checkTable } from './check-table';
import { ChooseCard } from './ChooseCard';
import { ColumnsCard } from './ColumnsCard';
import { exampleTable } from './example-table';
import { PasteCard } from './PasteCard';
import { PortalFooter } from './PortalFooter';
import { PortalHeader } from './PortalHeader';
import { Results } from './Results';

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
  },
  main: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1440px',
    marginLeft: 'auto',
    marginRight: 'auto',
    paddingTop: '16px',
    paddingBottom: '24px',
    paddingLeft: '24px',
    paddingRight: '24px',
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    '@media (max-width: 640px)': { paddingLeft: '12px', paddingRight: '12px' },
  },
  inputs: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: '16px',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** What stands in the paste area, and whether the program made it up. */
interface Pasted {
  readonly text: string;
  readonly example: boolean;
}

const NOTHING: Pasted = { text: '', example: false };

/** The page "Xét thử": choose, paste, see the verdict of every row and why. Everything is computed in the browser. */
export function PortalPage(props: { readonly storage: TextStorage }): ReactNode {
  const styles = useStyles();
  const { locale } = useText();
  const snapshot = useSnapshot(props.storage);
  const plans = useMemo(() => offeredPlans(snapshot), [snapshot]);
  const { ids, chosen, choose } = useChosen(plans, props.storage);
  const [pasted, setPasted] = useState<Pasted>(NOTHING);
  const [headerRows, setHeaderRows] = useState<number>();
  const [explained, setExplained] = useState<number>();

  const planId = chosen?.plan;
  const subjectId = chosen?.subject.id;
  const compiled = useMemo(
    () => (planId && subjectId !== undefined ? compiledSubject(planId, subjectId) : undefined),
    [planId, subjectId],
  );
  // A long table is read after the keystroke is shown.
  const text = useDeferredValue(pasted.text);
  const grid = useMemo(() => readClipboardText(text), [text]);
  const table = useMemo(
    () => (compiled ? checkTable(grid.rows, compiled, headerRows, locale) : undefined),
    [grid, compiled, headerRows, locale],
  );

  const put = (next: Pasted): void => {
    setPasted(next);
    setHeaderRows(undefined);
    setExplained(undefined);
  };
  const loadExample = (): void => {
    const plan = chosen?.plan ?? plans.find((entry) => entry.id === EXAMPLE.plan) ?? plans[0];
    const subject =
      chosen?.subject ?? plan?.subjects.find((entry) => entry.id === EXAMPLE.subject) ?? plan?.subjects[0];
    if (!plan || !subject) return;
    choose({ plan: plan.id, subject: subject.id });
    put({ text: writeClipboardText(exampleTable(compiledSubject(plan, subject.id), locale)), example: true });
  };

  return (
    <div className={styles.root}>
      <PortalHeader />
      <main className={styles.main}>
        <div className={styles.inputs}>
          <ChooseCard
            plans={plans}
            ids={ids}
            chosen={chosen}
            compiled={compiled}
            onChange={(next) => {
              choose(next);
              // An example belongs to the subject it was made for.
              put(pasted.example ? NOTHING : pasted);
            }}
          />
          <PasteCard
            text={pasted.text}
            example={pasted.example}
            grid={grid}
            onChange={(next) => {
              put({ text: next, example: false });
            }}
            onExample={loadExample}
          />
        </div>
        {compiled && table && <ColumnsCard compiled={compiled} table={table} onHeaderRows={setHeaderRows} />}
        <Results
          compiled={compiled}
          table={table}
          example={pasted.example}
          explained={explained}
          onExplain={setExplained}
        />
      </main>
      <PortalFooter snapshot={snapshot} />
    </div>
  );
}

/** What the example shows when nothing is chosen: figures of communes. */
const EXAMPLE = { plan: 'dong-thap-2021-2025', subject: 'xa' };
