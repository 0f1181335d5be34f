import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Verdict } from '@giam-ngheo/core/evaluation/truth';
import type { Clause } from '@giam-ngheo/core/plan/model';
import { useState, type ReactNode } from 'react';
import { KindTag } from '../components/KindTag';
import { VerdictBadge } from '../components/VerdictBadge';
import { useText } from '../text/TextProvider';
import { withoutHeading } from '../view/clause-text';
import type { CheckedRow, CheckedTable } from './check-table';
import { VerdictFilter } from './VerdictFilter';

/** Rows shown at first, and more at each asking: a province has hundreds of communes, not a page. */
const PAGE = 200;

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    marginTop: '10px',
    // On a phone a row is a block of its cells.
    [NARROW]: { display: 'block', '& caption': { display: 'block' }, '& tbody': { display: 'block' } },
  },
  caption: { textAlign: 'left', color: tokens.colorNeutralForeground3, paddingBottom: '6px' },
  head: {
    textAlign: 'left',
    fontWeight: 600,
    paddingTop: '6px',
    paddingBottom: '6px',
    paddingLeft: '8px',
    paddingRight: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    whiteSpace: 'nowrap',
  },
  headRow: { [NARROW]: { display: 'none' } },
  line: { [NARROW]: { display: 'block', paddingTop: '4px', paddingBottom: '8px' } },
  row: {
    cursor: 'pointer',
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  cell: {
    verticalAlign: 'top',
    paddingTop: '8px',
    paddingBottom: '8px',
    paddingLeft: '8px',
    paddingRight: '8px',
    overflowWrap: 'break-word',
    [NARROW]: { display: 'block', maxWidth: 'none', width: 'auto', paddingTop: '4px', paddingBottom: '2px' },
  },
  number: {
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    width: '44px',
    [NARROW]: { display: 'none' },
  },
  unit: { minWidth: '110px', maxWidth: '220px', textAlign: 'left', fontWeight: 400 },
  link: { textAlign: 'left', whiteSpace: 'normal' },
  reasons: { minWidth: '180px' },
  // Some reasons fill a page; the whole of them stands in the explanation and goes to the clipboard.
  clamp: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '4', overflow: 'hidden' },
  none: { color: tokens.colorNeutralForeground3 },
  more: { marginTop: '10px' },
});

/** The verdict of every row with its colour and word, and the reasons. A row is chosen with the mouse or through the unit's name. */
export function ResultTable(props: {
  readonly table: CheckedTable;
  readonly clause: Clause;
  readonly example: boolean;
  readonly explained: number | undefined;
  readonly onExplain: (row: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const [filter, setFilter] = useState<Verdict>();
  const [shown, setShown] = useState(PAGE);
  const { rows } = props.table;
  const wanted = filter === undefined ? rows : rows.filter(({ result }) => result.verdict === filter);
  // A filter that nothing fits any more (another table) shows everything.
  const listed = wanted.length === 0 ? rows : wanted;
  const rest = listed.length - shown;
  return (
    <>
      {props.example && <KindTag text={t('portal.example.mark')} />}
      <VerdictFilter rows={rows} chosen={wanted.length === 0 ? undefined : filter} onChoose={setFilter} />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption className={styles.caption}>{t('portal.results.caption', { rows: listed.length })}</caption>
          <thead>
            <tr className={styles.headRow}>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                {t('portal.results.row')}
              </th>
              <th scope="col" className={styles.head}>
                {t('portal.results.unit')}
              </th>
              <th scope="col" className={styles.head}>
                {t('portal.results.verdict')}
              </th>
              <th scope="col" className={styles.head}>
                {t('portal.results.reasons')}
              </th>
            </tr>
          </thead>
          <tbody>
            {listed.slice(0, shown).map((row) => (
              <ResultRow
                key={row.number}
                row={row}
                clause={props.clause}
                chosen={row.number === props.explained}
                onExplain={props.onExplain}
              />
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && (
        <Button
          className={styles.more}
          onClick={() => {
            setShown(shown + PAGE);
          }}
        >
          {t('portal.results.more', { count: Math.min(rest, PAGE) })}
        </Button>
      )}
    </>
  );
}

function ResultRow(props: {
  readonly row: CheckedRow;
  readonly clause: Clause;
  readonly chosen: boolean;
  readonly onExplain: (row: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { number, unit, result } = props.row;
  const name = unit === '' ? t('explain.row', { row: number }) : unit;
  const { verdict, verdictLabel, sentence } = result;
  const explain = (): void => {
    if (verdict !== undefined) props.onExplain(number);
  };
  return (
    <tr
      className={mergeClasses(
        styles.line,
        verdict !== undefined && styles.row,
        props.chosen && styles.chosen,
      )}
      aria-current={props.chosen ? 'true' : undefined}
      onClick={explain}
    >
      <td className={mergeClasses(styles.cell, styles.number)}>{number}</td>
      <th scope="row" className={mergeClasses(styles.cell, styles.unit)}>
        {verdict === undefined ? (
          <span className={styles.none}>{name}</span>
        ) : (
          <Link
            as="button"
            className={styles.link}
            aria-label={t('portal.results.explain', { unit: name })}
            onClick={(event) => {
              event.stopPropagation();
              explain();
            }}
          >
            {name}
          </Link>
        )}
      </th>
      <td className={styles.cell}>
        {verdict === undefined ? (
          <span className={styles.none}>{t('portal.results.blank')}</span>
        ) : (
          <VerdictBadge verdict={verdict} label={verdictLabel} />
        )}
      </td>
      <td className={mergeClasses(styles.cell, styles.reasons)}>
        <div className={styles.clamp}>{withoutHeading(sentence, props.clause)}</div>
      </td>
    </tr>
  );
}
