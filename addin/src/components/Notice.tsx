import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px', overflowWrap: 'anywhere' },
  body: { whiteSpace: 'normal', paddingTop: '0', paddingBottom: '0' },
});

export interface NoticeText {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly text: string;
}

/** Something to know, read out by screen readers when it appears. */
export function Notice(props: { readonly notice: NoticeText; readonly children?: ReactNode }): ReactNode {
  const styles = useStyles();
  const { intent, title, text } = props.notice;
  return (
    <MessageBar className={styles.root} intent={intent} layout="singleline">
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>} {text}
        {props.children}
      </MessageBarBody>
    </MessageBar>
  );
}
