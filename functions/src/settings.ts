import { fill, type Locale, type Messages } from '@giam-ngheo/core/locale/locale';
import { en } from './locale/settings.en';
import { vi } from './locale/settings.vi';

const MESSAGES: Readonly<Record<Locale, Messages>> = { vi, en };

/** A setting that cannot be used; the message says so in both languages and needs no stack. */
export class SettingError extends Error {
  constructor(key: string, params: Readonly<Record<string, string | number>>) {
    super(settingText(key, params));
  }
}

/** A sentence for whoever starts the program, Vietnamese first. */
export function settingText(key: string, params: Readonly<Record<string, string | number>>): string {
  return `${fill(MESSAGES.vi, key, params)}\n${fill(MESSAGES.en, key, params)}`;
}

/** The port of `PORT`, 5000 when it is not set; 0 lets the system choose. Throws SettingError. */
export function portOf(setting: string | undefined): number {
  const text = setting?.trim() ?? '';
  if (text === '') return 5000;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity;
  if (port > 65_535) throw new SettingError('port', { found: text });
  return port;
}

/** The origins of `ALLOWED_ORIGINS`, separated by commas. Throws SettingError. */
export function originsOf(setting: string | undefined): readonly string[] {
  const origins = (setting ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  for (const origin of origins)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new SettingError('origin', { found: origin });
  return origins;
}
