import path from 'node:path';

/** The root of the repository. */
export const repositoryRoot = path.resolve(import.meta.dirname, '../..');

/** The built pages of the add-in. */
export const distDir = path.join(repositoryRoot, 'addin/dist');

/** The icons as they are committed. */
export const assetsDir = path.join(repositoryRoot, 'addin/assets');
