import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import type { InterpretationView } from '../view/interpretation-view';

const useStyles = makeStyles({
  root: {
    marginTop: '8px',
    paddingTop: '6px',
    paddingBottom: '6px',
    paddingLeft: '10px',
    paddingRight: '10px',
    borderRadius: '4px',
    backgroundColor: '#fff7e6',
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: '#c87a00',
    fontSize: '13px',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  decided: {
    marginTop: '8px',
    paddingLeft: '10px',
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorNeutralStroke1,
    fontSize: '13px',
    lineHeight: '18px',
    overflowWrap: 'anywhere',
  },
  mark: { fontWeight: 600, color: '#7a4300' },
  line: { marginTop: '2px', marginBottom: '0' },
  fold: { marginTop: '2px' },
  summary: { cursor: 'pointer' },
  list: { marginTop: '2px', marginBottom: '0', paddingLeft: '18px' },
});

/**
 * A question about the words of the plan. One that nobody has ruled on is marked: verdicts that lean on it are provisional. `folded` shows
 * the question only, until it is asked for more.
 */
export function InterpretationNote(props: {
  readonly interpretation: InterpretationView;
  readonly folded?: boolean;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { question, answer, alternatives, decided } = props.interpretation;
  if (decided) {
    return (
      <div className={styles.decided}>
        <p className={styles.line}>{question}</p>
        <p className={styles.line}>{t('interpretation.decided', { answer, ...decided })}</p>
      </div>
    );
  }
  const others = alternatives.length > 0 && (
    <ul className={styles.list}>
      {alternatives.map((alternative) => (
        <li key={alternative}>{alternative}</li>
      ))}
    </ul>
  );
  if (props.folded === true) {
    return (
      <details className={styles.root}>
        <summary className={styles.summary}>
          <span className={styles.mark}>{t('interpretation.open')}.</span> {question}
        </summary>
        <p className={styles.line}>{t('interpretation.default', { answer })}</p>
        {others && <p className={styles.line}>{t('interpretation.alternatives')}</p>}
        {others}
      </details>
    );
  }
  return (
    <div className={styles.root} role="note">
      <div className={styles.mark}>{t('interpretation.open')}</div>
      <p className={styles.line}>{question}</p>
      <p className={styles.line}>{t('interpretation.default', { answer })}</p>
      {others && (
        <details className={styles.fold}>
          <summary className={styles.summary}>
            {t('interpretation.alternatives.count', { count: alternatives.length })}
          </summary>
          {others}
        </details>
      )}
    </div>
  );
}
