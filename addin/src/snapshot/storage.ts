import { storagePartition } from '../host/storage-partition';

/** What is needed of `localStorage`. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Keeps nothing: for hosts that shut the storage off. */
const NOWHERE: TextStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };

/**
 * A storage whose keys carry a prefix, so that nothing is read that others on the origin wrote. Every failure (quota, private mode, storage
 * shut off) reads as "nothing kept": the storage is a convenience.
 */
export function partitioned(storage: TextStorage, prefix: string): TextStorage {
  const attempt = <T>(action: () => T, otherwise: T): T => {
    try {
      return action();
    } catch {
      return otherwise;
    }
  };
  return {
    getItem: (key) => attempt(() => storage.getItem(prefix + key), null),
    setItem: (key, value) => {
      attempt(() => {
        storage.setItem(prefix + key, value);
      }, undefined);
    },
    removeItem: (key) => {
      attempt(() => {
        storage.removeItem(prefix + key);
      }, undefined);
    },
  };
}

/** The add-in's part of the browser's storage, once Office is ready. */
export function browserStorage(): TextStorage {
  try {
    return partitioned(window.localStorage, `giam-ngheo/${storagePartition() ?? ''}/`);
  } catch {
    return NOWHERE;
  }
}
