import { defineType, type Handle } from '../object-type';
import { textArgument } from '../rich-api';
import type { Workbook } from '../workbook';

interface SettingOf {
  readonly workbook: Workbook;
  readonly key: string;
}

const setting = defineType<SettingOf>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  get: { Key: ({ key }) => key, Value: ({ workbook, key }) => workbook.settings.get(key) },
  set: {
    Value: ({ workbook, key }, value) => {
      workbook.settings.set(key, value);
    },
  },
  call: {
    Delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
      return null;
    },
  },
});

/** `context.workbook.settings`: kept in the workbook, for this add-in only. */
export const settings = defineType<Workbook>({
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })),
  item: find,
  call: {
    GetItemOrNullObject: (workbook, [key]) => find(workbook, key),
    GetCount: (workbook) => workbook.settings.size,
    Add: (workbook, [key, value]) => {
      workbook.settings.set(textArgument(key), value);
      return setting({ workbook, key: textArgument(key) });
    },
  },
});

function find(workbook: Workbook, key: unknown): Handle | null {
  return workbook.settings.has(textArgument(key)) ? setting({ workbook, key: textArgument(key) }) : null;
}
