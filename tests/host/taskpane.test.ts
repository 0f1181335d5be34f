import type { Browser, Page } from 'playwright-core';
import { storePlan } from '@giam-ngheo/core/plan/canonical';
import { planOf, storedPlans } from '../addin/plans';
import { launchBrowser } from './browser';
import { buildProduct, type BuiltProduct } from './build-product';
import { type ExcelHost, type HostOptions, startHost, Workbook } from './index';
import { choosePlan, communeTable } from './product';

const SUBJECT = 'Xã, phường, thị trấn';
const PLAN = /tỉnh Đồng Tháp/;

let product: BuiltProduct;
let browser: Browser;
let host: ExcelHost;
let pane: Page;

beforeAll(async () => {
  product = await buildProduct();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  product.remove();
});

afterEach(async () => {
  // What the pane uses, the host knows; nothing failed unseen; nothing left the machine.
  expect(host.unsupported()).toEqual([]);
  expect(host.consoleErrors().filter((error) => !error.includes('/api/v1/snapshot'))).toEqual([]);
  expect(host.blockedRequests()).toEqual([]);
  await host.close();
});

async function open(options: Partial<HostOptions> = {}): Promise<void> {
  const workbook = new Workbook('Biểu 1');
  workbook.setValues("'Biểu 1'!B4", communeTable());
  host = await startHost({ appDir: product.appDir, workbook, browser, ...options });
  pane = await host.openPane();
  await pane.setViewportSize({ width: 320, height: 640 });
}

async function openChosen(tab: string, options: Partial<HostOptions> = {}): Promise<void> {
  await open(options);
  await choosePlan(pane, PLAN, SUBJECT);
  await pane.getByRole('tab', { name: tab }).click();
}

const button = (name: string) => pane.getByRole('button', { name, exact: true });

test('a plan and a subject are chosen with the keyboard alone, and the choice is kept', async () => {
  await open();
  await pane.getByRole('combobox', { name: 'Kế hoạch' }).focus();
  await pane.keyboard.press('Enter');
  await pane.keyboard.type('Phong');
  await pane.keyboard.press('Enter');
  await pane.keyboard.press('Tab');
  await pane.keyboard.press('Enter');
  await pane.keyboard.press('ArrowDown');
  await pane.keyboard.press('Enter');
  await pane.getByRole('tab', { name: 'Tiêu chí' }).waitFor();
  // The focus is on the folded choice, not lost.
  expect(await pane.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Đổi kế hoạch hoặc đối tượng',
  );
  const subject = await pane.getByRole('heading', { level: 1 }).textContent();
  await pane.reload();
  await pane.getByRole('tab', { name: 'Tiêu chí' }).waitFor();
  expect(await pane.getByRole('heading', { level: 1 }).textContent()).toBe(subject);
});

test('criteria are read as printed, with what is undecided', async () => {
  await openChosen('Tiêu chí');
  await pane.getByText('“duy trì đạt tỷ lệ hộ nghèo còn dưới 2%”').waitFor();
  expect(await pane.getByText('Chưa chốt cách hiểu', { exact: true }).count()).toBeGreaterThan(1);
  const awards = button('Hình thức khen thưởng (4)');
  expect(await awards.getAttribute('aria-expanded')).toBe('false');
  await awards.click();
  await pane.getByText('Huân chương Lao động').waitFor();
});

test('nothing is wider than the pane, however long the names', async () => {
  await open();
  for (const { plan } of storedPlans()) {
    const [longest] = [...plan.subjects].sort((one, other) => other.label.vi.length - one.label.vi.length);
    await pane.evaluate(
      (choice) => {
        localStorage.setItem('giam-ngheo//choice', choice);
      },
      JSON.stringify({ plan: plan.id, subject: longest?.id }),
    );
    await pane.reload();
    await pane.getByRole('tab', { name: 'Tiêu chí' }).waitFor();
    const overflow = await pane.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect([plan.id, overflow]).toEqual([plan.id, 0]);
  }
});

test('the header row goes to the selected cell, as GN.PLAN_HEADERS gives it', async () => {
  await openChosen('Lập bảng');
  await host.select("'Biểu 1'!B20");
  await button('Chèn hàng tiêu đề').click();
  await pane.getByText('Đã chèn hàng tiêu đề vào B20:G20.').waitFor();
  const { value } = await host.call('PLAN_HEADERS', ['dong-thap-2021-2025', 'xa']);
  expect(host.workbook.values("'Biểu 1'!B20:G20")).toEqual([['Tên đơn vị', ...(value as string[][]).flat()]]);
  expect(host.workbook.cell("'Biểu 1'!B20")?.format).toMatchObject({ 'font/bold': true });
});

test('the header row without a name column', async () => {
  await openChosen('Lập bảng');
  await pane.getByRole('checkbox', { name: 'Thêm cột tên đơn vị ở đầu' }).uncheck();
  await host.select("'Biểu 1'!B20");
  await button('Chèn hàng tiêu đề').click();
  await pane.getByText('Đã chèn hàng tiêu đề vào B20:F20.').waitFor();
  expect(host.workbook.value("'Biểu 1'!B20")).toBe('Hộ nghèo năm 2021');
});

test('filled cells are never overwritten, and named', async () => {
  await openChosen('Lập bảng');
  await host.select("'Biểu 1'!B4");
  await button('Chèn hàng tiêu đề').click();
  await pane.getByText('Không ghi đè: có 4 ô đã có nội dung (B4, C4, D4, F4).').waitFor();
  expect(host.workbook.values("'Biểu 1'!B4:C4")).toEqual([['STT', 'Tên đơn vị']]);
});

test('the formulas are written next to the table and judge every row', async () => {
  await openChosen('Lập bảng');
  await host.select("'Biểu 1'!B4:H10");
  await button('Nhận bảng đang chọn').click();
  // Two header rows are found; the table has a merged group over its columns.
  expect(await pane.getByRole('radio', { name: '2' }).isChecked()).toBe(true);
  await pane.getByText('Tiêu đề B4:H5; số liệu B6:H10 (5 hàng)').waitFor();
  await pane.getByText('Cột bỏ qua (1)').waitFor();
  await pane
    .getByText(
      '=GN.AWARD_ELIGIBLE("dong-thap-2021-2025";"xa";IF($B$4:$H$5="";"";$B$4:$H$5);IF($B$6:$H$10="";"";$B$6:$H$10))',
    )
    .waitFor();
  await button('Chèn công thức').click();
  await pane.getByText('Đã chèn công thức vào I5:J10').waitFor();
  expect(host.workbook.formula("'Biểu 1'!I6")).toBe(
    '=GN.AWARD_ELIGIBLE("dong-thap-2021-2025","xa",IF($B$4:$H$5="","",$B$4:$H$5),IF($B$6:$H$10="","",$B$6:$H$10))',
  );
  expect(host.workbook.values("'Biểu 1'!I5:J5")).toEqual([['Kết quả xét', 'Lý do']]);

  await host.recalculate();
  expect(host.workbook.errors()).toEqual([]);
  expect(host.workbook.values("'Biểu 1'!I6:I10").flat()).toEqual([
    'Đạt',
    'Không đạt',
    'Thiếu số liệu',
    'Không đạt',
    'Đạt',
  ]);
  expect(host.workbook.value("'Biểu 1'!J8")).toContain('Thiếu số liệu: Hộ nghèo năm 2025');

  // A second time there is something in the way: the spilled results.
  await button('Chèn công thức').click();
  await pane.getByText(/Không ghi đè: có 12 ô đã có nội dung \(I5, J5, I6, J6, I7, …\)/).waitFor();
}, 60_000);

test('the number of header rows can be changed', async () => {
  await openChosen('Lập bảng');
  await host.select("'Biểu 1'!B4:H10");
  await button('Nhận bảng đang chọn').click();
  await pane.getByRole('radio', { name: '1' }).check();
  await pane.getByText('Tiêu đề B4:H4; số liệu B5:H10 (6 hàng)').waitFor();
  await pane.getByText('Chưa xét được bảng này.').waitFor();
});

test('a whole column selected by mistake, a blank cell, a single row', async () => {
  await openChosen('Lập bảng');
  await host.select("'Biểu 1'!A20");
  await button('Nhận bảng đang chọn').click();
  await pane.getByText('Các ô đang chọn còn trống.').waitFor();
  await host.select("'Biểu 1'!B6:H6");
  await button('Nhận bảng đang chọn').click();
  await pane.getByText('Vùng B6:H6 chỉ có một hàng.').waitFor();
  await host.select("'Biểu 1'!B:H");
  await button('Nhận bảng đang chọn').click();
  await pane.getByText('Tiêu đề B4:H5; số liệu B6:H10 (5 hàng)').waitFor();
});

test('a protected sheet says so', async () => {
  await openChosen('Lập bảng');
  host.workbook.sheet('Biểu 1').protected = true;
  await host.select("'Biểu 1'!B20");
  await button('Chèn hàng tiêu đề').click();
  await pane.getByText('Trang tính đang được bảo vệ.').waitFor();
  expect(host.workbook.value("'Biểu 1'!B20")).toBe('');
});

test('merged cells are left alone', async () => {
  await openChosen('Lập bảng');
  host.workbook.sheet('Biểu 1').merge({ top: 19, left: 2, bottom: 20, right: 3 });
  await host.select("'Biểu 1'!B20");
  await button('Chèn hàng tiêu đề').click();
  await pane.getByText('Chỗ cần ghi (từ ô B20) có ô gộp.').waitFor();
});

test('no room at the edge of the sheet', async () => {
  await openChosen('Lập bảng');
  await host.select("'Biểu 1'!XFC20");
  await button('Chèn hàng tiêu đề').click();
  await pane.getByText('Không đủ chỗ trên trang tính từ ô XFC20.').waitFor();
});

test('the explanation follows the selection', async () => {
  await openChosen('Giải trình');
  await host.select("'Biểu 1'!D6");
  await pane.getByRole('heading', { name: 'Xã Minh họa 1' }).waitFor();
  await pane.getByText('Hội đồng thi đua, khen thưởng xem xét, quyết định').waitFor();
  await host.select("'Biểu 1'!F7");
  await pane.getByRole('heading', { name: 'Xã Minh họa 2' }).waitFor();
  await pane.getByText('≈ 3,11%', { exact: true }).waitFor();
  await pane.getByText('Hàng 7 của trang tính; tiêu đề ở B4:H5').waitFor();
  await host.select("'Biểu 1'!F5");
  await pane.getByText('Ô đang chọn nằm ở phần tiêu đề.').waitFor();
  await host.select("'Biểu 1'!M40");
  await pane.getByText('Các ô đang chọn còn trống.').waitFor();
  await host.select("'Biểu 1'!B8");
  await pane.getByText('Hộ nghèo năm 2025', { exact: true }).first().waitFor();
});

test('a protected sheet on which Excel does not tell the block of cells is explained all the same', async () => {
  await openChosen('Giải trình');
  await pane.evaluate(() => {
    Excel.Range.prototype.getSurroundingRegion = () => {
      throw Object.assign(new Error('protected'), { code: 'AccessDenied' });
    };
  });
  await host.select("'Biểu 1'!F7");
  await pane.getByRole('heading', { name: 'Xã Minh họa 2' }).waitFor();
  await pane.getByText('Hàng 7 của trang tính; tiêu đề ở B4:H5').waitFor();
  await host.select("'Biểu 1'!M40");
  await pane.getByText('Các ô đang chọn còn trống.').waitFor();
});

test('without following, the button explains; leaving the tab ends the listening', async () => {
  await openChosen('Giải trình');
  await pane.getByRole('switch', { name: 'Tự cập nhật' }).uncheck();
  await host.select("'Biểu 1'!D6");
  await pane.waitForTimeout(400);
  expect(await pane.getByRole('heading', { name: 'Xã Minh họa 1' }).count()).toBe(0);
  await button('Giải trình hàng đang chọn').click();
  await pane.getByRole('heading', { name: 'Xã Minh họa 1' }).waitFor();
  await pane.getByRole('tab', { name: 'Lập bảng' }).click();
  await host.select("'Biểu 1'!D7");
  await pane.waitForTimeout(400);
  expect(host.keptReferences()).toBe(0);
});

test('the same row in English', async () => {
  await openChosen('Giải trình');
  await button('English').click();
  await host.select("'Biểu 1'!D7");
  await pane
    .getByText(/Not met: III.1.c/)
    .first()
    .waitFor();
  expect(await pane.evaluate(() => document.documentElement.lang)).toBe('en');
});

test("menus in English: the pane is English too, the plan's words stay Vietnamese", async () => {
  await open({ locale: 'en-US' });
  await pane.getByRole('combobox', { name: 'Plan' }).click();
  await pane.getByRole('option', { name: /Đồng Tháp/ }).click();
  await pane.getByRole('combobox', { name: 'Subject' }).click();
  await pane.getByRole('option', { name: 'Communes, wards and townships' }).click();
  await pane.getByText('“duy trì đạt tỷ lệ hộ nghèo còn dưới 2%”').waitFor();
});

test('an Excel without custom functions: what still works is said, and works', async () => {
  await openChosen('Giải trình', { requirementSets: { CustomFunctionsRuntime: '0.0' } });
  await pane.getByText('Excel này không có hàm tùy chỉnh.').first().waitFor();
  await host.select("'Biểu 1'!D6");
  await pane.getByRole('heading', { name: 'Xã Minh họa 1' }).waitFor();
  await pane.getByRole('tab', { name: 'Lập bảng' }).click();
  await host.select("'Biểu 1'!B4:H10");
  await button('Nhận bảng đang chọn').click();
  await pane.getByText('Tiêu đề B4:H5').waitFor();
  expect(await button('Chèn công thức').getAttribute('aria-disabled')).toBe('true');
});

test('newer plans from the backend are used, shown with their date, and still there offline', async () => {
  const plan = planOf('dong-thap-2021-2025');
  const renamed = storePlan({
    ...plan,
    version: plan.version + 1,
    title: { vi: 'Kế hoạch mới', en: 'New plan' },
  });
  const snapshot = { date: '2099-03-02', plans: [renamed] };
  await open({
    routes: async (route, url) => {
      if (url.pathname !== '/api/v1/snapshot') return false;
      await route.fulfill({ json: snapshot, headers: { ETag: '"v2"' } });
      return true;
    },
  });
  await pane.getByText('Kế hoạch cập nhật ngày 02/03/2099, nhận từ máy chủ').waitFor();
  await pane.getByRole('combobox', { name: 'Kế hoạch' }).click();
  expect(await pane.getByRole('option').allTextContents()).toEqual(['Kế hoạch mới']);
  await pane.context().setOffline(true);
  await pane.context().setOffline(false);
  await pane.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await pane.reload();
  await pane.getByText('Kế hoạch cập nhật ngày 02/03/2099, nhận từ máy chủ').waitFor();
});

test('without a backend the plans of the build are used, and nobody is bothered', async () => {
  await open();
  await pane.getByText(/Kế hoạch cập nhật ngày \d\d\/\d\d\/\d{4}, có sẵn trong phần mềm/).waitFor();
  await pane.waitForTimeout(300);
  expect(await pane.getByRole('alert').count()).toBe(0);
});

test("with OFFICE_JS=self the pane lives on Microsoft's files from its own origin", async () => {
  const closed = await buildProduct('self');
  try {
    await openChosen('Giải trình', { appDir: closed.appDir });
    await host.select("'Biểu 1'!D6");
    await pane.getByRole('heading', { name: 'Xã Minh họa 1' }).waitFor();
    const loaded = await pane.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(loaded).toContain('https://addin.test/office-js/office.js');
    expect(loaded.filter((url) => !url.startsWith('https://addin.test/'))).toEqual([]);
  } finally {
    closed.remove();
  }
}, 60_000);
