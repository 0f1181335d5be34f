import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { resultColumns, TABLE_FUNCTIONS, tableFormula, type SheetTable } from '../../table/award-formulas';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  text: { marginTop: '0', marginBottom: '4px' },
  note: { marginTop: '4px', marginBottom: '0', color: tokens.colorNeutralForeground3, fontSize: '12px' },
  code: {
    display: 'block',
    marginTop: '4px',
    paddingTop: '6px',
    paddingBottom: '6px',
    paddingLeft: '8px',
    paddingRight: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: '4px',
    fontFamily: "Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
    fontSize: '12px',
    lineHeight: '17px',
    overflowWrap: 'anywhere',
  },
});

/** The formulas as Vietnamese Excel shows them, with a word on the other spelling. */
export function FormulaPreview(props: {
  readonly choice: { readonly plan: string; readonly subject: string };
  readonly table: SheetTable;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { choice, table } = props;
  const columns = resultColumns(table).join(t('list.and'));
  return (
    <div>
      <p className={styles.text}>{t('insert.formula.where', { columns })}</p>
      {TABLE_FUNCTIONS.map((name) => (
        <code key={name} className={styles.code}>
          {tableFormula(name, choice, table, ';')}
        </code>
      ))}
      <p className={styles.note}>
        {t('insert.formula.comma', { formula: tableFormula(TABLE_FUNCTIONS[0], choice, table, ',') })}
      </p>
    </div>
  );
}
