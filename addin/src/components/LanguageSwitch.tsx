import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({ root: { whiteSpace: 'nowrap', minWidth: 'max-content' } });

/** Changes to the other language; it is named in its own words. */
export function LanguageSwitch(): ReactNode {
  const styles = useStyles();
  const { locale, setLocale } = useText();
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <Button
      className={styles.root}
      appearance="subtle"
      size="small"
      lang={other}
      onClick={() => {
        setLocale(other);
      }}
    >
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </Button>
  );
}
