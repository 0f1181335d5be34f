import type { Messages } from '@giam-ngheo/core/locale/locale';

/** What the terminal says when the program cannot start. */
export const en: Messages = {
  port: 'PORT="{found}" cannot be used: a whole number from 0 to 65535 is expected, for example PORT=5000.',
  origin:
    'ALLOWED_ORIGINS contains “{found}”, which cannot be used: an origin is a scheme and a host without a / at the end, for example https://giamngheo.tinh.gov.vn; several are separated by commas.',
  EADDRINUSE:
    'Port {port} is in use by another program. Stop that program or choose another port, for example PORT=5001.',
  EACCES: 'There is no permission to open port {port}. Choose a port from 1024 on, for example PORT=5000.',
  EADDRNOTAVAIL: 'HOST="{host}" is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.',
  ENOTFOUND: 'HOST="{host}" is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.',
};
