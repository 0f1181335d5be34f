import { ApiError, invalidArgument, itemNotFound, unsupportedMember } from './api-error';
import { defineType, type Environment, type Handle, isHandle } from './object-type';

/** What to do with members that the host does not know: fail the request, or note them and go on. */
export type Unsupported = 'throw' | 'collect';

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[])[];
}

interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
  /** Set by `untrack()`: no reference is to be kept. */
  readonly D?: boolean;
}

interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
}

/** A batch as office.js sends it at `context.sync()`. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

const PATH = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 };
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

/** Stands for an object of a member that the host does not know, when such members are only noted. */
const unknownObject = defineType<null>({ name: 'Unknown' });

/** Answers the request batches of office.js from the object model. */
export class RichApi {
  /** Members that were used and are not known, as `Type.Member`. */
  readonly unsupported = new Set<string>();
  readonly #references = new Map<string, Handle>();
  #lastReference = 0;

  /**
   * @param root what a request starts from (`context.workbook`)
   * @param service objects made by name, such as the one that takes the results of custom functions
   */
  constructor(
    private readonly environment: Environment,
    private readonly root: Handle,
    private readonly service: (name: string) => Handle | undefined,
    private readonly onUnsupported: Unsupported,
  ) {}

  /** Runs a batch in order. At the first error the rest is not run; what was done before stays, as in Excel. */
  async process(body: RequestBody): Promise<ResponseBody> {
    const batch = new Batch(this, body);
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of body.Actions.entries()) {
      try {
        const value = await batch.run(action);
        if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const known =
          error instanceof ApiError ? error : new ApiError('GeneralException', String(error), 500);
        response.Error = {
          Code: known.code,
          Message: known.message,
          Location: batch.location(action),
          ActionIndex: index,
          HttpStatusCode: known.httpStatus,
        };
        break;
      }
    }
    return response;
  }

  get env(): Environment {
    return this.environment;
  }

  start(): Handle {
    return this.root;
  }

  named(name: string): Handle {
    return this.service(name) ?? this.unknown(name);
  }

  keep(handle: Handle): string {
    const id = `ref-${String(++this.#lastReference)}`;
    this.#references.set(id, handle);
    return id;
  }

  kept(id: string): Handle {
    const handle = this.#references.get(id);
    if (!handle)
      throw new ApiError('InvalidReference', 'This reference is not valid for the current operation.');
    return handle;
  }

  release(id: string): void {
    this.#references.delete(id);
  }

  get keptCount(): number {
    return this.#references.size;
  }

  /** Notes an unknown member, and fails the request unless members are only to be noted. */
  unknown(member: string): Handle {
    this.unsupported.add(member);
    if (this.onUnsupported === 'throw') throw unsupportedMember(member);
    return unknownObject(null);
  }
}

/** One batch: its object paths, each resolved once. */
class Batch {
  readonly #objects = new Map<number, Handle | null>();
  readonly #references = new Map<Handle, string>();

  constructor(
    private readonly api: RichApi,
    private readonly body: RequestBody,
  ) {}

  location(action: Action): string {
    const handle = this.#objects.get(action.ObjectPathId);
    return `${handle?.typeName ?? ''}${action.Name ? `.${action.Name}` : ''}`;
  }

  async run(action: Action): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const handle = await this.object(action.ObjectPathId);
    if (!handle) return null;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.describe(handle, this.body.ObjectPaths[action.ObjectPathId]?.D);
      case ACTION.query:
        return { ...handle.identity(this.api.env), ...this.query(handle, action.QueryInfo ?? {}) };
      case ACTION.method:
        return this.method(handle, action);
      case ACTION.setProperty:
        return this.setProperty(handle, action);
      default:
        this.api.unknown(`action ${String(action.ActionType)} on ${handle.typeName}`);
        return null;
    }
  }

  private async object(id: number): Promise<Handle | null> {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new ApiError('InvalidObjectPath', `The object path ${String(id)} is missing.`);
    const handle = await this.resolve(path);
    this.#objects.set(id, handle);
    return handle;
  }

  private async resolve(path: ObjectPath): Promise<Handle | null> {
    const { api } = this;
    if (path.ObjectPathType === PATH.root) return api.start();
    if (path.ObjectPathType === PATH.newObject) return api.named(path.Name);
    if (path.ObjectPathType === PATH.reference) {
      const kept = api.kept(path.Name);
      this.#references.set(kept, path.Name);
      return kept;
    }
    const parent = path.ParentObjectPathId === undefined ? null : await this.object(path.ParentObjectPathId);
    if (!parent) return null; // whatever is asked of a null object is a null object
    if (path.ObjectPathType === PATH.property) {
      const open = parent.open(path.Name, api.env);
      return open ? open() : api.unknown(`${parent.typeName}.${path.Name}`);
    }
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      if (!parent.item) return api.unknown(`${parent.typeName}.getItem`);
      const found = parent.item(args[0], api.env);
      if (!found) throw itemNotFound();
      return found;
    }
    const call = parent.call(path.Name, api.env);
    if (!call) return api.unknown(`${parent.typeName}.${path.Name}`);
    const result = await call(args);
    if (result !== null && !isHandle(result))
      throw new Error(`${parent.typeName}.${path.Name} gives no object`);
    return result;
  }

  private async arguments(info: Arguments | undefined): Promise<unknown[]> {
    const args = [...(info?.Arguments ?? [])];
    for (const [index, id] of (info?.ReferencedObjectPathIds ?? []).entries()) {
      if (typeof id === 'number' && id > 0) args[index] = await this.object(id);
    }
    return args;
  }

  private describe(handle: Handle, untracked = false): Record<string, unknown> {
    const answer = handle.identity(this.api.env);
    if (handle.tracked && !untracked && (this.body.AutoKeepReference || this.#references.has(handle))) {
      answer['_ReferenceId'] = this.reference(handle);
    }
    return answer;
  }

  private reference(handle: Handle): string {
    const known = this.#references.get(handle);
    if (known !== undefined) return known;
    const id = this.api.keep(handle);
    this.#references.set(handle, id);
    return id;
  }

  private async method(handle: Handle, action: Action): Promise<unknown> {
    if (action.Name === '_KeepReference') return void this.reference(handle);
    const args = await this.arguments(action.ArgumentInfo);
    if (action.Name === '_RemoveReference') {
      this.api.release(String(args[0]));
      return null;
    }
    const call = handle.call(action.Name, this.api.env);
    if (!call) {
      this.api.unknown(`${handle.typeName}.${action.Name}`);
      return null;
    }
    const result = await call(args);
    return isHandle(result) ? this.describe(result) : (result ?? null);
  }

  private async setProperty(handle: Handle, action: Action): Promise<null> {
    const [value] = await this.arguments(action.ArgumentInfo);
    const name = pascal(action.Name);
    const set = handle.set(name, this.api.env);
    if (set) set(value);
    else this.api.unknown(`${handle.typeName}.${name} =`);
    return null;
  }

  private query(handle: Handle, query: Query): Record<string, unknown> {
    const { api } = this;
    if (handle.items) {
      const skip = query.Skip ?? 0;
      const chosen = handle
        .items(api.env)
        .slice(skip, query.Top === undefined ? undefined : skip + query.Top);
      const select = query.Select?.map((name) => name.replace(/^items(\/|$)/i, '')).filter(
        (name) => name !== '',
      );
      const part = { ...(select && { Select: select }), ...(query.Expand && { Expand: query.Expand }) };
      return { _Items: chosen.map((item) => ({ ...item.identity(api.env), ...this.query(item, part) })) };
    }
    const answer: Record<string, unknown> = {};
    const select = query.Select ?? [];
    if (select.length === 0 || select.some((name) => name === '*' || name === '$all')) {
      for (const name of handle.scalars) answer[name] = handle.get(name, api.env)?.();
    }
    const nested = new Map<string, string[]>();
    for (const path of [...select, ...(query.Expand ?? [])]) {
      const [first = '', ...rest] = path.split('/');
      const name = pascal(first);
      if (['', '*', '$all', 'IsNullObject'].includes(name)) continue;
      const get = handle.get(name, api.env);
      if (get) answer[name] = get();
      else nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    }
    for (const [name, Select] of nested) {
      const open = handle.open(name, api.env);
      if (!open) {
        api.unknown(`${handle.typeName}.${name}`);
        continue;
      }
      const child = open();
      answer[name] = child && { ...child.identity(api.env), ...this.query(child, { Select }) };
    }
    return answer;
  }
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** An argument that must be a number, or a default when it may be left out. */
export function numberArgument(value: unknown, fallback?: number): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  throw invalidArgument();
}

/** An argument that must be a text. */
export function textArgument(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument();
}
