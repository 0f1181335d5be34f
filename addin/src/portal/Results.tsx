import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import type { CheckedTable } from './check-table';
import { CopyResults } from './CopyResults';
import { ExplainPanel } from './ExplainPanel';
import { Panel } from './Panel';
import { ResultTable } from './ResultTable';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
  },
  beside: {
    '@media (min-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(380px, 38%)' },
  },
  empty: {
    marginTop: '0',
    marginBottom: '0',
    paddingTop: '20px',
    paddingBottom: '20px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
  },
});

/** The verdict of every row, and the explanation of the one that was chosen. */
export function Results(props: {
  readonly compiled: CompiledSubject | undefined;
  readonly table: CheckedTable | undefined;
  readonly example: boolean;
  readonly explained: number | undefined;
  readonly onExplain: (row: number | undefined) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { compiled, table, example, explained, onExplain } = props;
  if (!compiled || !table) {
    return (
      <Panel heading={t('portal.step.results')}>
        <p className={styles.empty}>{t(compiled ? 'portal.empty.paste' : 'portal.empty.choose')}</p>
      </Panel>
    );
  }
  // What keeps the table from being checked is said above, with the columns.
  if (table.rows.length === 0) return null;
  const row = table.rows.find(({ number }) => number === explained);
  return (
    <div className={mergeClasses(styles.root, styles.beside)}>
      <Panel heading={t('portal.step.results')}>
        <ResultTable
          table={table}
          clause={compiled.subject.clause}
          explained={explained}
          onExplain={onExplain}
          example={example}
        />
        <CopyResults table={table} />
      </Panel>
      <ExplainPanel
        compiled={compiled}
        headers={table.headers}
        row={row}
        onClose={() => {
          onExplain(undefined);
        }}
      />
    </div>
  );
}
