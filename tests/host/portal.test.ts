import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { buildProduct, type BuiltProduct } from './build-product';
import { openPortal, type OpenPortal } from './portal';
import { choosePlan } from './product';

const PASTED = [
  'STT\tTên đơn vị\t"Đầu kỳ"\t\tCuối kỳ\t\t',
  '\t\tHộ nghèo\tHộ cận nghèo\tTổng số hộ\tHộ nghèo\tHộ cận nghèo',
  '1\tXã A\t210\t160\t2.480\t31\t52',
  '2\tXã B\t95\t88\t1.960\t61\t70',
  '3\tXã C\t120\t90\t2.150\t\t40',
  '4\t<img src=x onerror=alert(1)>\t80\t40\t3.000\tmười\t0',
].join('\r\n');

let product: BuiltProduct;
let browser: Browser;
let portal: OpenPortal;
let page: Page;

beforeAll(async () => {
  product = await buildProduct();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  product.remove();
});

beforeEach(async () => {
  portal = await openPortal(browser, product.appDir);
  page = portal.page;
  await page.setViewportSize({ width: 1280, height: 800 });
});

afterEach(async () => {
  // No error on the console: the content security policy of the page holds, too.
  expect(portal.errors).toEqual([]);
  await portal.close();
});

const area = () => page.getByRole('textbox', { name: 'Bảng chép từ Excel' });

async function paste(text: string): Promise<void> {
  await page.evaluate((content) => navigator.clipboard.writeText(content), text);
  await area().focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

async function chooseCommunes(): Promise<void> {
  await choosePlan(page, /tỉnh Đồng Tháp/, 'Xã, phường, thị trấn');
}

test('the portal asks for nothing of Office and nothing of other sites', async () => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.reload();
  await page.getByRole('heading', { name: 'Xét thử theo kế hoạch thi đua' }).waitFor();
  const { origin } = new URL(page.url());
  expect(requests.filter((url) => !url.startsWith(origin) || url.includes('office'))).toEqual([]);
});

test('it begins by saying what to do', async () => {
  await page.getByText('Chọn kế hoạch và đối tượng rồi dán bảng số liệu').waitFor();
  await chooseCommunes();
  await page.getByText('Chưa có bảng. Dán bảng số liệu').waitFor();
});

test('a pasted table: verdict with its word in every row, columns left aside with the reason', async () => {
  await chooseCommunes();
  await paste(PASTED);
  await page.getByRole('row', { name: /Xã A/ }).waitFor();
  const rows = await page.getByRole('row').allTextContents();
  expect(rows.filter((text) => text.includes('Đạt')).length).toBeGreaterThan(0);
  expect(await page.getByRole('row', { name: /Xã B/ }).textContent()).toContain('Không đạt');
  expect(await page.getByRole('row', { name: /Xã C/ }).textContent()).toContain(
    'Thiếu số liệu: Hộ nghèo năm 2025',
  );
  await page.getByText('Cột bỏ qua (1)').waitFor();
  await page.getByText('số thứ tự').waitFor();
  // Markup in a cell is text.
  await page.getByText('<img src=x onerror=alert(1)>').first().waitFor();
});

test('a row is explained by a click, and with the keyboard', async () => {
  await chooseCommunes();
  await paste(PASTED);
  await page
    .getByRole('cell', { name: /Không đạt/ })
    .first()
    .click();
  const panel = page.getByRole('region', { name: 'Giải trình' });
  await panel.getByRole('heading', { name: 'Xã B' }).waitFor();
  await panel.getByText('≈ 3,11%', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Xem giải trình của Xã C' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Xã C' }).waitFor();
  await page.getByRole('button', { name: 'Đóng giải trình' }).click();
  await panel.getByText('Chọn một hàng trong bảng kết quả').waitFor();
});

test('only the rows of one verdict', async () => {
  await chooseCommunes();
  await paste(PASTED);
  await page.getByRole('button', { name: 'Thiếu số liệu (2)' }).click();
  await page.getByText('Kết quả xét 2 hàng').waitFor();
  expect(await page.getByRole('row', { name: /Xã A/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Tất cả (4)' }).click();
  await page.getByRole('row', { name: /Xã A/ }).waitFor();
});

test('the result is copied with verdict and reasons', async () => {
  await chooseCommunes();
  await paste(PASTED);
  await page.getByRole('button', { name: 'Chép kết quả' }).click();
  await page.getByText('Đã chép 4 hàng kèm kết quả và lý do.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const lines = copied.split(/\r?\n/).map((line) => line.split('\t'));
  expect(lines[1]?.slice(-2)).toEqual(['Kết quả xét', 'Lý do']);
  expect(lines[3]?.slice(0, 2)).toEqual(['2', 'Xã B']);
  expect(lines[3]?.[7]).toBe('Không đạt');
});

test('where the clipboard is shut, the result can be copied by hand', async () => {
  await chooseCommunes();
  await paste(PASTED);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Chép kết quả' }).click();
  await page.getByText('Trình duyệt không cho chép.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Kết quả để chép' }).inputValue()).toContain('Không đạt');
});

test('the example chooses a plan where none is chosen, is marked, and goes when another subject is chosen', async () => {
  await page.getByRole('button', { name: 'Ví dụ', exact: true }).click();
  await page.getByRole('row', { name: /Xã Ví dụ 1/ }).waitFor();
  await page.getByText('Số liệu minh họa.', { exact: true }).waitFor();
  await page.getByRole('combobox', { name: 'Đối tượng thi đua' }).click();
  await page.getByRole('option', { name: 'Huyện, thành phố' }).click();
  await page.getByText('Chưa có bảng.').waitFor();
  expect(await area().inputValue()).toBe('');
});

test('a paste stays when another subject is chosen, and is judged anew', async () => {
  await chooseCommunes();
  await paste(PASTED);
  await page.getByRole('row', { name: /Xã A/ }).waitFor();
  await page.getByRole('combobox', { name: 'Đối tượng thi đua' }).click();
  await page.getByRole('option', { name: 'Huyện, thành phố' }).click();
  await page.getByRole('row', { name: /Xã A.*Chờ xác nhận/ }).waitFor();
});

test.each([
  ['chỉ một dòng', 'Chỉ thấy một cột.'],
  ['Tên đơn vị\tHộ nghèo 2025', 'Bảng chỉ có hàng tiêu đề.'],
  ['Tên đơn vị\tHộ nghèo\nXã A\t12', 'Chưa xét được bảng này.'],
  ['Cây trồng\tDiện tích\nLúa\t12', 'Chưa xét được bảng này.'],
])('%j: what is wrong is said', async (text, sentence) => {
  await chooseCommunes();
  await paste(text);
  await page.getByText(sentence).first().waitFor();
});

test('a long table shows its first rows, and more at a time', async () => {
  await chooseCommunes();
  const rows = Array.from({ length: 450 }, (_, index) => `Xã ${index + 1}\t100\t50\t2000\t10\t5`);
  await paste(
    [
      'Tên đơn vị\tHộ nghèo 2021\tHộ cận nghèo 2021\tTổng số hộ 2025\tHộ nghèo 2025\tHộ cận nghèo 2025',
      ...rows,
    ].join('\n'),
  );
  await page.getByText('Kết quả xét 450 hàng').waitFor();
  expect(await page.getByRole('row').count()).toBe(201);
  await page.getByRole('button', { name: 'Hiện thêm 200 hàng' }).click();
  await page.getByRole('button', { name: 'Hiện thêm 50 hàng' }).click();
  expect(await page.getByRole('row').count()).toBe(451);
});

test('criteria are read beside the table; Escape closes them', async () => {
  await chooseCommunes();
  await page.getByRole('button', { name: 'Xem tiêu chí của đối tượng này' }).click();
  await page.getByRole('dialog').getByText('“duy trì đạt tỷ lệ hộ nghèo còn dưới 2%”').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test.each([1280, 1024, 768, 390])('nothing is wider than a page of %i px', async (width) => {
  await page.setViewportSize({ width, height: 800 });
  await choosePlan(page, /Cẩm Thủy chung tay/, 'Ủy ban nhân dân xã, thị trấn');
  await page.getByRole('button', { name: 'Ví dụ', exact: true }).click();
  await page.getByRole('button', { name: 'Xem giải trình của Xã Ví dụ 5' }).click();
  await page.getByText('Từng tiêu chí').waitFor();
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

test('English on demand, and remembered', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Check a table against an emulation plan' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Check a table against an emulation plan' }).waitFor();
  await page.getByRole('button', { name: 'Example', exact: true }).click();
  await page
    .getByRole('row', { name: /Not met/ })
    .first()
    .waitFor();
});
