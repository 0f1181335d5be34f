import type { Config } from 'jest';

const config: Config = {
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
    '/node_modules/(?!(@noble/hashes|canonicalize|feelin|@bpmn-io|luxon|lezer-feel|@lezer|min-dash)/)',
  ],
  moduleNameMapper: {
    '^@giam-ngheo/core/(.*)$': '<rootDir>/core/src/$1',
  },
  modulePathIgnorePatterns: ['/dist/'],
  testTimeout: 30_000,
};

export default config;
