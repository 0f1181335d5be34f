import { makeStyles, tokens } from '@fluentui/react-components';
import { clauseText } from '@giam-ngheo/core/evaluation/compile';
import type { Plan, Subject } from '@giam-ngheo/core/plan/model';
import { useMemo, type ReactNode } from 'react';
import { dayText } from '../text/dates';
import { useText } from '../text/TextProvider';
import { criterionViews } from '../view/criterion-view';
import { CriterionCard } from './CriterionCard';
import { PlanSections } from './PlanSections';

const useStyles = makeStyles({
  heading: { marginTop: '12px', marginBottom: '4px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  source: { marginTop: '0', marginBottom: '8px', color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

/** The criteria of a subject in the printed order, then everything else the plan says. */
export function CriteriaView(props: { readonly plan: Plan; readonly subject: Subject }): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { plan, subject } = props;
  const criteria = useMemo(() => criterionViews(plan, subject, locale), [plan, subject, locale]);
  const { number, issuer, signed } = plan.document;
  const source =
    number === null || signed === null
      ? t('plan.source.unsigned', { issuer })
      : t('plan.source', { number, issuer, signed: dayText(signed) });
  return (
    <section aria-label={t('tab.criteria')}>
      <h2 className={styles.heading}>{t('criteria.heading', { count: criteria.length })}</h2>
      <p className={styles.source}>
        {source}
        <br />
        {t('criteria.clause', { clause: clauseText(subject.clause, undefined) })}
      </p>
      {criteria.map((criterion) => (
        <CriterionCard key={criterion.id} criterion={criterion} />
      ))}
      <h2 className={styles.heading}>{t('criteria.rest')}</h2>
      <PlanSections plan={plan} />
    </section>
  );
}
