import { Button, makeStyles } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Plan } from '@giam-ngheo/core/plan/model';
import { useState, type ReactNode } from 'react';
import { Notice } from '../components/Notice';
import { PlanChoice, type ChosenIds } from '../components/PlanChoice';
import type { Chosen } from '../components/use-chosen';
import { writeClipboardText } from '../table/clipboard-text';
import { headerTexts } from '../table/header-placement';
import { useText } from '../text/TextProvider';
import { copyText } from './clipboard';
import { CriteriaDrawer } from './CriteriaDrawer';
import { Panel } from './Panel';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' },
  notice: { marginTop: '10px' },
});

/** Chooses plan and subject, lets their criteria be read, and gives the header row to fill in. */
export function ChooseCard(props: {
  readonly plans: readonly Plan[];
  readonly ids: ChosenIds;
  readonly chosen: Chosen | undefined;
  readonly compiled: CompiledSubject | undefined;
  readonly onChange: (ids: ChosenIds) => void;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const { chosen, compiled } = props;
  const [reading, setReading] = useState(false);
  const [copied, setCopied] = useState<boolean>();

  const copyHeaders = async (): Promise<void> => {
    if (!compiled) return;
    setCopied(await copyText(writeClipboardText([headerTexts(compiled, locale, t, true)])));
  };

  return (
    <Panel heading={t('portal.step.choose')}>
      <PlanChoice
        plans={props.plans}
        chosen={props.ids}
        onChange={(ids) => {
          setCopied(undefined);
          props.onChange(ids);
        }}
      />
      {chosen && (
        <div className={styles.actions}>
          <Button
            onClick={() => {
              setReading(true);
            }}
          >
            {t('portal.criteria')}
          </Button>
          <Button onClick={() => void copyHeaders()}>{t('portal.headers')}</Button>
        </div>
      )}
      {copied !== undefined && (
        <div className={styles.notice}>
          <Notice
            notice={
              copied
                ? { intent: 'success', text: t('portal.headers.done') }
                : { intent: 'error', text: t('portal.headers.failed') }
            }
          />
        </div>
      )}
      {chosen && (
        <CriteriaDrawer
          chosen={chosen}
          open={reading}
          onClose={() => {
            setReading(false);
          }}
        />
      )}
    </Panel>
  );
}
