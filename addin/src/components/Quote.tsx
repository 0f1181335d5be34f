import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    marginTop: '4px',
    marginBottom: '4px',
    marginLeft: '0',
    marginRight: '0',
    paddingLeft: '8px',
    borderLeftWidth: '3px',
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorNeutralStroke1,
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    overflowWrap: 'anywhere',
  },
});

/** Words of the plan as printed. They stay Vietnamese in every language. */
export function Quote(props: { readonly text: string }): ReactNode {
  const styles = useStyles();
  return (
    <blockquote className={styles.root} lang="vi">
      “{props.text}”
    </blockquote>
  );
}
