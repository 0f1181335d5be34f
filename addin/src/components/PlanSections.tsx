import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { useMemo, type ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { planSections, type PlanItemView } from '../view/plan-section-view';
import { InterpretationNote } from './InterpretationNote';
import { Quote } from './Quote';

const useStyles = makeStyles({
  header: { '& button': { paddingLeft: '0' } },
  panel: { marginLeft: '0', marginRight: '0', marginBottom: '8px' },
  item: {
    paddingTop: '8px',
    paddingBottom: '8px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  clause: { color: tokens.colorBrandForeground2, fontWeight: 600 },
  label: { marginTop: '2px', marginBottom: '0', fontWeight: 600 },
  line: { marginTop: '4px', marginBottom: '0' },
});

/** What the plan says besides criteria: goals, movements, awards, deadlines, duties, each to be unfolded. */
export function PlanSections(props: { readonly plan: Plan }): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const sections = useMemo(() => planSections(props.plan, locale), [props.plan, locale]);
  return (
    <Accordion multiple collapsible>
      {sections.map((section) => (
        <AccordionItem key={section.id} value={section.id}>
          <AccordionHeader className={styles.header} expandIconPosition="end">
            {t('section.count', { title: t(section.title), count: section.items.length })}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            {section.items.map((item) => (
              <SectionItem key={item.id} item={item} />
            ))}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}

function SectionItem(props: { readonly item: PlanItemView }): ReactNode {
  const styles = useStyles();
  const { clause, label, quote, lines, interpretations } = props.item;
  return (
    <article className={styles.item}>
      <span className={styles.clause}>{clause}</span>
      <p className={styles.label}>{label}</p>
      {quote !== label && <Quote text={quote} />}
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {interpretations.map((interpretation) => (
        <InterpretationNote key={interpretation.id} interpretation={interpretation} folded />
      ))}
    </article>
  );
}
