import type { Label } from '@giam-ngheo/core/plan/model';

/** "xa (Xã, phường, thị trấn)" in both languages, for a list of what there is. */
export function named({ id, label }: { readonly id: string; readonly label: Label }): Label {
  return { vi: `${id} (${label.vi})`, en: `${id} (${label.en})` };
}
