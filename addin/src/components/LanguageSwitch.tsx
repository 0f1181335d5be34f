import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../text/TextProvider';

/** Changes to the other language; it is named in its own words. */
export function LanguageSwitch(): ReactNode {
  const { locale, setLocale } = useText();
  const other = locale === 'vi' ? 'en' : 'vi';
  return (
    <Button
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
