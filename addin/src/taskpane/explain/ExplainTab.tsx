import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import { useMemo, useState, type ReactNode } from 'react';
import { Announcement } from '../../components/Announcement';
import { EvaluationView } from '../../components/EvaluationView';
import { Notice } from '../../components/Notice';
import type { Chosen } from '../../components/use-chosen';
import type { HostPort } from '../../host/ports';
import type { Translate } from '../../text/messages';
import { useText } from '../../text/TextProvider';
import { useSelectedRow } from './use-selected-row';

const useStyles = makeStyles({
  text: { marginTop: '12px', marginBottom: '8px' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  unit: {
    marginTop: '12px',
    marginBottom: '4px',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    overflowWrap: 'anywhere',
  },
  place: { marginTop: '0', marginBottom: '8px', color: tokens.colorNeutralForeground3, fontSize: '12px' },
  notice: { marginTop: '10px' },
});

/** Explains the row in which the selection is: by button, and by itself as the selection moves. */
export function ExplainTab(props: { readonly host: HostPort; readonly chosen: Chosen }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { host, chosen } = props;
  const [live, setLive] = useState(true);
  const compiled = useMemo(() => compiledSubject(chosen.plan, chosen.subject.id), [chosen]);
  const { state, explain } = useSelectedRow(host.workbook, compiled, live && host.abilities.workbook);
  return (
    <section aria-label={t('tab.explain')}>
      <p className={styles.text}>{t('explain.text')}</p>
      <div className={styles.bar}>
        <Button appearance="primary" onClick={() => void explain()}>
          {t('explain.button')}
        </Button>
        <Switch
          checked={live}
          label={t('explain.live')}
          onChange={(_, { checked }) => {
            setLive(checked);
          }}
        />
      </div>
      {state.type === 'problem' && (
        <div className={styles.notice}>
          <Notice notice={{ intent: state.intent, text: state.text }} />
        </div>
      )}
      <Announcement
        text={
          state.type === 'row'
            ? t('explain.announce', { unit: nameOf(state, t), verdict: state.evaluation.verdictLabel })
            : ''
        }
      />
      {state.type === 'row' && (
        <>
          <h2 className={styles.unit}>{nameOf(state, t)}</h2>
          <p className={styles.place}>{t('explain.place', { row: state.row, headers: state.headers })}</p>
          <EvaluationView
            evaluation={state.evaluation}
            clause={chosen.subject.clause}
            problems={state.problems}
          />
        </>
      )}
    </section>
  );
}

function nameOf(state: { readonly unit: string; readonly row: number }, t: Translate): string {
  return state.unit === '' ? t('explain.row', { row: state.row }) : state.unit;
}
