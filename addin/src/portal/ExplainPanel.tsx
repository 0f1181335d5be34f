import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { cellProblemText, explainTableRow } from '@giam-ngheo/core/sheet/award-table';
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Announcement } from '../components/Announcement';
import { EvaluationView } from '../components/EvaluationView';
import { useText } from '../text/TextProvider';
import type { CheckedRow } from './check-table';
import { Panel } from './Panel';

const useStyles = makeStyles({
  root: { position: 'sticky', top: '12px', maxHeight: 'calc(100vh - 56px)', overflowY: 'auto' },
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'start',
  },
  unit: {
    marginTop: '0',
    marginBottom: '8px',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  empty: { marginTop: '0', marginBottom: '0', color: tokens.colorNeutralForeground3 },
});

/** The explanation of the chosen row. */
export function ExplainPanel(props: {
  readonly compiled: CompiledSubject;
  readonly headers: readonly (readonly string[])[];
  readonly row: CheckedRow | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { compiled, headers, row, onClose } = props;
  const explanation = useMemo(
    () => row && explainTableRow(compiled, headers, row.values, { locale }),
    [compiled, headers, row, locale],
  );
  const found = explanation && 'evaluation' in explanation ? explanation : undefined;
  const evaluation = found?.evaluation;
  const problems = found?.cellProblems ?? [];
  const unit = row?.unit ?? '';
  const name = unit === '' ? t('explain.row', { row: row?.number ?? 0 }) : unit;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where it stands below the table, not beside it, it would go unnoticed.
    if (row && window.matchMedia('(max-width: 999px)').matches) {
      place.current?.scrollIntoView({ block: 'start' });
    }
  }, [row]);
  return (
    <Panel heading={t('portal.explain.heading')} className={styles.root}>
      <Announcement
        text={evaluation ? t('explain.announce', { unit: name, verdict: evaluation.verdictLabel }) : ''}
      />
      <div ref={place}>
        {!row && <p className={styles.empty}>{t('portal.explain.none')}</p>}
        {evaluation && (
          <>
            <div className={styles.head}>
              <h3 className={styles.unit}>{name}</h3>
              <Button size="small" aria-label={t('portal.explain.close')} onClick={onClose}>
                {t('close')}
              </Button>
            </div>
            <EvaluationView
              evaluation={evaluation}
              clause={compiled.subject.clause}
              problems={problems.map((problem) => cellProblemText(problem, locale))}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
