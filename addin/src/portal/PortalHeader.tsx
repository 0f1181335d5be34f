import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../components/LanguageSwitch';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottomWidth: '3px',
    borderBottomStyle: 'solid',
    borderBottomColor: tokens.colorBrandBackground,
  },
  inner: {
    boxSizing: 'border-box',
    maxWidth: '1440px',
    marginLeft: 'auto',
    marginRight: 'auto',
    paddingTop: '14px',
    paddingBottom: '12px',
    paddingLeft: '24px',
    paddingRight: '24px',
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) max-content',
    columnGap: '14px',
    alignItems: 'start',
    '@media (max-width: 640px)': { paddingLeft: '12px', paddingRight: '12px' },
  },
  logo: { width: '40px', height: '40px', display: 'block', marginTop: '2px' },
  title: { marginTop: '0', marginBottom: '2px', fontSize: '20px', lineHeight: '26px', fontWeight: 600 },
  lead: { marginTop: '0', marginBottom: '0', color: tokens.colorNeutralForeground2 },
});

/** Name of the page and what it is for. */
export function PortalHeader(): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  return (
    <header className={styles.root}>
      <div className={styles.inner}>
        <img className={styles.logo} src="assets/icon-80.png" alt={t('portal.product')} />
        <div>
          <h1 className={styles.title}>{t('portal.title')}</h1>
          <p className={styles.lead}>{t('portal.lead')}</p>
        </div>
        <LanguageSwitch />
      </div>
    </header>
  );
}
