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
  },
  mark: { fontWeight: 600, color: '#7a4300' },
  line: { marginTop: '2px', marginBottom: '0' },
  list: { marginTop: '2px', marginBottom: '0', paddingLeft: '18px' },
});

/** A question about the words of the plan. One that nobody has ruled on is marked: verdicts that lean on it are provisional. */
export function InterpretationNote(props: { readonly interpretation: InterpretationView }): ReactNode {
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
  return (
    <div className={styles.root} role="note">
      <div className={styles.mark}>{t('interpretation.open')}</div>
      <p className={styles.line}>{question}</p>
      <p className={styles.line}>{t('interpretation.default', { answer })}</p>
      {alternatives.length > 0 && (
        <>
          <p className={styles.line}>{t('interpretation.alternatives')}</p>
          <ul className={styles.list}>
            {alternatives.map((alternative) => (
              <li key={alternative}>{alternative}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
