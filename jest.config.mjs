/** @type {import('jest').Config} */
const config = {
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testEnvironment: 'node',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that ship ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(@ironcalc|@noble/hashes|canonicalize|feelin|@bpmn-io|luxon|lezer-feel|@lezer|min-dash|temporal-polyfill|temporal-utils)/)',
  ],
  moduleNameMapper: {
    '^@giam-ngheo/core/(.*)$': '<rootDir>/core/src/$1',
    // It names a file for "import" only, and Jest requires.
    '^canonicalize$': '<rootDir>/node_modules/canonicalize/lib/canonicalize.js',
  },
  modulePathIgnorePatterns: ['/dist/'],
  maxWorkers: 2,
  testTimeout: 60_000,
};

export default config;
