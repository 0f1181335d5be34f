import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { ReactNode } from 'react';
import { RecognisedColumns } from '../components/RecognisedColumns';
import { useText } from '../text/TextProvider';
import type { CheckedTable } from './check-table';
import { Panel } from './Panel';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '32px',
    rowGap: '10px',
    alignItems: 'start',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** How the table was read: header rows, and what each column was taken for. */
export function ColumnsCard(props: {
  readonly compiled: CompiledSubject;
  readonly table: CheckedTable;
  readonly onHeaderRows: (rows: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { compiled, table, onHeaderRows } = props;
  return (
    <Panel heading={t('portal.step.columns')}>
      <div className={styles.root}>
        <Field label={t('portal.headerRows')}>
          <RadioGroup
            layout="horizontal"
            value={String(table.headerRows)}
            onChange={(_, { value }) => {
              onHeaderRows(Number(value));
            }}
          >
            {Array.from({ length: table.mostHeaderRows }, (_, index) => (
              <Radio key={index} value={String(index + 1)} label={String(index + 1)} />
            ))}
          </RadioGroup>
        </Field>
        <RecognisedColumns compiled={compiled} headers={table.headers} firstColumn={0} wide />
      </div>
    </Panel>
  );
}
