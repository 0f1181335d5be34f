import type { Workbook } from './workbook';

/** What the object model works on. */
export interface Environment {
  readonly workbook: Workbook;
  readonly locale: string;
  /** Recalculates the workbook: what `application.calculate` and the like do. */
  calculate(): Promise<void>;
}

/** An object of Excel as a request sees it. Lookups give undefined for members that the host does not know. */
export interface Handle {
  readonly typeName: string;
  readonly self: unknown;
  /** True for objects that office.js keeps by a reference between requests (ranges). */
  readonly tracked: boolean;
  /** The properties that come with every answer: the id by which office.js finds the object again. */
  identity(environment: Environment): Record<string, unknown>;
  readonly scalars: readonly string[];
  get(name: string, environment: Environment): (() => unknown) | undefined;
  set(name: string, environment: Environment): ((value: unknown) => void) | undefined;
  open(name: string, environment: Environment): (() => Handle | null) | undefined;
  call(name: string, environment: Environment): ((args: readonly unknown[]) => unknown) | undefined;
  items?(environment: Environment): Handle[];
  item?(key: unknown, environment: Environment): Handle | null;
}

/** The members of a type of the object model, named as on the wire: PascalCase. */
export interface TypeDefinition<Self> {
  readonly name: string;
  readonly tracked?: boolean;
  identity?(self: Self, environment: Environment): Record<string, unknown>;
  readonly get?: Readonly<Record<string, (self: Self, environment: Environment) => unknown>>;
  readonly set?: Readonly<Record<string, (self: Self, value: unknown, environment: Environment) => void>>;
  /** Properties that are objects themselves. */
  readonly open?: Readonly<Record<string, (self: Self, environment: Environment) => Handle | null>>;
  /** Methods; one that gives an object returns its handle, or null for a null object. */
  readonly call?: Readonly<
    Record<string, (self: Self, args: readonly unknown[], environment: Environment) => unknown>
  >;
  items?(self: Self, environment: Environment): Handle[];
  /** `collection.getItem(key)`, also by the id that `identity` gave. */
  item?(self: Self, key: unknown, environment: Environment): Handle | null;
}

/** Makes a type of the object model; gives the function that wraps an object of the workbook in a handle. */
export function defineType<Self>(definition: TypeDefinition<Self>): (self: Self) => Handle {
  const { items, item } = definition;
  return (self) => ({
    typeName: definition.name,
    self,
    tracked: definition.tracked ?? false,
    identity: (environment) => definition.identity?.(self, environment) ?? {},
    scalars: Object.keys(definition.get ?? {}),
    get: (name, environment) => {
      const member = definition.get?.[name];
      return member && (() => member(self, environment));
    },
    set: (name, environment) => {
      const member = definition.set?.[name];
      return (
        member &&
        ((value) => {
          member(self, value, environment);
        })
      );
    },
    open: (name, environment) => {
      const member = definition.open?.[name];
      return member && (() => member(self, environment));
    },
    call: (name, environment) => {
      const member = definition.call?.[name];
      return member && ((args) => member(self, args, environment));
    },
    ...(items && { items: (environment: Environment) => items(self, environment) }),
    ...(item && { item: (key: unknown, environment: Environment) => item(self, key, environment) }),
  });
}

export function isHandle(value: unknown): value is Handle {
  return typeof value === 'object' && value !== null && 'typeName' in value && 'scalars' in value;
}

/** Members that are accepted and do nothing: `{ ...ignored('AutofitColumns') }` among the methods. */
export function ignored(...names: string[]): Record<string, () => null> {
  return Object.fromEntries(names.map((name) => [name, () => null]));
}
