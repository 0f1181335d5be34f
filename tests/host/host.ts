import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import {
  type CallOptions,
  type CallResult,
  CustomFunctionCalls,
  type Invocation,
  type PendingCall,
} from './custom-functions';
import type { PageMessage } from './excel/bridge';
import { addinService } from './excel/model/addin-services';
import { bundleBridge, REQUIREMENT_SETS } from './excel/bridge-bundle';
import { root } from './excel/model/workbook';
import type { Environment, Handle } from './excel/object-type';
import { type RequestBody, RichApi, type Unsupported } from './excel/rich-api';
import { Workbook } from './excel/workbook';
import { type BlankCells, completeArguments } from './arguments';
import { Events } from './events';
import { FunctionCatalogue } from './metadata';
import { recalculate, type RecalculationOptions, type RecalculationReport } from './recalculation';
import { ADDIN_ORIGIN, type RouteHandler, serve, SETTINGS_PATH } from './routes';

export interface HostOptions {
  /** The folder of the built add-in, served at https://addin.test/. */
  readonly appDir: string;
  readonly workbook?: Workbook;
  readonly locale?: string;
  /** Members of the object model that the host does not know: fail the request, or only note them. */
  readonly unsupported?: Unsupported;
  readonly namespace?: string;
  /** The functions' metadata within appDir; else functions.json, or functions.vi.json by the locale. */
  readonly metadata?: string;
  /** The page whose functions are called when no pane was opened: the page of the shared runtime. */
  readonly runtimePage?: string;
  /** What a custom function receives for a blank cell. */
  readonly blankCells?: BlankCells;
  /** Replaces single requirement sets, to play an older Excel. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Answers requests before the host does: the add-in's API. */
  readonly routes?: RouteHandler;
  /** A browser to use; it is not closed with the host. */
  readonly browser?: Browser;
}

/** Starts an Excel without a sheet of glass: the genuine office.js in headless Chromium before an in-memory workbook. */
export async function startHost(options: HostOptions): Promise<ExcelHost> {
  const browser = options.browser ?? (await launchBrowser());
  try {
    const context = await browser.newContext({ locale: options.locale ?? 'vi-VN' });
    const host = new ExcelHost(options, context, options.browser ? undefined : browser);
    await host.prepare();
    return host;
  } catch (error) {
    if (!options.browser) await browser.close();
    throw error;
  }
}

/** An Excel with one workbook and the pages of one add-in. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly functions: FunctionCatalogue;
  readonly #api: RichApi;
  readonly #calls: CustomFunctionCalls;
  readonly #events: Events;
  readonly #pages = new Set<Page>();
  readonly #consoleErrors: string[] = [];
  readonly #blocked: string[] = [];
  readonly #locale: string;
  #runtime: Page | undefined;

  constructor(
    private readonly options: HostOptions,
    private readonly context: BrowserContext,
    private readonly browser: Browser | undefined,
  ) {
    this.workbook = options.workbook ?? new Workbook();
    this.#locale = options.locale ?? 'vi-VN';
    const language = this.#locale.slice(0, 2);
    const files = options.metadata ? [options.metadata] : ['functions.json', `functions.${language}.json`];
    this.functions = FunctionCatalogue.readFrom(options.appDir, files, options.namespace ?? 'GN');
    this.#calls = new CustomFunctionCalls(async (entries) => {
      await deliver(await this.runtime(), entries);
    });
    const environment: Environment = {
      workbook: this.workbook,
      locale: this.#locale,
      calculate: async () => {
        await this.recalculate();
      },
    };
    const service = (name: string): Handle | undefined =>
      name.endsWith('.CustomFunctions') ? this.#calls.results : addinService(name);
    this.#api = new RichApi(environment, root(environment), service, options.unsupported ?? 'throw');
    this.#events = new Events(this.workbook, () => this.#pages, deliver);
  }

  /** @internal Sets up what every page needs. */
  async prepare(): Promise<void> {
    const requirementSets = { ...REQUIREMENT_SETS, ...this.options.requirementSets };
    await serve(this.context, {
      appDir: this.options.appDir,
      handler: this.options.routes,
      documentSettings: () => Object.fromEntries(this.workbook.documentSettings),
      onBlocked: (url) => this.#blocked.push(url),
    });
    await this.context.exposeBinding('__excelHost', (_, text: string) =>
      this.receive(JSON.parse(text) as PageMessage),
    );
    await this.context.addInitScript({
      content: bundleBridge({
        locale: this.#locale,
        hostInfo: `_host_Info=Excel$Win32$16.01$${this.#locale}$corr$$disableLogging$3`,
        hostVersion: '16.0.17928.20000',
        documentUrl: join('C:', this.workbook.name),
        requirementSets,
        settingsUrl: ADDIN_ORIGIN + SETTINGS_PATH,
      }),
    });
  }

  /** Opens a page of the add-in; settles when Office is ready in it. The first page opened runs the functions. */
  async openPane(path = this.options.runtimePage ?? 'taskpane.html'): Promise<Page> {
    const page = await this.context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error')
        this.#consoleErrors.push(`${path}: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => this.#consoleErrors.push(`${path}: ${String(error)}`));
    page.on('close', () => {
      this.#pages.delete(page);
      if (this.#runtime === page) this.#runtime = undefined;
    });
    this.#pages.add(page);
    const response = await page.goto(new URL(path, `${ADDIN_ORIGIN}/`).href);
    if (!response?.ok()) throw new Error(`${path} is not in ${this.options.appDir}`);
    await page.evaluate(() => Office.onReady());
    this.#runtime ??= page;
    return page;
  }

  /** The page that runs the functions, opened when there is none. */
  async runtime(): Promise<Page> {
    return this.#runtime ?? (await this.openPane());
  }

  /** Calls a custom function with the arguments as given; a null stands for one left out. */
  async call(name: string, args: readonly unknown[], options?: CallOptions): Promise<CallResult> {
    const [result] = await this.callMany([{ name, args, ...(options && { options }) }]);
    if (!result) throw new Error(`No result of ${name}`);
    return result;
  }

  /** Calls many functions in one message, as a recalculation does; results in the order of the calls. */
  async callMany(
    invocations: readonly (Invocation | readonly [string, readonly unknown[]])[],
  ): Promise<CallResult[]> {
    const pending = await this.start(
      invocations.map((each) => ('name' in each ? each : { name: each[0], args: each[1] })),
    );
    return Promise.all(pending.map(({ result }) => result));
  }

  /** Starts a call without waiting for it, to cancel it for instance. */
  async startCall(name: string, args: readonly unknown[], options?: CallOptions): Promise<PendingCall> {
    const [pending] = await this.start([{ name, args, ...(options && { options }) }]);
    if (!pending) throw new Error(`No call of ${name}`);
    return pending;
  }

  /** Starts a streaming function; gives the id by which it is cancelled. */
  stream(name: string, args: readonly unknown[], onResult: (result: CallResult) => void): Promise<number> {
    return this.#calls.stream(this.complete({ name, args }), onResult);
  }

  /** What Excel does to a call whose cell has been changed or deleted. */
  cancel(id: number): Promise<void> {
    return this.#calls.cancel(id);
  }

  /** Selects cells as the user would (`Sheet1!B4`); settles when the add-in has been told. */
  async select(address: string): Promise<void> {
    this.workbook.select(address);
    await this.#events.settled();
  }

  /** Recalculates everything: ordinary formulas by IronCalc, the add-in's through the genuine office.js. */
  async recalculate(options: RecalculationOptions = {}): Promise<RecalculationReport> {
    const page = await this.runtime();
    if (this.functions.isEmpty) {
      const ids = await page.evaluate(associatedIds);
      for (const id of ids) this.functions.add(id);
    }
    const report = await recalculate(
      this.workbook,
      this.functions,
      (invocations) => this.start(invocations),
      { blankCells: this.options.blankCells ?? 'null', ...options },
    );
    this.#events.calculated();
    await this.#events.settled();
    return report;
  }

  /** Members of the object model that the add-in used and the host does not know. */
  unsupported(): string[] {
    return [...this.#api.unsupported].sort();
  }

  /** Errors on the console and uncaught exceptions of all pages so far. */
  consoleErrors(): string[] {
    return [...this.#consoleErrors];
  }

  /** Requests that would have left the machine; they were refused. */
  blockedRequests(): string[] {
    return [...this.#blocked];
  }

  /** Ranges that the add-in holds on to: those never untracked outlive their `Excel.run`. */
  keptReferences(): number {
    return this.#api.keptCount;
  }

  async close(): Promise<void> {
    this.#calls.close();
    this.#events.close();
    await this.context.close();
    await this.browser?.close();
  }

  private start(invocations: readonly Invocation[]): Promise<PendingCall[]> {
    return this.#calls.invoke(invocations.map((each) => this.complete(each)));
  }

  /** Adds what Excel knows from the metadata: parameters left out, the kind of function, the calling cell. */
  private complete({ name, args, options }: Invocation): Invocation {
    const description = this.functions.describe(name);
    const { cancelable, stream } = description?.options ?? {};
    return {
      name,
      args: completeArguments(args, description),
      options: {
        address: 'Sheet1!A1',
        ...(cancelable !== undefined && { cancelable }),
        ...(stream !== undefined && { stream }),
        ...options,
      },
    };
  }

  private async receive(message: PageMessage): Promise<string> {
    switch (message.kind) {
      case 'batch':
        return JSON.stringify(await this.#api.process(message.body as RequestBody));
      case 'settings':
        this.workbook.documentSettings.clear();
        for (const [key, value] of Object.entries(message.settings))
          this.workbook.documentSettings.set(key, value);
        return '';
      case 'unsupported':
        this.#api.unsupported.add(message.member);
        return '';
    }
  }
}

async function deliver(page: Page, entries: readonly unknown[]): Promise<void> {
  await page.evaluate((messages) => { window.__excelPage.deliver(messages); }, entries); // prettier-ignore
}

/** Runs in the page: the ids that the add-in has given to `CustomFunctions.associate`. */
function associatedIds(): string[] {
  const { CustomFunctions: table } = window as unknown as {
    CustomFunctions: { _association: { mappings: object } };
  };
  return Object.keys(table._association.mappings);
}
