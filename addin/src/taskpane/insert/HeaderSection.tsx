import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import { useState, type ReactNode } from 'react';
import { Notice, type NoticeText } from '../../components/Notice';
import { areaName } from '../../host/address';
import type { WorkbookPort } from '../../host/ports';
import { headerPlacement, headerTexts } from '../../table/header-placement';
import { useText } from '../../text/TextProvider';
import { failureNotice } from '../host-notice-text';

const useStyles = makeStyles({
  heading: { marginTop: '12px', marginBottom: '4px', fontSize: '16px', lineHeight: '22px', fontWeight: 600 },
  text: { marginTop: '0', marginBottom: '8px' },
  list: {
    marginTop: '4px',
    marginBottom: '8px',
    paddingLeft: '28px',
    maxHeight: '180px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    fontSize: '13px',
    lineHeight: '18px',
    color: tokens.colorNeutralForeground2,
  },
  result: { marginTop: '8px' },
});

/** Inserts the header row that the plan needs at the selected cell. */
export function HeaderSection(props: {
  readonly workbook: WorkbookPort;
  readonly compiled: CompiledSubject;
}): ReactNode {
  const styles = useStyles();
  const { t, locale } = useText();
  const [withName, setWithName] = useState(true);
  const [notice, setNotice] = useState<NoticeText>();
  const texts = headerTexts(props.compiled, locale, t, withName);

  const insert = async (): Promise<void> => {
    setNotice(undefined);
    const result = await props.workbook.place(headerPlacement(texts));
    setNotice(
      result.ok
        ? { intent: 'success', text: t('insert.header.done', { area: areaName(result.value) }) }
        : failureNotice(result, t),
    );
  };

  return (
    <section aria-labelledby="insert-header">
      <h2 className={styles.heading} id="insert-header">
        {t('insert.header.heading')}
      </h2>
      <p className={styles.text}>{t('insert.header.text', { count: texts.length })}</p>
      <ol className={styles.list} tabIndex={0} aria-label={t('insert.header.list')}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      <Checkbox
        checked={withName}
        label={t('insert.header.name')}
        onChange={(_, { checked }) => {
          setWithName(checked === true);
        }}
      />
      <div>
        <Button appearance="primary" onClick={() => void insert()}>
          {t('insert.header.button')}
        </Button>
      </div>
      {notice && (
        <div className={styles.result}>
          <Notice notice={notice} />
        </div>
      )}
    </section>
  );
}
