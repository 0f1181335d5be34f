import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: '6px',
    boxShadow: tokens.shadow2,
    paddingTop: '14px',
    paddingBottom: '16px',
    paddingLeft: '16px',
    paddingRight: '16px',
    minWidth: '0',
  },
  heading: { marginTop: '0', marginBottom: '10px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
});

/** A part of the page with its heading. */
export function Panel(props: {
  readonly heading: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.root, props.className)} aria-labelledby={id}>
      <h2 className={styles.heading} id={id}>
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}
