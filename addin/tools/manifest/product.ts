import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../paths';
import type { Text } from '../sentence';

const packageFile = JSON.parse(readFileSync(path.join(repositoryRoot, 'package.json'), 'utf8')) as {
  version: string;
};

/** Everything both manifests say about the product, once. */
export const product = {
  /**
   * The identity of the add-in in Office. Never change it: workbooks and deployments refer to it. The unified
   * manifest needs an identity of its own (learn.microsoft.com, "Manage both … manifest versions").
   */
  id: '0159cd47-01a3-4dd8-8211-603507adf4d1',
  unifiedId: '1f0d5365-146c-4564-b404-c04ae1f045fd',
  /** Raised with every change of the functions: Excel keeps the old metadata until the version changes. */
  version: packageFile.version,
  provider: 'Dự án Giảm nghèo',
  accentColor: '#1F6F43',
  name: { vi: 'Giảm nghèo', en: 'Poverty reduction' },
  fullName: {
    vi: 'Giảm nghèo - phong trào thi đua trong Excel',
    en: 'Poverty reduction - emulation movement in Excel',
  },
  shortDescription: {
    vi: 'Tính số liệu giảm nghèo và xét thi đua, khen thưởng theo kế hoạch trong Excel',
    en: 'Poverty figures and award criteria of the plans, inside Excel',
  },
  description: {
    vi: 'Hàm tính số liệu và xét điều kiện khen thưởng của phong trào thi đua “Vì người nghèo - Không để ai bị bỏ lại phía sau”; ngăn tác vụ để xem tiêu chí của kế hoạch, lập bảng và giải trình từng đơn vị.',
    en: 'Functions that compute poverty figures and apply the award criteria of the emulation movement “For the poor - no one left behind”; a task pane to read the plans, set up tables and explain every unit.',
  },
  /** The prefix of every function: =GN.POVERTY_RATE(…). Saved workbooks contain it, so it never changes either. */
  namespace: 'GN',
  locales: { default: 'vi-VN', other: 'en-US' },
  /**
   * What Office must offer for the add-in to be shown at all. CustomFunctionsRuntime is left out on purpose: where
   * Excel has a shared runtime but no custom functions, the pane still shows the plans and explains rows, and says so.
   * ExcelApi 1.9 is below what every Excel with SharedRuntime 1.1 offers, so it shuts nobody out.
   */
  requirements: [
    { name: 'SharedRuntime', version: '1.1' },
    { name: 'ExcelApi', version: '1.9' },
  ],
  permission: { xml: 'ReadWriteDocument', unified: 'Document.ReadWrite.User' },
  ribbon: {
    tab: { id: 'GN.Tab', label: { vi: 'Giảm nghèo', en: 'Poverty reduction' } },
    group: { id: 'GN.Awards', label: { vi: 'Xét thi đua', en: 'Awards' } },
    button: {
      id: 'GN.OpenPane',
      label: { vi: 'Kế hoạch và giải trình', en: 'Plans and reasons' },
      tip: {
        vi: 'Mở ngăn tác vụ để xem tiêu chí của kế hoạch, chèn tiêu đề và công thức, giải trình từng đơn vị.',
        en: 'Opens the task pane: read the plan, insert headers and formulas, explain every unit.',
      },
    },
  },
  getStarted: {
    title: { vi: 'Đã cài đặt Giảm nghèo', en: 'Poverty reduction is installed' },
    text: {
      vi: 'Gõ =GN. vào một ô để xem các hàm. Mở thẻ Giảm nghèo trên dải lệnh để xem kế hoạch và giải trình.',
      en: 'Type =GN. in a cell to see the functions. Open the Poverty reduction tab to read the plans and the reasons.',
    },
  },
} as const satisfies Product;

interface Product {
  readonly id: string;
  readonly unifiedId: string;
  readonly version: string;
  readonly provider: string;
  readonly accentColor: string;
  readonly name: Text;
  readonly fullName: Text;
  readonly shortDescription: Text;
  readonly description: Text;
  readonly namespace: string;
  readonly locales: { readonly default: string; readonly other: string };
  readonly requirements: readonly { readonly name: string; readonly version: string }[];
  readonly permission: { readonly xml: string; readonly unified: string };
  readonly ribbon: {
    readonly tab: { readonly id: string; readonly label: Text };
    readonly group: { readonly id: string; readonly label: Text };
    readonly button: { readonly id: string; readonly label: Text; readonly tip: Text };
  };
  readonly getStarted: { readonly title: Text; readonly text: Text };
}
