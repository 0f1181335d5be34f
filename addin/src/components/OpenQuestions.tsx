import { makeStyles } from '@fluentui/react-components';
import type { OpenInterpretation } from '@giam-ngheo/core/evaluation/result';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { InterpretationNote } from './InterpretationNote';

const useStyles = makeStyles({
  heading: { marginTop: '12px', marginBottom: '0', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
  note: { marginTop: '4px', marginBottom: '0' },
});

/** The undecided questions that a verdict leans on. */
export function OpenQuestions(props: {
  readonly questions: readonly OpenInterpretation[];
  readonly provisional: boolean;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  if (props.questions.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t('explain.questions')}</h3>
      {props.provisional && <p className={styles.note}>{t('explain.provisional.note')}</p>}
      {props.questions.map(({ id, question, answer }) => (
        <InterpretationNote
          key={id}
          folded
          interpretation={{ id, question, answer, alternatives: [], decided: undefined }}
        />
      ))}
    </section>
  );
}
