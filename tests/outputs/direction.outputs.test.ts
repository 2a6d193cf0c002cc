import { beforeAll, expect, test } from 'vitest';
import { finishFiles, prepareOutputs } from '../../src/build/makeOutputs.ts';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { outputs } from '../../src/outputs/list.ts';
import type { Printer } from '../../src/outputs/output.ts';

let deck: Deck;
beforeAll(async () => {
  const opened = await openDeck('tests/fixtures/lighthouses');
  if (!opened.deck) throw new Error('the fixture has mistakes');
  deck = opened.deck;
});

/** Every page that outputs render or print, by path. */
async function renderAll(language: string): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const printer: Printer = {
    print: async ({ path, html }) => {
      pages.set(path, html);
      return { finish: async () => new Uint8Array() };
    },
    measurePages: async () => [],
    measureArticles: async () => [],
    measureTalk: async () => [],
    fitTalk: async () => new Map(),
    measureCode: async () => [],
    draw: async () => new Uint8Array(),
  };
  const entries = outputs.flatMap(({ scripts, styles }) => [...scripts, ...styles]);
  const prepared = await prepareOutputs({ ...deck, language }, outputs, {
    code: new Map(entries.map((entry) => [entry, ''])),
    date: '2026-01-31T00:00:00Z',
    openPrinter: () => printer,
  });
  for (const [path, content] of await finishFiles(await prepared.make()))
    if (path.endsWith('.html')) pages.set(path, String(content));
  return pages;
}

test('every page of a language from right to left says so, and of no other', async () => {
  const found = await renderAll('az-Arab');
  expect([...found.keys()].sort()).toEqual([
    'public/handout-a4.pdf',
    'public/handout-letter.pdf',
    'public/index.html',
    'public/slides.pdf',
    'public/talk.html',
    'speaker/handout-a4.pdf',
    'speaker/handout-letter.pdf',
    'speaker/talk.html',
  ]);
  for (const [path, html] of found) expect(html, path).toMatch(/<html lang="az-Arab" dir="rtl">/);
  for (const [path, html] of await renderAll('az')) expect(html, path).toMatch(/<html lang="az">/);
});

test('English words of the interface keep their order in a page from right to left', async () => {
  const found = await renderAll('ar');
  expect(found.get('public/index.html')).toMatch(
    /<p class="left" lang="en" dir="ltr"><span class="minutes">\d+<\/span> min to read<\/p>/,
  );
  expect(found.get('public/index.html')).toMatch(
    /<span lang="en" dir="ltr">Last updated <time [^>]* lang="ar" dir="rtl">/,
  );
  expect(found.get('public/index.html')).toMatch(/<pre dir="ltr"[^>]*>@misc/);
  expect(found.get('public/handout-a4.pdf')).toMatch(
    /<p class="note"><span lang="en" dir="ltr">This is an outline/,
  );
  expect(found.get('speaker/handout-a4.pdf')).toMatch(
    /<p class="budget"><span lang="en" dir="ltr">[\d.]+ min, to /,
  );
  for (const [path, html] of await renderAll('ru')) expect(html, path).not.toContain('dir="');
});

test('a date that ends with a full stop gets no second one', async () => {
  const story = (await renderAll('ru')).get('public/index.html');
  expect(story).toMatch(/Last updated <time [^>]*>31 января 2026 г\.<\/time><\/p>/);
});
