import { formatAddress } from '../address';
import { ApiError, itemNotFound } from '../api-error';
import { defineType, type Handle, isHandle } from '../object-type';
import { textArgument } from '../rich-api';
import type { SheetArea, Workbook } from '../workbook';
import { range } from './range';

interface NameOf {
  readonly workbook: Workbook;
  readonly name: string;
}

const namedItem = defineType<NameOf>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  get: {
    Name: ({ name }) => name,
    Type: ({ workbook, name }) => (workbook.find(name) ? 'Range' : 'String'),
    Value: (self) => formula(self).slice(1),
    Formula: formula,
    Scope: () => 'Workbook',
    Visible: () => true,
    Comment: () => '',
  },
  set: {
    Formula: ({ workbook, name }, value) => {
      workbook.names.set(name, textArgument(value));
    },
    Visible: () => undefined,
    Comment: () => undefined,
  },
  call: {
    GetRange: ({ workbook, name }) => {
      const found = workbook.find(name);
      if (!found) throw itemNotFound();
      return range(found);
    },
    GetRangeOrNullObject: ({ workbook, name }) => {
      const found = workbook.find(name);
      return found ? range(found) : null;
    },
    Delete: ({ workbook, name }) => {
      workbook.names.delete(name);
      return null;
    },
  },
});

function formula({ workbook, name }: NameOf): string {
  return workbook.names.get(name) ?? '=#REF!';
}

/** `context.workbook.names`. */
export const names = defineType<Workbook>({
  name: 'NamedItemCollection',
  items: (workbook) => [...workbook.names.keys()].map((name) => namedItem({ workbook, name })),
  item: find,
  call: {
    GetItemOrNullObject: (workbook, [name]) => find(workbook, name),
    GetCount: (workbook) => workbook.names.size,
    Add: (workbook, [name, target]) => {
      const wanted = textArgument(name);
      if (find(workbook, wanted)) throw new ApiError('ItemAlreadyExists', 'The name is taken.', 409);
      workbook.names.set(
        wanted,
        isHandle(target) ? `=${absolute(target.self as SheetArea)}` : textArgument(target),
      );
      return namedItem({ workbook, name: wanted });
    },
  },
});

function find(workbook: Workbook, key: unknown): Handle | null {
  const wanted = textArgument(key).toLowerCase();
  const name = [...workbook.names.keys()].find((each) => each.toLowerCase() === wanted);
  return name === undefined ? null : namedItem({ workbook, name });
}

function absolute({ sheet, area }: SheetArea): string {
  return formatAddress(sheet.name, area, '$');
}
