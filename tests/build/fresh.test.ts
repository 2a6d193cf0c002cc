import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isFresh } from '../../src/dev/fresh.ts';
import { makeFolder } from './folder.ts';

/** Sources of noon and an output of one o'clock. */
function makeDeck() {
  const folder = makeFolder();
  const slides = join(folder, 'slides');
  mkdirSync(join(slides, 'data'), { recursive: true });
  const output = join(folder, 'index.html');
  const table = join(slides, 'data/year.csv');
  for (const path of [join(slides, '01-a.md'), table, output]) writeFileSync(path, '');
  const set = (path: string, hour: number) => utimesSync(path, hour * 3600, hour * 3600);
  for (const path of [join(slides, '01-a.md'), table, join(slides, 'data'), slides]) set(path, 12);
  set(output, 13);
  return { slides, output, table, set };
}

test('an output newer than all of its sources is fresh', async () => {
  const { slides, output } = makeDeck();
  expect(await isFresh(output, [slides])).toBe(true);
});

test('an output that does not exist is not', async () => {
  const { slides, output } = makeDeck();
  rmSync(output);
  expect(await isFresh(output, [slides])).toBe(false);
});

test.each(['table', 'slides'] as const)('a change in the %s after it makes it stale', async (changed) => {
  const deck = makeDeck();
  deck.set(deck[changed], 14);
  expect(await isFresh(deck.output, [deck.slides])).toBe(false);
});

test('a file that was taken away makes it stale', async () => {
  const { slides, output, table } = makeDeck();
  rmSync(table);
  expect(await isFresh(output, [slides])).toBe(false);
});

test('sources that do not exist are a broken world', async () => {
  const { output } = makeDeck();
  await expect(isFresh(output, ['nowhere'])).rejects.toThrow(/nowhere/);
});
