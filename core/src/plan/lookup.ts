import { foldText, normalizeText } from '../quantity/fold';
import { CLASSES, KINDS, type Classification, type ClassValue } from './classes';
import { INDICATORS } from './catalogue';
import type { Indicator } from './indicator';

/** A thing with an id that people name by its label or by other spellings. */
interface Named {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  readonly aliases?: readonly string[];
}

/** As compared where marks may be missing; “tỉ” is “tỷ” and “Mĩ” is “Mỹ”. */
function looseText(name: string): string {
  return foldText(name).replace(/y/g, 'i');
}

/** Finds named things by id, label or alias; marks may be missing only where that leaves one candidate. */
export class NameIndex<T extends Named> {
  private readonly exact = new Map<string, T>();
  private readonly folded = new Map<string, T | null>();
  readonly items: readonly T[];

  constructor(items: readonly T[]) {
    this.items = items;
    for (const item of items) {
      for (const name of [item.id, item.label.vi, item.label.en, ...(item.aliases ?? [])]) {
        const key = normalizeText(name);
        if (!this.exact.has(key)) this.exact.set(key, item);
        const loose = looseText(name);
        const known = this.folded.get(loose);
        this.folded.set(loose, known === undefined || known === item ? item : null);
      }
    }
  }

  find(name: string): T | undefined {
    return this.exact.get(normalizeText(name)) ?? this.folded.get(looseText(name)) ?? undefined;
  }

  byId(id: string): T | undefined {
    return this.items.find((item) => item.id === id);
  }
}

const indicatorIndex = new NameIndex<Indicator>(INDICATORS);
const indicatorById = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));
const classIndex = new NameIndex<Classification>(CLASSES);
const kindIndex = new NameIndex<ClassValue>(KINDS);
const valueIndexes = new Map(CLASSES.map((entry) => [entry.id, new NameIndex<ClassValue>(entry.values)]));

/** The indicator of this id, Vietnamese or English label, or alias. */
export function findIndicator(name: string): Indicator | undefined {
  return indicatorIndex.find(name);
}

/** The indicator of this id. Throws when there is none: ids inside a loaded plan are known to exist. */
export function indicatorOf(id: string): Indicator {
  const indicator = indicatorById.get(id);
  if (!indicator) throw new Error(`unknown indicator ${id}`);
  return indicator;
}

/** Place of an indicator in the catalogue: the order of columns. */
export function indicatorOrder(id: string): number {
  return INDICATORS.findIndex((indicator) => indicator.id === id);
}

export function findClass(name: string): Classification | undefined {
  return classIndex.find(name);
}

/** The value of a classification by id, label or spelling seen in sheets. */
export function findClassValue(classId: string, name: string): ClassValue | undefined {
  return valueIndexes.get(classId)?.find(name);
}

export function findKind(name: string): ClassValue | undefined {
  return kindIndex.find(name);
}

/** How the names of units of each kind begin. */
const KIND_STARTS = KINDS.flatMap((value) =>
  [value.label.vi, ...(value.aliases ?? [])].map((spelling) => ({ value, start: normalizeText(spelling) })),
);

/** The kind named by the beginning of a unit's name ("Xã Cẩm Thành", "TT. Phong Sơn"); undefined where none stands there. */
export function kindOfName(name: string): ClassValue | undefined {
  const text = normalizeText(name);
  let best: { value: ClassValue; length: number } | undefined;
  for (const { value, start } of KIND_STARTS) {
    const follows = text.startsWith(`${start} `) || (start.endsWith('.') && text.startsWith(start));
    if (follows && text.length > start.length && start.length > (best?.length ?? 0))
      best = { value, length: start.length };
  }
  return best?.value;
}

/** Edit distance for "did you mean": small texts only. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      current[j] = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The nearest of some names to what was typed, for the sentence that says what to write instead. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const typed = foldText(name);
  let best: { name: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const far = distance(typed, foldText(candidate));
    if (!best || far < best.distance) best = { name: candidate, distance: far };
  }
  return best?.name;
}

/** Id of the indicator nearest to a typed id or label. */
export function nearestIndicator(name: string): Indicator | undefined {
  const byId = nearest(name, indicatorById.keys());
  const byLabel = nearest(
    name,
    INDICATORS.map((indicator) => indicator.label.vi),
  );
  const useId =
    byId !== undefined &&
    (byLabel === undefined ||
      distance(foldText(name), foldText(byId)) <= distance(foldText(name), foldText(byLabel)));
  return useId ? indicatorById.get(byId) : INDICATORS.find((indicator) => indicator.label.vi === byLabel);
}
