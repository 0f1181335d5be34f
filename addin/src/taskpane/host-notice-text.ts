import type { NoticeText } from '../components/Notice';
import type { HostFailure } from '../host/ports';
import type { Translate } from '../text/messages';

/** The sentence of something that could not be done in the workbook. */
export function failureText({ code, params }: HostFailure, t: Translate): string {
  return t(`host.${code}`, params);
}

/** The same as a notice. */
export function failureNotice(failure: HostFailure, t: Translate): NoticeText {
  return { intent: 'error', text: failureText(failure, t) };
}
