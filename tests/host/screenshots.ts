/**
 * `npx jest --testMatch '<rootDir>/tests/host/screenshots.ts'`: pictures of the pane (320 px, in the in-memory Excel) and of the portal
 * (1280 px) in tests/host/output, to be looked at. Build first. PICTURES="pane-1 portal" chooses single pictures. Not part of `npm test`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { startHost, Workbook } from './index';
import { openPortal } from './portal';
import { choosePlan, communeTable } from './product';

const APP = join(__dirname, '../../addin/dist');
const OUTPUT = join(__dirname, 'output');
const wanted = (process.env['PICTURES'] ?? '').split(/\s+/).filter((name) => name !== '');

mkdirSync(OUTPUT, { recursive: true });

async function shoot(page: Page, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) return;
  // As tall as what it shows, and whatever moves has come to rest.
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: size.width, height: Math.max(size.height, height) });
  await page.waitForTimeout(350);
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
  await page.setViewportSize(size);
  console.log(name);
}

async function shootPane(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const workbook = new Workbook('Biểu 1');
    workbook.setValues("'Biểu 1'!A3", communeTable());
    const host = await startHost({ appDir: APP, workbook, browser, metadata: 'functions.vi.json' });
    const pane = await host.openPane();
    await pane.setViewportSize({ width: 320, height: 720 });
    await shoot(pane, 'pane-01-choose');
    await pane.getByRole('combobox', { name: 'Kế hoạch' }).click();
    await shoot(pane, 'pane-02-plans');
    await pane.keyboard.press('Escape');
    await choosePlan(pane, /Cẩm Thủy chung tay/, 'Ủy ban nhân dân xã, thị trấn');
    await shoot(pane, 'pane-03-criteria-long');
    await pane.getByRole('button', { name: 'Đổi kế hoạch hoặc đối tượng' }).click();
    await choosePlan(pane, /tỉnh Đồng Tháp/, 'Xã, phường, thị trấn');
    await shoot(pane, 'pane-04-criteria');
    await pane.getByRole('button', { name: /Hình thức khen thưởng/ }).click();
    await pane.getByRole('button', { name: /Thời hạn/ }).click();
    await shoot(pane, 'pane-05-sections');
    await pane.getByRole('tab', { name: 'Lập bảng' }).click();
    await shoot(pane, 'pane-06-insert');
    await host.select("'Biểu 1'!A3");
    await pane.getByRole('button', { name: 'Chèn hàng tiêu đề' }).click();
    await shoot(pane, 'pane-07-insert-refused');
    await host.select("'Biểu 1'!A3:G9");
    await pane.getByRole('button', { name: 'Nhận bảng đang chọn' }).click();
    await pane.getByText('Cột dùng để xét').click();
    await shoot(pane, 'pane-08-formulas');
    await pane.getByRole('button', { name: 'Chèn công thức' }).click();
    await shoot(pane, 'pane-09-formulas-done');
    await host.select("'Biểu 1'!C6");
    await pane.getByRole('tab', { name: 'Giải trình' }).click();
    await pane.getByText('Từng tiêu chí').waitFor();
    await shoot(pane, 'pane-10-explain');
    await host.select("'Biểu 1'!C7");
    await pane.waitForTimeout(600);
    await shoot(pane, 'pane-11-explain-missing');
    await host.select("'Biểu 1'!M30");
    await pane.waitForTimeout(600);
    await shoot(pane, 'pane-12-explain-nothing');
    await pane.getByRole('button', { name: 'English' }).click();
    await host.select("'Biểu 1'!C5");
    await pane.waitForTimeout(600);
    await shoot(pane, 'pane-13-english');
    console.log(
      'unsupported',
      host.unsupported(),
      'console',
      host.consoleErrors(),
      'blocked',
      host.blockedRequests(),
    );
    await host.close();

    const old = await startHost({
      appDir: APP,
      browser,
      metadata: 'functions.vi.json',
      requirementSets: { CustomFunctionsRuntime: '0.0' },
    });
    const oldPane = await old.openPane();
    await oldPane.setViewportSize({ width: 320, height: 720 });
    await choosePlan(oldPane, /tỉnh Đồng Tháp/, 'Xã, phường, thị trấn');
    await shoot(oldPane, 'pane-14-no-custom-functions');
    await old.close();
  } finally {
    await browser.close();
  }
}

async function shootPortal(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const { page, errors, close } = await openPortal(browser, APP);
    await page.setViewportSize({ width: 1280, height: 800 });
    await shoot(page, 'portal-01-empty');
    await page.getByRole('button', { name: 'Ví dụ', exact: true }).click();
    await page.getByRole('row', { name: /Ví dụ 2/ }).waitFor();
    await shoot(page, 'portal-02-example');
    await page.getByRole('button', { name: 'Xem giải trình của Xã Ví dụ 2' }).click();
    await shoot(page, 'portal-03-explanation');
    await page.getByRole('button', { name: 'Xem tiêu chí của đối tượng này' }).click();
    await shoot(page, 'portal-04-criteria');
    await page.keyboard.press('Escape');
    await choosePlan(page, /Cẩm Thủy chung tay/, 'Ủy ban nhân dân xã, thị trấn');
    await page.getByRole('button', { name: 'Ví dụ', exact: true }).click();
    await page.getByRole('button', { name: 'Xem giải trình của Xã Ví dụ 5' }).click();
    await shoot(page, 'portal-05-long');
    const area = page.getByRole('textbox', { name: 'Bảng chép từ Excel' });
    await area.fill('Tên đơn vị\tHộ nghèo\nXã A\t12');
    await shoot(page, 'portal-06-error-headers');
    await area.fill('chỉ một dòng');
    await shoot(page, 'portal-07-error-narrow');
    await page.setViewportSize({ width: 390, height: 800 });
    await page.getByRole('button', { name: 'Ví dụ', exact: true }).click();
    await page.waitForTimeout(300);
    await shoot(page, 'portal-08-narrow-screen');
    console.log('portal errors', errors);
    await close();
  } finally {
    await browser.close();
  }
}

const asked = (page: string): boolean => wanted.length === 0 || wanted.some((name) => name.startsWith(page));

if (asked('pane')) test('pictures of the pane', shootPane, 120_000);
if (asked('portal')) test('pictures of the portal', shootPortal, 120_000);
