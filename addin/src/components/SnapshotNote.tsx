import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CurrentSnapshot } from '../snapshot/model';
import { dayText } from '../text/dates';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({
  root: {
    marginTop: '0',
    marginBottom: '0',
    color: tokens.colorNeutralForeground3,
    fontSize: '12px',
    lineHeight: '16px',
  },
});

/** How old the plans in use are, and where they came from. */
export function SnapshotNote(props: { readonly snapshot: CurrentSnapshot }): ReactNode {
  const { t } = useText();
  const { date, origin } = props.snapshot;
  return (
    <p className={useStyles().root}>
      {t(origin === 'backend' ? 'snapshot.backend' : 'snapshot.bundle', { date: dayText(date) })}
    </p>
  );
}
