import { readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import readRules from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { expect, test } from 'vitest';
import { findExports, findImports, listSources } from './sourceFiles.ts';

const code = [...listSources('src', '.ts'), ...listSources('scripts', '.ts')];
const styles = listSources('src', '.css');

// Without a parser for TypeScript dependency-cruiser reads no file, and finds no fault.
test('the rules of the rooms find circles of types, arrows up and unknown rooms', async () => {
  const rules = await readRules('./dependencyRules.mjs');
  const { output } = await cruise(['src'], { ...rules, baseDir: 'tests/fixtures/rooms' });
  const { violations } = (output as ICruiseResult).summary;
  expect(violations.map(({ rule, from }) => `${rule.name} ${from}`).sort()).toEqual([
    'arrows-of-marks src/marks/title.ts',
    'known-rooms src/attic/chest.ts',
    'no-circle src/marks/dot.ts',
  ]);
});

// Not a rule of dependency-cruiser, whose parser swc does not tell types from values:
// https://github.com/sverweij/dependency-cruiser/issues/1082
test('the browser takes types alone from the deck', () => {
  const client = code.filter((file) => /\/client\/|^src\/stage\//.test(file)).flatMap(findImports);
  expect(client.length).toBeGreaterThan(50);
  expect(client.filter(({ to, typeOnly }) => to.startsWith('src/deck/') && !typeOnly)).toEqual([]);
});

test('every kind of export is found by its name', () => {
  expect(findExports('tests/fixtures/exports/every.ts').join(' ')).toBe(
    'Page yaml visit Local renamed shown constant first second others third fourth variable named generated Kind Shape Alias Tone whole',
  );
});

test('no two exports have the same name', () => {
  const files = new Map<string, string[]>();
  for (const file of code)
    for (const name of findExports(file)) files.set(name, [...(files.get(name) ?? []), file]);
  expect(files.size).toBeGreaterThan(300);
  expect([...files].filter(([, places]) => places.length > 1)).toEqual([]);
});

test('no file has more than 250 lines', () => {
  const long = [...code, ...styles].filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
  expect(long).toEqual([]);
});

test('the engine knows nothing of this essay', () => {
  const words = /duma|kortunov|trump|putin|moscow|kremlin|washington|hamburg|shayrat|sanction/i;
  const wrong = [...code, ...styles].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => `${file}:${index + 1} ${line.trim()}`)
      .filter((line) => words.test(line)),
  );
  expect(wrong).toEqual([]);
});
