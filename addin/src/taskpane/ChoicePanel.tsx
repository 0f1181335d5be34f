import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { PlanChoice, type ChosenIds } from '../components/PlanChoice';
import type { Chosen } from '../components/use-chosen';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({
  intro: { marginTop: '0', marginBottom: '12px' },
  heading: { marginTop: '0', marginBottom: '6px', fontSize: '18px', lineHeight: '24px', fontWeight: 600 },
  summary: { display: 'grid', gridTemplateColumns: '1fr max-content', columnGap: '8px', alignItems: 'start' },
  subject: {
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
    marginTop: '0',
    marginBottom: '2px',
  },
  plan: {
    marginTop: '0',
    marginBottom: '0',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
});

/** Plan and subject: fields while they are being chosen, afterwards two lines with a way back, so that the rest has room. */
export function ChoicePanel(props: {
  readonly plans: readonly Plan[];
  readonly ids: ChosenIds;
  readonly chosen: Chosen | undefined;
  readonly onChange: (ids: ChosenIds) => void;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { chosen, onChange } = props;
  const [changing, setChanging] = useState(chosen === undefined);
  const panel = useRef<HTMLElement>(null);
  const folded = chosen !== undefined && !changing;

  // Whoever works with the keyboard stays where the panel was: on its fields when it unfolds, on its button when it folds.
  const before = useRef(folded);
  useEffect(() => {
    if (before.current === folded) return;
    before.current = folded;
    panel.current?.querySelector<HTMLElement>('button, [role="combobox"]')?.focus();
  }, [folded]);

  return (
    <section ref={panel} aria-label={t('choice.heading')}>
      {folded ? (
        <div className={styles.summary}>
          <div>
            <h1 className={styles.subject}>{chosen.subject.label[locale]}</h1>
            <p className={styles.plan}>{chosen.plan.title[locale]}</p>
          </div>
          <Button
            size="small"
            aria-label={t('choice.change.name')}
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('choice.change')}
          </Button>
        </div>
      ) : (
        <>
          <h1 className={styles.heading}>{t('choice.heading')}</h1>
          {!chosen && <p className={styles.intro}>{t('choice.intro')}</p>}
          <PlanChoice
            plans={props.plans}
            chosen={props.ids}
            onChange={(ids) => {
              onChange(ids);
              // A subject closes the choice; another plan still needs one.
              setChanging(ids.subject === undefined);
            }}
          />
        </>
      )}
    </section>
  );
}
