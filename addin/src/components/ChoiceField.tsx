import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  dropdown: {
    minWidth: '0',
    width: '100%',
    '& button': { minHeight: '32px', whiteSpace: 'normal', overflowWrap: 'anywhere', textAlign: 'left' },
  },
  // Long Vietnamese names wrap; nothing is cut off.
  option: { whiteSpace: 'normal', overflowWrap: 'anywhere', alignItems: 'start' },
  list: { maxHeight: '60vh' },
});

export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A choice among texts that may be long. */
export function ChoiceField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly options: readonly Choice[];
  readonly chosen: string | undefined;
  readonly disabled?: boolean;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const styles = useStyles();
  const { options, chosen } = props;
  const label = options.find((option) => option.id === chosen)?.label ?? '';
  return (
    <Field label={props.label}>
      <Dropdown
        className={styles.dropdown}
        listbox={{ className: styles.list }}
        placeholder={props.placeholder}
        disabled={props.disabled ?? false}
        value={label}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        positioning={{ position: 'below', align: 'start', fallbackPositions: ['above-start'] }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) props.onChoose(optionValue);
        }}
      >
        {options.map((option) => (
          <Option key={option.id} value={option.id} text={option.label} className={styles.option}>
            {option.label}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
