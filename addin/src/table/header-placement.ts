import type { CompiledSubject } from '@giam-ngheo/core/evaluation/compile';
import type { Locale } from '@giam-ngheo/core/locale/locale';
import { headerRow } from '@giam-ngheo/core/sheet/headers';
import type { Placement } from '../host/ports';
import type { Translate } from '../text/messages';

/** The header row a subject needs, as GN.PLAN_HEADERS gives it, with a column for the unit's name in front where wanted. */
export function headerTexts(
  compiled: CompiledSubject,
  locale: Locale,
  t: Translate,
  withName: boolean,
): readonly string[] {
  return [...(withName ? [t('insert.column.name')] : []), ...headerRow(compiled, locale)];
}

/** The header row at the selected cell. */
export function headerPlacement(texts: readonly string[]): Placement {
  return { cells: [texts], headerRows: 1 };
}
