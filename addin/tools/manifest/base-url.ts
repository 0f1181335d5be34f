import { UserError } from '../command';
import type { Text } from '../sentence';

/** Where the pages are served while developing; the committed manifest.xml names it. */
export const DEFAULT_BASE_URL = 'https://localhost:3000';

/**
 * The one build setting ADDIN_URL: where the built pages are served, without a slash at the end. Office loads
 * add-ins over https only, and every URL of the manifests is made by appending to this one, so whatever cannot be
 * appended to (a query, a fragment) is refused as well.
 */
export function baseUrl(setting: string | undefined): string {
  const text = setting?.trim() ?? '';
  if (text === '') return DEFAULT_BASE_URL;
  if (/^http:/i.test(text)) {
    throw refused(text, {
      vi: 'Office chỉ tải phần bổ trợ qua https; hãy đổi http:// thành https://',
      en: 'Office loads add-ins over https only; change http:// to https://',
    });
  }
  if (!/^https:\/\/[^/]/i.test(text) || /\s/.test(text) || !URL.canParse(text)) {
    throw refused(text, {
      vi: 'đây không phải một địa chỉ https đầy đủ, ví dụ https://giamngheo.tinh.gov.vn/excel',
      en: 'this is not a complete https address such as https://giamngheo.tinh.gov.vn/excel',
    });
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || /[?#]/.test(text)) {
    throw refused(text, {
      vi: 'địa chỉ không được chứa tên người dùng, mật khẩu, dấu ? hoặc dấu #',
      en: 'the address must not contain a user name, a password, a ? or a #',
    });
  }
  return url.origin + url.pathname.replace(/\/+$/, '');
}

function refused(setting: string, reason: Text): UserError {
  return new UserError({
    vi: `ADDIN_URL="${setting}" không dùng được: ${reason.vi}.`,
    en: `ADDIN_URL="${setting}" cannot be used: ${reason.en}.`,
  });
}
