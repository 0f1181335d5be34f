import type { Page } from 'playwright-core';
import type { PlainValue } from './excel/value';

/** Chooses a plan and one of its subjects, in the pane or in the portal. */
export async function choosePlan(page: Page, plan: RegExp, subject: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Kế hoạch' }).click();
  await page.getByRole('option', { name: plan }).click();
  await page.getByRole('combobox', { name: 'Đối tượng thi đua' }).click();
  await page.getByRole('option', { name: subject, exact: true }).click();
}

/** Communes under the plan of Đồng Tháp: two header rows and five rows, of which one lacks a figure. */
export function communeTable(): PlainValue[][] {
  return [
    ['STT', 'Tên đơn vị', 'Đầu kỳ', '', 'Cuối kỳ', '', ''],
    ['', '', 'Hộ nghèo', 'Hộ cận nghèo', 'Tổng số hộ', 'Hộ nghèo', 'Hộ cận nghèo'],
    [1, 'Xã Minh họa 1', 210, 160, 2480, 31, 52],
    [2, 'Xã Minh họa 2', 95, 88, 1960, 61, 70],
    [3, 'Xã Minh họa 3', 120, 90, 2150, '', 40],
    [4, 'Phường Minh họa 4', 80, 40, 3000, 60, 0],
    [5, 'Thị trấn Minh họa 5', 100, 60, 2400, 12, 20],
  ];
}
