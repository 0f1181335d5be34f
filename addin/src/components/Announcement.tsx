import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** What a screen reader says when something further down the page has changed; it has to stand there before it has a text. */
export function Announcement(props: { readonly text: string }): ReactNode {
  return (
    <div className={useStyles().root} role="status">
      {props.text}
    </div>
  );
}
