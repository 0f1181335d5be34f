import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  sideBySide: { columnWidth: '320px', columnGap: '24px' },
  item: {
    breakInside: 'avoid',
    display: 'grid',
    gridTemplateColumns: '28px 1fr',
    columnGap: '6px',
    paddingTop: '4px',
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** More columns than these are folded away at first. */
const SHOWN_AT_ONCE = { narrow: 6, wide: 18 };

/** What the columns of a table were taken for: those used, those left aside and why, those that are missing, and what stands in the way. */
export function RecognisedColumns(props: {
  readonly compiled: CompiledSubject;
  readonly headers: readonly (readonly unknown[])[];
  /** Column of the sheet where the table begins, from 0. */
  readonly firstColumn: number;
  /** There is room for several columns side by side. */
  readonly wide?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { compiled, headers, firstColumn, wide = false } = props;
  const view = useMemo(
    () => columnsView(compiled, headers, firstColumn, locale),
    [compiled, headers, firstColumn, locale],
  );
  const most = wide ? SHOWN_AT_ONCE.wide : SHOWN_AT_ONCE.narrow;
  return (
    <div className={styles.root}>
      {view.problems.length > 0 && (
        <Notice notice={{ intent: 'error', title: t('columns.problems'), text: view.problems.join(' ') }} />
      )}
      <ColumnList
        title={t('columns.used', { count: view.used.length })}
        wide={wide}
        open={wide && view.used.length <= most}
      >
        {view.used.map((column) => (
          <ColumnItem key={column.letters} letters={column.letters} text={column.text}>
            {column.meaning !== undefined && ` → ${column.meaning}`}
          </ColumnItem>
        ))}
      </ColumnList>
      {view.ignored.length > 0 && (
        <ColumnList
          title={t('columns.ignored', { count: view.ignored.length })}
          wide={wide}
          open={view.ignored.length <= most}
        >
          {view.ignored.map((column) => (
            <ColumnItem key={column.letters} letters={column.letters} text={column.text}>
              {column.text === '' ? column.meaning : ` – ${column.meaning ?? ''}`}
            </ColumnItem>
          ))}
        </ColumnList>
      )}
      {view.absent.length > 0 && (
        <ColumnList
          title={t('columns.absent', { count: view.absent.length })}
          wide={wide}
          open={view.absent.length <= most}
        >
          {view.absent.map((label) => (
            <ColumnItem key={label} letters="–" text={label} />
          ))}
        </ColumnList>
      )}
    </div>
  );
}

function ColumnList(props: {
  readonly title: string;
  readonly wide: boolean;
  readonly open: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <details className={styles.details} open={props.open}>
      <summary className={styles.summary}>{props.title}</summary>
      <ul className={mergeClasses(styles.list, props.wide && styles.sideBySide)}>{props.children}</ul>
    </details>
  );
}

function ColumnItem(props: {
  readonly letters: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.muted}>{props.letters}</span>
      <span>
        {props.text}
        <span className={styles.muted}>{props.children}</span>
      </span>
    </li>
  );
}
