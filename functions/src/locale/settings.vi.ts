import type { Messages } from '@giam-ngheo/core/locale/locale';

/** What the terminal says when the program cannot start. */
export const vi: Messages = {
  port: 'PORT="{found}" không dùng được: cần một số nguyên từ 0 đến 65535, ví dụ PORT=5000.',
  origin:
    'ALLOWED_ORIGINS có “{found}” không dùng được: cần nguồn gốc gồm giao thức và tên máy, không có dấu / ở cuối, ví dụ https://giamngheo.tinh.gov.vn; nhiều nguồn gốc cách nhau bằng dấu phẩy.',
  EADDRINUSE:
    'Cổng {port} đang có chương trình khác dùng. Dừng chương trình đó hoặc chọn cổng khác, ví dụ PORT=5001.',
  EACCES: 'Không có quyền mở cổng {port}. Chọn cổng từ 1024 trở lên, ví dụ PORT=5000.',
  EADDRNOTAVAIL: 'HOST="{host}" không phải địa chỉ của máy này. Dùng 127.0.0.1 hoặc 0.0.0.0.',
  ENOTFOUND: 'HOST="{host}" không phải địa chỉ của máy này. Dùng 127.0.0.1 hoặc 0.0.0.0.',
};
