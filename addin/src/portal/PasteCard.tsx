import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice } from '../components/Notice';
import { MOST_ROWS, type PastedGrid } from '../table/clipboard-text';
import { useText } from '../text/TextProvider';
import { Panel } from './Panel';

const useStyles = makeStyles({
  area: {
    width: '100%',
    '& textarea': { minHeight: '132px', whiteSpace: 'pre', overflowX: 'auto', fontSize: '13px', tabSize: 16 },
  },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginTop: '10px' },
  size: { color: tokens.colorNeutralForeground3, marginLeft: 'auto' },
  notice: { marginTop: '10px' },
});

/** The area into which a table is pasted, and the way to an example. */
export function PasteCard(props: {
  readonly text: string;
  readonly example: boolean;
  readonly grid: PastedGrid;
  readonly onChange: (text: string) => void;
  readonly onExample: () => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { text, example, grid } = props;
  const rows = grid.rows.length;
  return (
    <Panel heading={t('portal.step.paste')}>
      <Field label={t('portal.paste.label')} hint={t('portal.paste.hint')}>
        <Textarea
          className={styles.area}
          value={text}
          placeholder={t('portal.paste.placeholder')}
          spellCheck={false}
          onChange={(_, { value }) => {
            props.onChange(value);
          }}
        />
      </Field>
      <div className={styles.bar}>
        <Button onClick={props.onExample}>{t('portal.example')}</Button>
        <Button
          disabledFocusable={text === ''}
          onClick={() => {
            if (text !== '') props.onChange('');
          }}
        >
          {t('portal.clear')}
        </Button>
        {rows > 0 && (
          <span className={styles.size}>{t('portal.paste.size', { rows, columns: grid.columnCount })}</span>
        )}
      </div>
      {example && (
        <div className={styles.notice}>
          <Notice
            notice={{ intent: 'info', title: `${t('portal.example.mark')}.`, text: t('portal.example.text') }}
          />
        </div>
      )}
      {problemOf(grid) !== undefined && (
        <div className={styles.notice}>
          <Notice
            notice={{
              intent: 'warning',
              text: t(problemOf(grid) ?? 'portal.paste.cut', { rows: MOST_ROWS }),
            }}
          />
        </div>
      )}
    </Panel>
  );
}

/** What is wrong with the paste as such, before any plan is asked. */
function problemOf(
  grid: PastedGrid,
): 'portal.paste.cut' | 'portal.paste.narrow' | 'portal.paste.short' | undefined {
  if (grid.cut) return 'portal.paste.cut';
  if (grid.rows.length === 0) return undefined;
  if (grid.columnCount < 2) return 'portal.paste.narrow';
  return grid.rows.length < 2 ? 'portal.paste.short' : undefined;
}
