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
