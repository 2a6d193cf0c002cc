import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findImports, listSources } from './sourceFiles.ts';

const tests = listSources('tests', '.test.ts');
const unit = tests.filter((file) => /^[^.]+\.test\.ts$/.test(file));

/** A test's file and the helpers in tests/ that it uses. */
function listOwn(file: string, found = new Set<string>()): Set<string> {
  found.add(file);
  for (const { to, typeOnly } of findImports(file))
    if (!typeOnly && to.startsWith('tests/') && existsSync(to) && !found.has(to)) listOwn(to, found);
  return found;
}

// In two, so that this file is not one of those it looks for.
const INJECT = `inject${'('}`;

/** What builds, bundles, serves or runs a browser or a command. */
const COSTLY =
  /^(?:puppeteer|vite|node:child_process|src\/print\/launch\/(?:browser|runner)\.ts|src\/build\/(?:build|bundle|printer)\.ts|src\/dev\/(?:server|serve|bench|gallery)\.ts)$/;

test('the name of every test says its tier', () => {
  expect(
    tests.filter((file) => !/^[^.]+(?:\.(?:outputs|browser|long|firefox))?\.test\.ts$/.test(file)),
  ).toEqual([]);
  expect(unit.length).toBeGreaterThan(20);
});

test.each(unit)('%s needs no build and no browser', (file) => {
  const own = [...listOwn(file)];
  expect(own.filter((each) => readFileSync(each, 'utf8').includes(INJECT))).toEqual([]);
  const costly = own.flatMap(findImports).filter(({ to, typeOnly }) => !typeOnly && COSTLY.test(to));
  expect(costly).toEqual([]);
});

test('tests that open pages themselves are of the tier for it', () => {
  const outputs = tests.filter((file) => file.endsWith('.outputs.test.ts'));
  const opens = outputs.filter((file) =>
    [...listOwn(file)].some((each) =>
      findImports(each).some(({ to, typeOnly }) => !typeOnly && to === 'src/print/launch/browser.ts'),
    ),
  );
  expect(opens).toEqual([]);
});
