import { defineConfig } from 'vitest/config';

// Most of a test's time is a browser's: two files at once use a small machine well.
const shared = { testTimeout: 60_000, hookTimeout: 180_000, maxWorkers: 2 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.long.test.ts', 'tests/firefox/**'],
          globalSetup: ['tests/built.setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'long',
          include: ['tests/**/*.long.test.ts'],
          exclude: ['tests/firefox/**'],
          testTimeout: 600_000,
          globalSetup: ['tests/built.setup.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          globalSetup: ['tests/firefox/ready.setup.ts', 'tests/built.setup.ts'],
        },
      },
    ],
  },
});
