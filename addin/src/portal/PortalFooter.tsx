import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { SnapshotNote } from '../components/SnapshotNote';
import type { CurrentSnapshot } from '../snapshot/model';

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1440px',
    marginLeft: 'auto',
    marginRight: 'auto',
    paddingLeft: '24px',
    paddingRight: '24px',
    paddingBottom: '16px',
    '@media (max-width: 640px)': { paddingLeft: '12px', paddingRight: '12px' },
  },
});

/** How old the plans are. */
export function PortalFooter(props: { readonly snapshot: CurrentSnapshot }): ReactNode {
  return (
    <footer className={useStyles().root}>
      <SnapshotNote snapshot={props.snapshot} />
    </footer>
  );
}
