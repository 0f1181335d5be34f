import { makeStyles } from '@fluentui/react-components';
import type { Plan } from '@giam-ngheo/core/plan/model';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { ChoiceField } from './ChoiceField';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** What is chosen: a plan, and a subject of it. */
export interface ChosenIds {
  readonly plan: string | undefined;
  readonly subject: string | undefined;
}

/** Chooses a plan and one of its subjects. */
export function PlanChoice(props: {
  readonly plans: readonly Plan[];
  readonly chosen: ChosenIds;
  readonly onChange: (chosen: ChosenIds) => void;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { plans, chosen, onChange } = props;
  const plan = plans.find((entry) => entry.id === chosen.plan);
  return (
    <div className={styles.root}>
      <ChoiceField
        label={t('choice.plan')}
        placeholder={t('choice.plan.placeholder')}
        options={plans.map((entry) => ({ id: entry.id, label: entry.title[locale] }))}
        chosen={plan?.id}
        onChoose={(id) => {
          onChange({ plan: id, subject: id === chosen.plan ? chosen.subject : undefined });
        }}
      />
      <ChoiceField
        label={t('choice.subject')}
        placeholder={t(plan ? 'choice.subject.placeholder' : 'choice.subject.first')}
        options={(plan?.subjects ?? []).map((entry) => ({ id: entry.id, label: entry.label[locale] }))}
        chosen={plan?.subjects.some((entry) => entry.id === chosen.subject) ? chosen.subject : undefined}
        disabled={!plan}
        onChoose={(id) => {
          onChange({ plan: chosen.plan, subject: id });
        }}
      />
    </div>
  );
}
