import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Notice, type NoticeText } from '../components/Notice';
import type { HostAbilities } from '../host/ports';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({ root: { marginBottom: '12px' } });

/** What this Excel cannot do, and what to do instead; nothing where it can do everything. */
export function HostNotice(props: { readonly abilities: HostAbilities }): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { workbook, customFunctions } = props.abilities;
  if (workbook && customFunctions) return null;
  const notice: NoticeText = workbook
    ? { intent: 'warning', title: t('ability.functions.title'), text: t('ability.functions') }
    : { intent: 'warning', title: t('ability.workbook.title'), text: t('ability.workbook') };
  return (
    <div className={styles.root}>
      <Notice notice={notice}>
        {' '}
        <Link href="portal.html" target="_blank" rel="noreferrer" inline>
          {t('ability.functions.portal')}
        </Link>
      </Notice>
    </div>
  );
}
