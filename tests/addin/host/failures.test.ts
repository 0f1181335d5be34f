import { failureOf } from '../../../addin/src/host/excel/failures';
import { outsideExcel } from '../../../addin/src/host/excel/host';
import { localeFor } from '../../../addin/src/host/language';
import type { HostCode } from '../../../addin/src/host/ports';
import { translator } from '../../../addin/src/text/messages';
import { failureText } from '../../../addin/src/taskpane/host-notice-text';

test.each<[string, HostCode]>([
  ['AccessDenied', 'protected'],
  ['InvalidOperationInCellEditMode', 'editing'],
  ['InvalidSelection', 'no_selection'],
  ['ResponsePayloadSizeLimitExceeded', 'too_large'],
  ['ApiNotFound', 'unavailable'],
])("Excel's %s is %s, with a sentence", (code, expected) => {
  const failure = failureOf({ code, message: 'told in English' });
  expect(failure.code).toBe(expected);
  const sentence = failureText(failure, translator('vi'));
  expect(sentence).not.toContain('host.');
  expect(sentence).not.toContain('told in English');
});

test.each([[{ code: 'GeneralException', message: 'odd' }], [new Error('odd')], ['odd'], [null], [undefined]])(
  'anything else (%p) is unknown, and what is known of it goes to support',
  (error) => {
    const failure = failureOf(error);
    expect(failure.code).toBe('unknown');
    expect(failureText(failure, translator('vi'))).toContain(String(failure.params['detail']));
  },
);

test('outside Excel everything fails as a value', async () => {
  const { workbook, abilities } = outsideExcel('vi-VN');
  expect(abilities).toEqual({ workbook: false, customFunctions: false, sharedRuntime: false });
  expect(await workbook.selection()).toEqual({ ok: false, code: 'unavailable', params: {} });
  expect(await workbook.place({ cells: [['x']], headerRows: 1 })).toMatchObject({ ok: false });
});

test.each([
  ['vi-VN', 'vi'],
  ['en-US', 'en'],
  ['en', 'en'],
  ['fr-FR', 'vi'],
  ['', 'vi'],
])('menus in %s: pages in %s', (language, locale) => {
  expect(localeFor(language)).toBe(locale);
});
