import { makeStyles, tokens } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { columnsView } from '../view/columns-view';
import { Notice } from './Notice';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  details: { overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', fontWeight: 600 },
  list: { marginTop: '4px', marginBottom: '0', paddingLeft: '0', listStyleType: 'none', fontSize: '13px' },
  item: { display: 'grid', gridTemplateColumns: '28px 1fr', columnGap: '6px', marginTop: '4px' },
  letters: { color: tokens.colorNeutralForeground3 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What the columns of a table were taken for: those used, those left aside and why, those that are missing, and what stands in the way. */
export function RecognisedColumns(props: {
  readonly compiled: CompiledSubject;
  readonly headers: readonly (readonly unknown[])[];
  /** Column of the sheet where the table begins, from 0. */
  readonly firstColumn: number;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { compiled, headers, firstColumn } = props;
  const view = useMemo(
    () => columnsView(compiled, headers, firstColumn, locale),
    [compiled, headers, firstColumn, locale],
  );
  return (
    <div className={styles.root}>
      {view.problems.length > 0 && (
        <Notice notice={{ intent: 'error', title: t('columns.problems'), text: view.problems.join(' ') }} />
      )}
      <details className={styles.details}>
        <summary className={styles.summary}>{t('columns.used', { count: view.used.length })}</summary>
        <ul className={styles.list}>
          {view.used.map((column) => (
            <li key={column.letters} className={styles.item}>
              <span className={styles.letters}>{column.letters}</span>
              <span>
                {column.text}
                {column.meaning !== undefined && <span className={styles.muted}> → {column.meaning}</span>}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {view.ignored.length > 0 && (
        <details className={styles.details}>
          <summary className={styles.summary}>{t('columns.ignored', { count: view.ignored.length })}</summary>
          <ul className={styles.list}>
            {view.ignored.map((column) => (
              <li key={column.letters} className={styles.item}>
                <span className={styles.letters}>{column.letters}</span>
                <span>
                  {column.text === '' ? t('columns.blank') : column.text}
                  <span className={styles.muted}> – {column.meaning}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.absent.length > 0 && (
        <details className={styles.details}>
          <summary className={styles.summary}>{t('columns.absent', { count: view.absent.length })}</summary>
          <ul className={styles.list}>
            {view.absent.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
