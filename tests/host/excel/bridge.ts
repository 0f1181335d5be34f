/**
 * Runs in the page before office.js: the two doors through which the genuine office.js (Win32 flavour) talks to Excel.
 * `_richApiNativeBridge` carries the request batches and the calls of custom functions, `window.external` the context
 * of the document and the older events. Everything behind them is in the test process; this file only passes it on.
 */

/** What the bundler puts in place of `__HOST__`. */
export interface BridgeSettings {
  readonly locale: string;
  readonly hostInfo: string;
  readonly hostVersion: string;
  readonly documentUrl: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settingsUrl: string;
}

/** Messages from the page to the test process. */
export type PageMessage =
  | { readonly kind: 'batch'; readonly body: unknown }
  | { readonly kind: 'settings'; readonly settings: Readonly<Record<string, string>> }
  | { readonly kind: 'unsupported'; readonly member: string };

/** What the test process calls in the page. */
export interface PageSide {
  /** Hands messages to office.js: calls and cancellations of custom functions, events. */
  deliver(entries: readonly unknown[]): void;
  /** Fires an event of the older kind (2 is DocumentSelectionChanged). */
  fire(eventId: number): void;
}

declare const __HOST__: BridgeSettings;

declare global {
  interface Window {
    __excelHost: (message: string) => Promise<string>;
    __excelPage: PageSide;
    _richApiNativeBridge: NativeBridge;
  }
}

interface NativeBridge {
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

interface RequestMessage {
  readonly id: number;
  readonly message: { readonly body: unknown };
}

type Completion = (status: number) => void;

const RESPONSE = 2;
const GENERIC_MESSAGE = 3;
const SUCCESS = 0;
const NOT_SUPPORTED = 5000;

function send(message: PageMessage): Promise<string> {
  return window.__excelHost(JSON.stringify(message));
}

function install(host: BridgeSettings): void {
  const bridge: NativeBridge = {
    sendMessageToHost(text) {
      const { id, message } = JSON.parse(text) as RequestMessage;
      const body: unknown = typeof message.body === 'string' ? JSON.parse(message.body) : message.body;
      void send({ kind: 'batch', body }).then((answer) => {
        const response = { statusCode: 200, headers: {}, body: answer };
        bridge.onMessageFromHost?.(JSON.stringify({ id, type: RESPONSE, message: response }));
      });
    },
  };
  window._richApiNativeBridge = bridge;

  const handlers = new Map<number, ((eventId: number, payload: unknown) => void)[]>();
  const context = {
    GetAppType: () => 1, // Excel
    GetSolutionRef: () => 'gn',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.documentUrl,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetHostFullVersion: () => host.hostVersion,
    GetOfficeThemeInfo: () => null,
    GetSettings: () => ({
      // office.js reads settings synchronously, so the request to the test process has to be synchronous too.
      Read(keys: string[], values: string[]) {
        const request = new XMLHttpRequest();
        request.open('GET', host.settingsUrl, false);
        request.send();
        for (const [key, value] of Object.entries(
          JSON.parse(request.responseText) as Record<string, string>,
        )) {
          keys.push(key);
          values.push(value);
        }
      },
      WriteAsync(keys: string[], values: string[], done: Completion) {
        const settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
        void send({ kind: 'settings', settings }).then(() => {
          done(SUCCESS);
        });
      },
    }),
  };
  const external = {
    GetContext: () => context,
    GetHostInfo: () => host.hostInfo,
    Execute(id: number, _parameters: unknown, done: Completion) {
      void send({ kind: 'unsupported', member: `Execute ${String(id)}` });
      done(NOT_SUPPORTED);
    },
    RegisterEvent(
      id: number,
      _target: string,
      handler: (eventId: number, payload: unknown) => void,
      done: Completion,
    ) {
      handlers.set(id, [...(handlers.get(id) ?? []), handler]);
      done(SUCCESS);
    },
    UnregisterEvent(id: number, _target: string, done: Completion) {
      handlers.delete(id);
      done(SUCCESS);
    },
  };
  Object.defineProperty(window, 'external', { configurable: true, value: external });

  window.__excelPage = {
    deliver(entries) {
      bridge.onMessageFromHost?.(JSON.stringify({ type: GENERIC_MESSAGE, message: { entries } }));
    },
    fire(eventId) {
      for (const handler of handlers.get(eventId) ?? []) handler(eventId, {});
    },
  };
}

install(__HOST__);
