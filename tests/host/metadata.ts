import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A parameter as functions.json describes it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: 'scalar' | 'matrix';
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

/** A function as functions.json describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters?: readonly ParameterMetadata[];
  readonly options?: {
    readonly cancelable?: boolean;
    readonly stream?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
  };
}

interface MetadataFile {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions?: readonly FunctionMetadata[];
}

/** The metadata of an add-in's custom functions: what Excel knows of them before it calls any. */
export class FunctionCatalogue {
  readonly #byId = new Map<string, FunctionMetadata>();
  readonly #bySpelling = new Map<string, string>();

  constructor(
    readonly namespace: string,
    functions: readonly FunctionMetadata[],
    readonly allowsErrors: boolean,
  ) {
    for (const each of functions) {
      this.#byId.set(each.id.toUpperCase(), each);
      this.add(each.id, each.name);
    }
  }

  /** Reads functions.json of a built add-in; without one the catalogue is empty and is filled from the page. */
  static read(path: string, namespace: string): FunctionCatalogue {
    if (!existsSync(path)) return new FunctionCatalogue(namespace, [], false);
    const file = JSON.parse(readFileSync(path, 'utf8')) as MetadataFile;
    return new FunctionCatalogue(namespace, file.functions ?? [], file.allowErrorForDataTypeAny === true);
  }

  /** Reads the first of the files that lies in a folder: functions.json, say, or the one of a language. */
  static readFrom(appDir: string, files: readonly string[], namespace: string): FunctionCatalogue {
    const paths = files.map((file) => join(appDir, file));
    return FunctionCatalogue.read(
      paths.find((path) => existsSync(path)) ?? join(appDir, 'functions.json'),
      namespace,
    );
  }

  get isEmpty(): boolean {
    return this.#bySpelling.size === 0;
  }

  /** Lets formulas name this function, as `GN.NAME` and as saved workbooks write it. */
  add(id: string, name: string = id): void {
    const upper = name.toUpperCase();
    this.#bySpelling.set(`${this.namespace}.${upper}`, id);
    // Dots become underscores in files, so names cannot be split there: known ones are looked up whole.
    this.#bySpelling.set(`_XLDUDF_${this.namespace}_${upper.replaceAll('.', '_')}`, id);
  }

  describe(id: string): FunctionMetadata | undefined {
    return this.#byId.get(id.toUpperCase());
  }

  /** The id of the function that a name in a formula means, undefined when it means none of the add-in's. */
  find(spelling: string): string | undefined {
    return this.#bySpelling.get(spelling.toUpperCase().replace(/^(\[\d+\]!|_XLFN\.)+/, ''));
  }
}
