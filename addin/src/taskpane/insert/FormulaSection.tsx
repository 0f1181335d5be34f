import { Button, makeStyles } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { useState, type ReactNode } from 'react';
import { Notice, type NoticeText } from '../../components/Notice';
import { areaName } from '../../host/address';
import type { CellBlock, HostPort } from '../../host/ports';
import { resultPlacement, splitTable } from '../../table/award-formulas';
import { detectHeaderRows } from '../../table/find-table';
import { useText } from '../../text/TextProvider';
import { failureNotice } from '../host-notice-text';
import { FormulaPreview } from './FormulaPreview';
import { HeaderRowsField } from './HeaderRowsField';
import { RecognisedColumns } from '../../components/RecognisedColumns';

const useStyles = makeStyles({
  heading: { marginTop: '20px', marginBottom: '4px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  text: { marginTop: '0', marginBottom: '8px' },
  block: { marginTop: '10px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
});

/** Writes the formulas that judge the selected table next to it. */
export function FormulaSection(props: {
  readonly host: HostPort;
  readonly compiled: CompiledSubject;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { host, compiled } = props;
  const [block, setBlock] = useState<CellBlock>();
  const [headerRows, setHeaderRows] = useState(1);
  const [notice, setNotice] = useState<NoticeText>();
  const table = block && splitTable(block, headerRows);
  const choice = { plan: compiled.plan.id, subject: compiled.subject.id };

  const read = async (): Promise<void> => {
    setNotice(undefined);
    const result = await host.workbook.selection();
    setBlock(result.ok ? result.value : undefined);
    if (!result.ok) setNotice(failureNotice(result, t));
    else if (result.value.rowCount < 2) {
      setBlock(undefined);
      setNotice({ intent: 'error', text: t('insert.table.small', { area: areaName(result.value) }) });
    } else setHeaderRows(detectHeaderRows(result.value.values));
  };

  const write = async (): Promise<void> => {
    if (!table) return;
    setNotice(undefined);
    const result = await host.workbook.place(resultPlacement(choice, table, t));
    setNotice(
      result.ok
        ? {
            intent: 'success',
            text: t('insert.formula.done', { area: areaName(result.value), rows: table.data.rowCount }),
          }
        : failureNotice(result, t),
    );
  };

  return (
    <section aria-labelledby="insert-formulas">
      <h2 className={styles.heading} id="insert-formulas">
        {t('insert.formula.heading')}
      </h2>
      <p className={styles.text}>{t('insert.formula.text')}</p>
      <Button appearance={table ? 'secondary' : 'primary'} onClick={() => void read()}>
        {t(table ? 'insert.table.again' : 'insert.table.read')}
      </Button>
      <div className={styles.block}>
        {table && block && (
          <>
            <HeaderRowsField
              value={headerRows}
              most={Math.min(3, block.rowCount - 1)}
              headers={areaName(table.headers)}
              data={areaName(table.data)}
              dataRows={table.data.rowCount}
              onChange={setHeaderRows}
            />
            <RecognisedColumns
              compiled={compiled}
              headers={block.values.slice(0, headerRows)}
              firstColumn={block.column}
            />
            <FormulaPreview choice={choice} table={table} />
            <Button
              appearance="primary"
              disabledFocusable={!host.abilities.customFunctions}
              onClick={() => void write()}
            >
              {t('insert.formula.button')}
            </Button>
            {!host.abilities.customFunctions && (
              <Notice notice={{ intent: 'warning', text: t('ability.functions') }} />
            )}
          </>
        )}
        {notice && <Notice notice={notice} />}
      </div>
    </section>
  );
}
