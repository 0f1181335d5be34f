import { CellError, type CellValue, type ErrorCode, isErrorCode } from './excel/value';
import { defineType, type Handle, ignored } from './excel/object-type';

/** What a call gave: a value (a matrix when it spills), or an error with its sentence. */
export type CallResult =
  | { readonly value: unknown; readonly error?: never }
  | { readonly value?: never; readonly error: ErrorCode; readonly message: string; readonly code?: number };

export interface CallOptions {
  /** The cell that calls. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  /** The parameters hold errors, which the function accepts. */
  readonly errorsAsInput?: boolean;
  /** How long to wait before the call counts as #BUSY!. */
  readonly timeoutMs?: number;
}

/** A call under way. */
export interface PendingCall {
  readonly id: number;
  /** Settles with the first result, or with #BUSY! when there is none in time. */
  readonly result: Promise<CallResult>;
}

/** One call for `CustomFunctionCalls.invoke`. */
export interface Invocation {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly options?: CallOptions;
}

/** Hands messages to office.js in the page that runs the functions. */
export type Deliver = (entries: readonly unknown[]) => Promise<void>;

const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, stream: 2, errorsAsInput: 4 };
const DEFAULT_TIMEOUT_MS = 5000;

/** The numbers by which office.js reports failures; the others (exceptions, lost functions) show as #VALUE!. */
const ERROR_OF_CODE: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

interface Waiting {
  settle(result: CallResult): void;
  readonly timer: NodeJS.Timeout;
}

/** Calls custom functions through Microsoft's own invocation code and takes their results. */
export class CustomFunctionCalls {
  readonly #waiting = new Map<number, Waiting>();
  readonly #streams = new Map<number, (result: CallResult) => void>();
  #lastId = 0;

  /** The object to which office.js posts results in batches. */
  readonly results: Handle = defineType<this>({
    name: 'CustomFunctions',
    call: {
      _GetEnabledFeatures: () => [],
      ...ignored('_SetOsfControlContainerReadyForCustomFunctions'),
      SetInvocationArrayResults: (self, [results]) => {
        for (const each of results as unknown[][]) self.receive(each);
        return null;
      },
    },
  })(this);

  constructor(private readonly deliver: Deliver) {}

  /** Starts calls, in one message as Excel sends the calls of one recalculation. */
  async invoke(invocations: readonly Invocation[], defaults: CallOptions = {}): Promise<PendingCall[]> {
    const pending: PendingCall[] = [];
    const entries = invocations.map(({ name, args, options }) => {
      const settings = { ...defaults, ...options };
      const id = ++this.#lastId;
      pending.push({ id, result: this.expect(id, settings.timeoutMs ?? DEFAULT_TIMEOUT_MS) });
      const message = [
        id,
        name,
        args,
        settings.address ?? '',
        flags(settings),
        settings.parameterAddresses ?? null,
      ];
      return [CATEGORY, INVOKE, '', message, id];
    });
    if (entries.length > 0) await this.deliver(entries);
    return pending;
  }

  /** Starts a streaming call; every result goes to the listener until it is cancelled. */
  async stream(invocation: Invocation, onResult: (result: CallResult) => void): Promise<number> {
    const id = ++this.#lastId;
    this.#streams.set(id, onResult);
    const settings = { ...invocation.options, stream: true };
    const message = [id, invocation.name, invocation.args, settings.address ?? '', flags(settings)];
    await this.deliver([[CATEGORY, INVOKE, '', message, id]]);
    return id;
  }

  /** Tells the function that its cell no longer wants the result; what it still sends is ignored. */
  async cancel(id: number): Promise<void> {
    this.#streams.delete(id);
    this.settle(id, { error: '#BUSY!', message: 'cancelled' });
    await this.deliver([[CATEGORY, CANCEL, '', { invocationId: id }, id]]);
  }

  /** Ends every wait. */
  close(): void {
    for (const id of [...this.#waiting.keys()]) this.settle(id, { error: '#BUSY!', message: 'closed' });
  }

  private expect(id: number, timeoutMs: number): Promise<CallResult> {
    return new Promise((settle) => {
      const timer = setTimeout(() => {
        this.settle(id, { error: '#BUSY!', message: '' });
      }, timeoutMs);
      this.#waiting.set(id, { settle, timer });
    });
  }

  private settle(id: number, result: CallResult): void {
    const waiting = this.#waiting.get(id);
    if (!waiting) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.settle(result);
  }

  private receive([id, succeeded, value, code]: unknown[]): void {
    const result: CallResult = succeeded === true ? succeededWith(value) : failedWith(value, code);
    const key = Number(id);
    this.#streams.get(key)?.(result);
    this.settle(key, result);
  }
}

function flags(options: CallOptions): number {
  return (
    (options.cancelable ? FLAG.cancelable : 0) |
    (options.stream ? FLAG.stream : 0) |
    (options.errorsAsInput ? FLAG.errorsAsInput : 0)
  );
}

/** A function may also return an error (not throw it): that is a success on the wire. */
function succeededWith(value: unknown): CallResult {
  const error = returnedError(value);
  return error ? { error: error.code, message: error.message } : { value };
}

function failedWith(message: unknown, code: unknown): CallResult {
  const number = Number(code);
  const error = ERROR_OF_CODE[number] ?? '#VALUE!';
  // Excel shows the sentence for these two errors only.
  const shown = error === '#VALUE!' || error === '#N/A' ? String(message ?? '') : '';
  return { error, message: shown, code: number };
}

interface WireObject {
  readonly type?: unknown;
  readonly basicValue?: unknown;
  readonly message?: unknown;
}

/** An error as `CustomFunctions.Error` serialises itself, alone or within a matrix. */
function returnedError(value: unknown): CellError | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, basicValue, message } = value as WireObject;
  if (type !== 'Error' || typeof basicValue !== 'string') return undefined;
  return new CellError(
    isErrorCode(basicValue) ? basicValue : '#VALUE!',
    typeof message === 'string' ? message : '',
  );
}

/** A result's element as a cell holds it. Excel turns null and undefined of a result into 0. */
export function resultValue(element: unknown): CellValue {
  if (element === null || element === undefined) return 0;
  if (typeof element === 'number' || typeof element === 'string' || typeof element === 'boolean')
    return element;
  const error = returnedError(element);
  if (error) return error;
  const { type, basicValue } = element as WireObject;
  return type === 'FormattedNumber' && typeof basicValue === 'number' ? basicValue : new CellError('#VALUE!');
}

/** A call's result as a matrix of cells; what is no rectangle gives #VALUE!. */
export function resultMatrix(result: CallResult): CellValue[][] {
  if (result.error !== undefined) return [[new CellError(result.error, result.message)]];
  if (!Array.isArray(result.value)) return [[resultValue(result.value)]];
  const rows = result.value as unknown[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  if (width === 0 || !rows.every((row) => Array.isArray(row) && row.length === width))
    return [[new CellError('#VALUE!')]];
  return (rows as unknown[][]).map((row) => row.map(resultValue));
}
