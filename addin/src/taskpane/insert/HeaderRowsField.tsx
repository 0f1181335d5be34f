import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  areas: { marginTop: '2px', marginBottom: '0', color: tokens.colorNeutralForeground3, fontSize: '12px' },
});

/** How many rows of the selected table are its header: as found, and changeable. */
export function HeaderRowsField(props: {
  readonly value: number;
  readonly most: number;
  readonly headers: string;
  readonly data: string;
  readonly dataRows: number;
  readonly onChange: (rows: number) => void;
}): ReactNode {
  const styles = useStyles();
  const { t } = useText();
  const { value, most, headers, data, dataRows, onChange } = props;
  return (
    <div>
      <Field label={t('insert.headerRows')}>
        <RadioGroup
          layout="horizontal"
          value={String(value)}
          onChange={(_, { value: chosen }) => {
            onChange(Number(chosen));
          }}
        >
          {Array.from({ length: most }, (_, index) => (
            <Radio key={index} value={String(index + 1)} label={String(index + 1)} />
          ))}
        </RadioGroup>
      </Field>
      <p className={styles.areas}>{t('insert.areas', { headers, data, rows: dataRows })}</p>
    </div>
  );
}
