import { makeStyles, tokens } from '@fluentui/react-components';
import type { OtherReadingResult } from '@giam-ngheo/core/evaluation/result';
import { verdictLabel } from '@giam-ngheo/core/evaluation/text';
import type { Verdict } from '@giam-ngheo/core/evaluation/truth';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { VerdictBadge } from './VerdictBadge';

const useStyles = makeStyles({
  name: { marginTop: '8px', marginBottom: '0', color: tokens.colorNeutralForeground3 },
  list: { marginTop: '2px', marginBottom: '0', paddingLeft: '18px' },
  item: { marginTop: '4px' },
  outcome: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '2px', alignItems: 'center' },
  change: { fontWeight: 600 },
});

/** What the criterion would come to if an undecided question were answered otherwise. */
export function OtherReadings(props: {
  readonly readings: readonly OtherReadingResult[];
  readonly verdict: Verdict;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  if (props.readings.length === 0) return null;
  return (
    <>
      <p className={styles.name}>{t('explain.others')}</p>
      <ul className={styles.list}>
        {props.readings.map((reading) => (
          <li key={reading.interpretation + reading.answer} className={styles.item}>
            {reading.answer}
            <div className={styles.outcome}>
              <VerdictBadge verdict={reading.verdict} label={verdictLabel(reading.verdict, locale)} />
              {reading.verdict !== props.verdict && (
                <span className={styles.change}>{t('explain.other.differs')}</span>
              )}
              {reading.actual !== null && (
                <span>{t('explain.other.actual', { actual: reading.actual })}</span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
