import { defineConfig } from 'vitest/config';

// Most of a test's time is a browser's: two files at once use a small machine well. Files share the modules that
// they load, which takes as long as most tests.
const shared = { testTimeout: 120_000, hookTimeout: 180_000, maxWorkers: 3, isolate: false };

const built = ['tests/built.setup.ts'];

// A browser can be late on a busy machine: one more try, of which the report speaks.
const browsing = { ...shared, retry: 1 };

// A test's tier is in its name: `svg.test.ts` is a unit, `story.browser.test.ts` opens pages.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Quicker to start than processes.
          pool: 'threads',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.{outputs,browser,long,firefox}.test.ts'],
          // A unit that starts a browser fails.
          env: { PUPPETEER_EXECUTABLE_PATH: 'no browser for units' },
        },
      },
      { test: { ...shared, name: 'outputs', include: ['tests/**/*.outputs.test.ts'], globalSetup: built } },
      { test: { ...browsing, name: 'browser', include: ['tests/**/*.browser.test.ts'], globalSetup: built } },
      {
        test: {
          ...browsing,
          name: 'long',
          include: ['tests/**/*.long.test.ts'],
          testTimeout: 600_000,
          globalSetup: built,
        },
      },
      {
        test: {
          ...browsing,
          name: 'firefox',
          include: ['tests/**/*.firefox.test.ts'],
          globalSetup: ['tests/firefox/ready.setup.ts', ...built],
        },
      },
    ],
  },
});
