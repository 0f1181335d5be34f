import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';
import type { ClassRowView, CriterionView } from '../view/criterion-view';
import { InterpretationNote } from './InterpretationNote';
import { KindTag } from './KindTag';
import { Quote } from './Quote';

const useStyles = makeStyles({
  root: {
    paddingTop: '10px',
    paddingBottom: '10px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '2px', alignItems: 'baseline' },
  clause: { fontWeight: 600, color: tokens.colorBrandForeground2 },
  label: { marginTop: '4px', marginBottom: '0', fontWeight: 600 },
  line: { marginTop: '4px', marginBottom: '0' },
  name: { color: tokens.colorNeutralForeground3 },
  rows: { marginTop: '6px', marginBottom: '0', paddingLeft: '12px', listStyleType: 'none' },
  row: { marginTop: '6px' },
  rowName: { fontWeight: 600 },
  members: { marginTop: '8px', paddingLeft: '12px' },
});

/** One criterion as the plan prints it: clause, words, what is required, when it applies, who confirms it, what is undecided. */
export function CriterionCard(props: { readonly criterion: CriterionView }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { criterion } = props;
  return (
    <article className={styles.root} aria-label={criterion.clause}>
      <div className={styles.head}>
        <span className={styles.clause}>{criterion.clause}</span>
        <KindTag text={t(criterion.kind)} />
      </div>
      {criterion.label !== undefined && <p className={styles.label}>{criterion.label}</p>}
      {criterion.quote !== undefined && <Quote text={criterion.quote} />}
      <Line name={t('criterion.requirement')} text={criterion.requirement} />
      {criterion.conditions.length > 0 && (
        <Line name={t('criterion.condition')} text={criterion.conditions.join(t('list.semicolon'))} />
      )}
      <Line name={t('criterion.by')} text={criterion.by} />
      {criterion.evidence.length > 0 && (
        <Line name={t('criterion.evidence')} text={criterion.evidence.join(t('list.semicolon'))} />
      )}
      <Line name={t('criterion.origin')} text={criterion.origin} />
      <Line name={t('criterion.justification')} text={criterion.justification} />
      {criterion.rows.length > 0 && (
        <ul className={styles.rows}>
          {criterion.rows.map((row) => (
            <ClassRow key={row.value} row={row} />
          ))}
        </ul>
      )}
      {criterion.interpretations.map((interpretation) => (
        <InterpretationNote key={interpretation.id} interpretation={interpretation} />
      ))}
      {criterion.members.length > 0 && (
        <div className={styles.members}>
          {criterion.members.map((member) => (
            <CriterionCard key={member.id} criterion={member} />
          ))}
        </div>
      )}
    </article>
  );
}

function Line(props: { readonly name: string; readonly text: string | undefined }): ReactNode {
  const styles = useStyles();
  if (props.text === undefined) return null;
  return (
    <p className={styles.line}>
      <span className={styles.name}>{props.name}</span> {props.text}
    </p>
  );
}

function ClassRow(props: { readonly row: ClassRowView }): ReactNode {
  const styles = useStyles();
  const { value, clause, quote, requirements } = props.row;
  return (
    <li className={styles.row}>
      <span className={styles.rowName}>{value}</span>
      {clause !== undefined && <span className={styles.name}> · {clause}</span>}
      {requirements.map((requirement) => (
        <p key={requirement} className={styles.line}>
          {requirement}
        </p>
      ))}
      {quote !== undefined && <Quote text={quote} />}
    </li>
  );
}
