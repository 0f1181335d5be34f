import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { SnapshotNote } from '../components/SnapshotNote';
import { useChosen } from '../components/use-chosen';
import { useSnapshot } from '../components/use-snapshot';
import { CriteriaView } from '../components/CriteriaView';
import type { HostPort } from '../host/ports';
import { offeredPlans } from '../snapshot/model';
import type { TextStorage } from '../snapshot/storage';
import { useText } from '../text/TextProvider';
import { ChoicePanel } from './ChoicePanel';
import { ExplainTab } from './explain/ExplainTab';
import { HostNotice } from './HostNotice';
import { InsertTab } from './insert/InsertTab';

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column', boxSizing: 'border-box' },
  top: { paddingTop: '12px', paddingLeft: '12px', paddingRight: '12px' },
  main: { flexGrow: 1, paddingLeft: '12px', paddingRight: '12px', paddingBottom: '16px' },
  tabs: {
    position: 'sticky',
    top: '0',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    marginTop: '8px',
    paddingLeft: '4px',
    paddingRight: '4px',
    borderBottomWidth: '1px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorNeutralStroke2,
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    paddingTop: '8px',
    paddingBottom: '8px',
    paddingLeft: '12px',
    paddingRight: '8px',
    borderTopWidth: '1px',
    borderTopStyle: 'solid',
    borderTopColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

type TabName = 'criteria' | 'insert' | 'explain';

/** The task pane: choose a plan and a subject, read its criteria, put it to work on the sheet, have a row explained. */
export function TaskPane(props: { readonly host: HostPort; readonly storage: TextStorage }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { host, storage } = props;
  const snapshot = useSnapshot(storage);
  const plans = useMemo(() => offeredPlans(snapshot), [snapshot]);
  const { ids, chosen, choose } = useChosen(plans, storage);
  const [tab, setTab] = useState<TabName>('criteria');
  return (
    <div className={styles.root}>
      <header className={styles.top}>
        <HostNotice abilities={host.abilities} />
        <ChoicePanel plans={plans} ids={ids} chosen={chosen} onChange={choose} />
      </header>
      {chosen && (
        <>
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={tab}
            onTabSelect={(_, { value }) => {
              setTab(value as TabName);
            }}
          >
            <Tab value="criteria" id="tab-criteria" aria-controls="tab-panel">
              {t('tab.criteria')}
            </Tab>
            <Tab value="insert" id="tab-insert" aria-controls="tab-panel">
              {t('tab.insert')}
            </Tab>
            <Tab value="explain" id="tab-explain" aria-controls="tab-panel">
              {t('tab.explain')}
            </Tab>
          </TabList>
          <main className={styles.main}>
            <div role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
              {tab === 'criteria' && <CriteriaView plan={chosen.plan} subject={chosen.subject} />}
              {tab === 'insert' && <InsertTab host={host} chosen={chosen} />}
              {tab === 'explain' && <ExplainTab host={host} chosen={chosen} />}
            </div>
          </main>
        </>
      )}
      {!chosen && <main className={styles.main} />}
      <footer className={styles.foot}>
        <SnapshotNote snapshot={snapshot} />
        <LanguageSwitch />
      </footer>
    </div>
  );
}
