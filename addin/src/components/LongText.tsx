import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({
  text: { marginTop: '8px', marginBottom: '8px', overflowWrap: 'anywhere' },
  folded: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '5', overflow: 'hidden' },
  button: { marginTop: '-4px', marginBottom: '4px' },
});

/** Longer texts are folded at first: what they list stands below, item by item. */
const LONG = 320;

/** A paragraph that may be very long; whoever wants all of it unfolds it. */
export function LongText(props: { readonly text: string }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const [unfolded, setUnfolded] = useState(false);
  const long = props.text.length > LONG;
  return (
    <>
      <p className={mergeClasses(styles.text, long && !unfolded && styles.folded)}>{props.text}</p>
      {long && (
        <Button
          className={styles.button}
          size="small"
          aria-expanded={unfolded}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {t(unfolded ? 'text.less' : 'text.more')}
        </Button>
      )}
    </>
  );
}
