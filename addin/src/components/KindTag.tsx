import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'inline-block',
    paddingLeft: '6px',
    paddingRight: '6px',
    borderRadius: '4px',
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    lineHeight: '18px',
  },
});

/** What kind of thing a criterion is. */
export function KindTag(props: { readonly text: string }): ReactNode {
  return <span className={useStyles().root}>{props.text}</span>;
}
