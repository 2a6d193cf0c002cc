import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleStyles } from '../../src/build/bundle.ts';
import { readSource } from '../../src/build/source.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { findOverflows } from '../../src/outputs/talk/overflows.ts';
import { renderTalk } from '../../src/outputs/talk/page.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { fitTalkSlides, measureTalkSlides } from '../../src/print/measure/talkSlides.ts';
import { HALLS } from '../../src/scenes/hall.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { embedFonts } from '../../src/theme/fonts.ts';
import { readMetrics } from '../../src/theme/metrics.ts';

const source = readSource('tests/fixtures/lighthouses');
let browser: Browser;
let style: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const sheets = await Promise.all(
    ['outputs/talk/styles/talk', 'theme/hall/fit'].map((name) => bundleStyles(`src/${name}.css`)),
  );
  style = embedFonts(sheets.join(''));
});

afterAll(() => browser.close());

function readDeck(change: (text: string) => string): Deck {
  const files = new Map(source.files);
  files.set('01-towers.md', change(files.get('01-towers.md') ?? ''));
  const { deck } = parseDeck({ ...source, files }, sceneReaders);
  if (!deck) throw new Error('the changed fixture does not parse');
  return deck;
}

async function renderPage(deck: Deck): Promise<string> {
  return renderTalk(deck, { audience: 'speaker', metrics: await readMetrics(''), script: '', style });
}

test.each(['wide', 'classic'] as const)('every slide of the fixture fits a %s screen', async (shape) => {
  const page = await renderPage(readDeck((text) => text));
  expect(await measureTalkSlides(browser, page, { shape, ...HALLS[shape] })).toEqual([]);
});

test('a slide with too many words is a warning with its place, how much and on which screen', async () => {
  const line = '- A line that the author could have left out of this slide\n';
  const deck = readDeck((text) => text.replace('- Every light has its own rhythm\n', line.repeat(16)));
  const warnings = await findOverflows(deck, await renderPage(deck), (html, screen) =>
    measureTalkSlides(browser, html, screen),
  );
  expect(warnings.map(({ code, level, file }) => [code, level, file])).toEqual([
    ['slide-overflow', 'warning', '01-towers.md'],
    ['slide-overflow', 'warning', '01-towers.md'],
  ]);
  const [wide, classic] = warnings;
  expect(source.files.get('01-towers.md')?.split('\n')[(wide?.line ?? 0) - 1]).toBe('## A flash is a name');
  expect(wide?.message).toMatch(
    /^slide "a-flash-is-a-name" does not fit a 16:9 screen: its words go \d+ pixels beyond/,
  );
  expect(classic?.message).toContain('4:3');
});

test('type steps down, on each screen as far as its words need, before anything is too full', async () => {
  const line = '- A line that the author could have left out of this slide\n';
  const deck = readDeck((text) => text.replace('- Every light has its own rhythm\n', line.repeat(9)));
  const screens = (['wide', 'classic'] as const).map((shape) => ({ shape, ...HALLS[shape] }));
  const ladders = new Map(
    screens.map(({ shape }) => [
      shape,
      new Map(
        deck.chapters.flatMap(({ slides }) =>
          slides.map(({ id }) => [id, [32, 28, 24].map((size) => `fit-${shape}-${size}`)] as const),
        ),
      ),
    ]),
  );
  const fits = await fitTalkSlides(browser, await renderPage(deck), screens, ladders);
  expect([...fits]).toEqual([['a-flash-is-a-name', ['fit-wide-28', 'fit-classic-24']]]);
  const page = renderTalk(
    deck,
    { audience: 'speaker', metrics: await readMetrics(''), script: '', style },
    fits,
  );
  const left = await Promise.all(screens.map((screen) => measureTalkSlides(browser, page, screen)));
  expect(left[0]).toEqual([]);
});

test('a line that can’t be broken is a warning too', async () => {
  const deck = readDeck((text) =>
    text.replace('- Every light has its own rhythm', `- ${'lighthouse'.repeat(12)}`),
  );
  const found = await measureTalkSlides(browser, await renderPage(deck), { shape: 'wide', ...HALLS.wide });
  expect(found).toMatchObject([{ slide: 'a-flash-is-a-name', part: 'words' }]);
});
