import { failure, type HostCode, type HostFailure, type HostResult } from '../ports';

/** Excel's error codes that have a sentence of their own. */
const CODES: Readonly<Record<string, HostCode>> = {
  AccessDenied: 'protected',
  ContentProtected: 'protected',
  InvalidOperationInCellEditMode: 'editing',
  HostIsBusy: 'editing',
  ServiceBusy: 'editing',
  InvalidSelection: 'no_selection',
  ItemNotFound: 'no_selection',
  RangeExceedsLimit: 'too_large',
  RequestPayloadSizeLimitExceeded: 'too_large',
  ResponsePayloadSizeLimitExceeded: 'too_large',
  ApiNotFound: 'unavailable',
  ApiNotAvailable: 'unavailable',
  NotImplemented: 'unavailable',
};

/** The failure that an error thrown by Office.js stands for. */
export function failureOf(error: unknown): HostFailure {
  if (typeof error !== 'object' || error === null) return failure('unknown', { detail: String(error) });
  const code = 'code' in error ? String(error.code) : '';
  const known = CODES[code];
  if (known) return failure(known);
  const message = 'message' in error ? String(error.message) : '';
  return failure('unknown', { detail: [code, message].filter((text) => text !== '').join(': ') });
}

/** Runs a batch against the workbook; whatever Excel throws comes back as a value. */
export async function attempt<T>(
  batch: (context: Excel.RequestContext) => Promise<HostResult<T>>,
): Promise<HostResult<T>> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    return failureOf(error);
  }
}
