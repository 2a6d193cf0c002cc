import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import type { Files } from '../../src/outputs/output.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { measureTalkSlides } from '../../src/print/measure/talkSlides.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { findBoxes, HALLS } from '../../src/scenes/hall.ts';
import { makeOutputs } from './make.ts';

/** Forty slides of ordinary words, without a picture. */
const FOLDER = 'tests/fixtures/ordinary';
const SHAPES = ['wide', 'classic'] as const;

let told: Diagnostic[];
let files: Files;
let browser: Browser;

beforeAll(async () => {
  const { deck, diagnostics } = await openDeck(FOLDER);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  const made = await makeOutputs(deck, ['story', 'talk', 'speakerTalk', 'slides']);
  files = made.files;
  told = [...diagnostics, ...made.warnings];
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const read = (path: string) => String(files.get(path));

/** How far the words of each slide reach over its screen, by lines as they are set. */
async function measureReach(page: Page) {
  return page.$$eval('section.slide', (slides) =>
    slides.map((slide) => {
      const range = document.createRange();
      const screen = slide.getBoundingClientRect();
      const box = slide.querySelector('.words')?.getBoundingClientRect() ?? new DOMRect();
      const lines = [...slide.querySelectorAll('.words > h2, .words .step > :not(.spoken)')].flatMap(
        (part) => {
          range.selectNodeContents(part);
          return [...range.getClientRects()];
        },
      );
      return {
        id: slide.id,
        kind: slide.className,
        box: { x: box.x - screen.x, y: box.y - screen.y, width: box.width, height: box.height },
        width: Math.max(...lines.map(({ right }) => right)) - Math.min(...lines.map(({ left }) => left)),
        height: Math.max(...lines.map(({ bottom }) => bottom)) - Math.min(...lines.map(({ top }) => top)),
        size: Number.parseFloat(getComputedStyle(slide.querySelector('.steps') ?? slide).fontSize),
      };
    }),
  );
}

test('forty slides of ordinary words are no reason for a warning', () => {
  expect(read('public/talk.html').match(/<section id="[^"]*" class="slide /g)).toHaveLength(40);
  expect(told).toEqual([]);
});

describe.each(SHAPES)('on a %s screen', (shape) => {
  test('nothing goes beyond its place', async () => {
    const page = read('speaker/talk.html');
    expect(await measureTalkSlides(browser, page, { shape, ...HALLS[shape] })).toEqual([]);
  });

  test('no slide looks empty: words have the whole stage, and reach over half of it', async () => {
    const page = await browser.newPage();
    try {
      await page.setJavaScriptEnabled(false);
      await page.setBypassCSP(true);
      await page.setViewport(HALLS[shape]);
      await page.setContent(read('speaker/talk.html'), { waitUntil: 'load' });
      await page.addStyleTag({
        content:
          '.reveal .slides section { display: block !important; position: relative !important; visibility: visible !important; }',
      });
      await page.evaluate(async (shape) => {
        document.body.dataset.shape = shape;
        await document.fonts.ready;
      }, shape);
      const slides = await measureReach(page);
      const alone = slides.filter(({ kind }) => kind.includes('layout-words'));
      expect(alone).toHaveLength(39);
      for (const { box } of alone) expect(box).toEqual(findBoxes('words', shape).words);
      const { width } = HALLS[shape];
      expect(slides.filter((slide) => slide.width < width / 2)).toEqual([]);
      const ordinary = alone.filter(({ kind }) => /stage-(?:running|wide)/.test(kind));
      expect(ordinary.filter(({ height }) => height < 300)).toEqual([]);
      expect(Math.min(...ordinary.map(({ size }) => size))).toBeGreaterThanOrEqual(24);
    } finally {
      await page.close();
    }
  });
});

test('the story has no stage, and every step has the page to itself', () => {
  const story = read('public/index.html');
  expect(story).toContain('<div class="story without-pictures">');
  expect(story.match(/<div class="step without-picture"/g)).toHaveLength(40);
  expect(story).not.toContain('<figure');
});
