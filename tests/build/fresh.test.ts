import { cpSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findOrigin } from '../../src/build/origin.ts';
import { replaceFolder } from '../../src/build/replace.ts';
import { isFresh } from '../../src/dev/fresh.ts';
import { makeFolder } from './folder.ts';

/** A deck, and a build that says that it was made from it. */
async function makeBuild(from = 'tests/fixtures/lighthouses') {
  const folder = makeFolder();
  const slides = join(folder, 'slides');
  const out = join(folder, 'dist');
  cpSync(from, slides, { recursive: true });
  const find = (options: Partial<Parameters<typeof findOrigin>[0]> = {}, environment = {}) =>
    findOrigin({ slides, url: null, ...options }, environment);
  await replaceFolder(out, new Map([['public/index.html', 'one']]), find());
  const isCurrent = (...asked: Parameters<typeof find>) => isFresh(out, find(...asked));
  const change = (file: string) =>
    writeFileSync(join(slides, file), `${readFileSync(join(slides, file), 'utf8')}\n`);
  return { slides, out, isCurrent, change };
}

test('a build of the same deck by the same engine is fresh, whatever the times of the files', async () => {
  const { slides, isCurrent } = await makeBuild();
  utimesSync(join(slides, 'deck.yaml'), 4e9, 4e9);
  expect(await isCurrent()).toBe(true);
});

test.each(['01-towers.md', 'data/council.csv', 'deck.yaml'])(
  'a change of %s makes it stale',
  async (file) => {
    const { isCurrent, change } = await makeBuild();
    change(file);
    expect(await isCurrent()).toBe(false);
  },
);

test('a save while the build runs makes it stale, though the outputs are newer', async () => {
  const { slides, out, change } = await makeBuild();
  const origin = findOrigin({ slides, url: null }, {});
  change('01-towers.md');
  await replaceFolder(out, new Map([['public/index.html', 'two']]), origin);
  expect(await isFresh(out, findOrigin({ slides, url: null }, {}))).toBe(false);
});

test('another deck, address, cut or date in the same folder makes it stale', async () => {
  const { isCurrent } = await makeBuild();
  expect(await isCurrent({ slides: 'tests/fixtures/stress' })).toBe(false);
  expect(await isCurrent({ url: 'https://example.org/' })).toBe(false);
  expect(await isCurrent({ cuts: [4] })).toBe(false);
  expect(await isCurrent({ steps: true })).toBe(false);
  expect(await isCurrent({}, { SOURCE_DATE_EPOCH: '1800000000' })).toBe(false);
});

test('a font of the deck that changes makes it stale', async () => {
  const { isCurrent, change } = await makeBuild('tests/fixtures/stress');
  expect(await isCurrent()).toBe(true);
  change('fonts/naskh/unicode.json');
  expect(await isCurrent()).toBe(false);
});

test('a folder without a build, or with a file of it gone, is not fresh', async () => {
  const { out, isCurrent } = await makeBuild();
  rmSync(join(out, 'public/index.html'));
  expect(await isCurrent()).toBe(false);
  rmSync(out, { recursive: true });
  expect(await isCurrent()).toBe(false);
});

test('the locks that editors keep beside the slides lead nowhere, and do no harm', async () => {
  const { slides, isCurrent } = await makeBuild();
  symlinkSync('somebody@here.1234', join(slides, '.#01-towers.md'));
  symlinkSync('nothing', join(slides, '01-towers.md~'));
  symlinkSync('nothing', join(slides, 'data/.#council.csv'));
  expect(await isCurrent()).toBe(true);
});

test('a deck that does not exist is a broken world', () => {
  expect(() => findOrigin({ slides: 'nowhere', url: null }, {})).toThrow(/nowhere/);
});
