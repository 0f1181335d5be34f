import type { ReactNode } from 'react';
import { Notice } from '../components/Notice';
import type { HostAbilities } from '../host/ports';
import { useText } from '../text/TextProvider';

/** What this Excel cannot do, and what to do instead; nothing where it can do everything. */
export function HostNotice(props: { readonly abilities: HostAbilities }): ReactNode {
  const { t } = useText();
  const { workbook, customFunctions } = props.abilities;
  if (!workbook)
    return (
      <Notice notice={{ intent: 'warning', title: t('ability.workbook.title'), text: t('ability.workbook') }} />
    );
  if (!customFunctions)
    return (
      <Notice notice={{ intent: 'warning', title: t('ability.functions.title'), text: t('ability.functions') }} />
    );
  return null;
}
