import type { Text } from '../sentence';

/** What to do where no desktop Excel can be started: Excel on the web in this machine's browser takes the manifest. */
export function byHand(manifest: string): Text {
  return {
    vi: `Máy này không có Excel: hãy mở Excel trên web bằng trình duyệt của máy này, chọn Trang đầu > Phần bổ trợ > Phần bổ trợ khác > Tải phần bổ trợ của tôi lên, rồi chọn ${manifest}.`,
    en: `There is no Excel on this machine: open Excel on the web in a browser of this machine, choose Home > Add-ins > More add-ins > Upload My Add-in, and pick ${manifest}.`,
  };
}

/** What to do where the system does not trust the certificate by itself. */
export function trustByHand(authority: string): Text {
  return {
    vi: `Trước đó hãy cho trình duyệt tin cậy chứng chỉ ${authority} (hoặc mở https://localhost:3000/help.html và chấp nhận cảnh báo).`,
    en: `Before that, have the browser trust the certificate ${authority} (or open https://localhost:3000/help.html and accept the warning).`,
  };
}
