import { Accordion, makeStyles, tokens } from '@fluentui/react-components';
import type { Evaluation } from '@giam-ngheo/core/evaluation/result';
import type { Clause } from '@giam-ngheo/core/plan/model';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { withoutHeading } from '../view/clause-text';
import { needsAttention } from '../view/evaluation-view';
import { LongText } from './LongText';
import { Notice } from './Notice';
import { OpenQuestions } from './OpenQuestions';
import { ResultItem } from './ResultItem';
import { VerdictBadge } from './VerdictBadge';

const useStyles = makeStyles({
  verdict: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '4px', alignItems: 'center' },
  provisional: { color: '#7a4300', fontWeight: 600 },
  council: { marginTop: '0', marginBottom: '8px', color: tokens.colorNeutralForeground3, fontSize: '12px' },
  problems: { marginTop: '2px', marginBottom: '0', paddingLeft: '18px' },
  heading: { marginTop: '12px', marginBottom: '4px', fontSize: '14px', lineHeight: '20px', fontWeight: 600 },
});

/**
 * The verdict on one unit with everything that leads to it, clause by clause. What is not met or missing is unfolded; `problems` are cells
 * that could not be used.
 */
export function EvaluationView(props: {
  readonly evaluation: Evaluation;
  /** Clause of the subject: its heading stands once, not with every criterion. */
  readonly clause: Clause;
  readonly problems: readonly string[];
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { evaluation, clause, problems } = props;
  const [open, setOpen] = useState<readonly string[]>([]);
  // Another row: what needs attention there is unfolded.
  useEffect(() => {
    setOpen(evaluation.criteria.filter(needsAttention).map((result) => result.criterion));
  }, [evaluation]);
  return (
    <div>
      <div className={styles.verdict}>
        <VerdictBadge large verdict={evaluation.verdict} label={evaluation.verdictLabel} />
        {evaluation.provisional && <span className={styles.provisional}>{t('explain.provisional')}</span>}
      </div>
      <LongText text={withoutHeading(evaluation.sentence, clause)} />
      {evaluation.verdict === 'met' && <p className={styles.council}>{t('explain.council')}</p>}
      {problems.length > 0 && (
        <Notice notice={{ intent: 'warning', title: t('explain.cells'), text: '' }}>
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      <h3 className={styles.heading}>{t('explain.criteria', { count: evaluation.criteria.length })}</h3>
      <Accordion
        multiple
        collapsible
        openItems={[...open]}
        onToggle={(_, { openItems }) => {
          setOpen(openItems as string[]);
        }}
      >
        {evaluation.criteria.map((result) => (
          <ResultItem key={result.criterion} result={result} clause={withoutHeading(result.clause, clause)} />
        ))}
      </Accordion>
      <OpenQuestions questions={evaluation.openInterpretations} provisional={evaluation.provisional} />
    </div>
  );
}
