import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Notice } from '../components/Notice';
import { writeClipboardText } from '../table/clipboard-text';
import { useText } from '../text/TextProvider';
import { tableWithResults, type CheckedTable } from './check-table';
import { copyText } from './clipboard';

const useStyles = makeStyles({
  root: { marginTop: '14px', display: 'flex', flexDirection: 'column', rowGap: '10px', alignItems: 'start' },
  area: { width: '100%', '& textarea': { whiteSpace: 'pre', minHeight: '96px' } },
  full: { width: '100%' },
});

/** Gives the table back with its verdicts and reasons; as a text to copy by hand where the browser keeps its clipboard shut. */
export function CopyResults(props: { readonly table: CheckedTable }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const [done, setDone] = useState<{ readonly table: CheckedTable; readonly copied: boolean }>();
  const { table } = props;
  const text = (): string =>
    writeClipboardText(tableWithResults(table, [t('insert.column.verdict'), t('insert.column.reasons')]));
  // What was said of another table is not said of this one.
  const copied = done?.table === table ? done.copied : undefined;
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        onClick={() => {
          void copyText(text()).then((worked) => {
            setDone({ table, copied: worked });
          });
        }}
      >
        {t('portal.copy')}
      </Button>
      {copied === true && (
        <Notice notice={{ intent: 'success', text: t('portal.copy.done', { rows: table.rows.length }) }} />
      )}
      {copied === false && (
        <div className={styles.full}>
          <Notice notice={{ intent: 'warning', text: t('portal.copy.failed') }} />
          <Field label={t('portal.copy.text')}>
            <Textarea
              className={styles.area}
              readOnly
              value={text()}
              onFocus={(event) => {
                event.currentTarget.select();
              }}
            />
          </Field>
        </div>
      )}
    </div>
  );
}
