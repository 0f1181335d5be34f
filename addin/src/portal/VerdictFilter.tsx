import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { verdictLabel } from '@giam-ngheo/core/evaluation/text';
import type { Verdict } from '@giam-ngheo/core/evaluation/truth';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import type { CheckedRow } from './check-table';

const VERDICTS: readonly Verdict[] = ['met', 'not_met', 'missing', 'awaiting', 'not_applicable'];

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '6px' },
});

/** How many rows have which verdict; each count shows only its rows. */
export function VerdictFilter(props: {
  readonly rows: readonly CheckedRow[];
  readonly chosen: Verdict | undefined;
  readonly onChoose: (verdict: Verdict | undefined) => void;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { rows, chosen, onChoose } = props;
  const counts = VERDICTS.map(
    (verdict) => [verdict, rows.filter(({ result }) => result.verdict === verdict).length] as const,
  ).filter(([, count]) => count > 0);
  return (
    <div className={styles.root} role="group" aria-label={t('portal.results.filter')}>
      <ToggleButton
        size="small"
        checked={chosen === undefined}
        onClick={() => {
          onChoose(undefined);
        }}
      >
        {t('portal.results.all', { count: rows.length })}
      </ToggleButton>
      {counts.map(([verdict, count]) => (
        <ToggleButton
          key={verdict}
          size="small"
          checked={chosen === verdict}
          onClick={() => {
            onChoose(chosen === verdict ? undefined : verdict);
          }}
        >
          {t('portal.results.count', { label: verdictLabel(verdict, locale), count })}
        </ToggleButton>
      ))}
    </div>
  );
}
