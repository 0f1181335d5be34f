import { compiledSubject } from '@giam-ngheo/core/evaluation/evaluate';
import { useMemo, type ReactNode } from 'react';
import type { Chosen } from '../../components/use-chosen';
import type { HostPort } from '../../host/ports';
import { FormulaSection } from './FormulaSection';
import { HeaderSection } from './HeaderSection';

/** Puts the plan to work on the sheet: the header row it needs, and the formulas that judge a table. */
export function InsertTab(props: { readonly host: HostPort; readonly chosen: Chosen }): ReactNode {
  const { host, chosen } = props;
  const compiled = useMemo(() => compiledSubject(chosen.plan, chosen.subject.id), [chosen]);
  return (
    <>
      <HeaderSection workbook={host.workbook} compiled={compiled} />
      <FormulaSection host={host} compiled={compiled} />
    </>
  );
}
