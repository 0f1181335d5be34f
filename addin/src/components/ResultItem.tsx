import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { CriterionResult } from '@giam-ngheo/core/evaluation/result';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import { OtherReadings } from './OtherReadings';
import { Quote } from './Quote';
import { VerdictBadge } from './VerdictBadge';

const useStyles = makeStyles({
  item: { borderTopWidth: '1px', borderTopStyle: 'solid', borderTopColor: tokens.colorNeutralStroke2 },
  member: { marginLeft: '14px' },
  header: {
    '& button': {
      paddingLeft: '0',
      paddingRight: '0',
      paddingTop: '6px',
      paddingBottom: '6px',
      minHeight: '0',
    },
  },
  head: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '3px',
    width: '100%',
    minWidth: '0',
    textAlign: 'left',
  },
  first: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '2px', alignItems: 'center' },
  clause: { fontWeight: 600, color: tokens.colorBrandForeground2, overflowWrap: 'anywhere' },
  label: { overflowWrap: 'anywhere' },
  panel: { marginLeft: '0', marginRight: '0', marginBottom: '10px', overflowWrap: 'anywhere' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '10px',
    rowGap: '3px',
    marginTop: '6px',
    marginBottom: '0',
  },
  fact: { display: 'contents' },
  name: { color: tokens.colorNeutralForeground3 },
  value: { marginLeft: '0', minWidth: '0' },
  boundary: { marginTop: '4px', marginBottom: '0', fontWeight: 600, color: '#7a4300' },
});

/** The result on one criterion: its head says clause and verdict, unfolded it shows words, required, actual and what is missing. */
export function ResultItem(props: { readonly result: CriterionResult; readonly clause: string }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { result } = props;
  const missing = result.missing.map((input) => input.label).join(t('list.semicolon'));
  const facts: readonly (readonly [name: string, text: string | null])[] = [
    [t('explain.required'), result.required],
    [t('explain.actual'), result.actual],
    [t('explain.missing'), missing === '' ? null : missing],
    [t('explain.reason'), result.reason],
    [t('criterion.origin'), result.origin ?? null],
  ];
  return (
    <AccordionItem
      value={result.criterion}
      className={mergeClasses(styles.item, result.group !== null && styles.member)}
    >
      <AccordionHeader className={styles.header} expandIconPosition="end">
        <span className={styles.head}>
          <span className={styles.first}>
            <span className={styles.clause}>{props.clause}</span>
            <VerdictBadge verdict={result.verdict} label={result.verdictLabel} />
          </span>
          <span className={styles.label}>{result.label === '' ? t(groupText(result)) : result.label}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        {result.quote !== null && <Quote text={result.quote} />}
        <dl className={styles.facts}>
          {facts.map(([name, text]) =>
            text === null ? null : (
              <div key={name} className={styles.fact}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.value}>{text}</dd>
              </div>
            ),
          )}
        </dl>
        {result.boundary && <p className={styles.boundary}>{t('explain.boundary')}</p>}
        <OtherReadings readings={result.otherReadings} verdict={result.verdict} />
      </AccordionPanel>
    </AccordionItem>
  );
}

function groupText(result: CriterionResult): 'kind.any' | 'kind.all' {
  return result.type === 'any' ? 'kind.any' : 'kind.all';
}
