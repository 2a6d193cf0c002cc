import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { findFormulas } from '../../src/deck/maths.ts';
import type { Files } from '../../src/outputs/output.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { findViolations } from '../browser/axe.ts';
import { findElements, readPdf } from '../pdf/read.ts';
import { makeOutputs } from './make.ts';

const NAMES = ['story', 'talk', 'speakerTalk', 'slides', 'studentHandouts', 'speakerHandouts'];

let files: Files;
let told: Diagnostic[];
let spoken: Set<string>;
let browser: Browser;
const out = mkdtempSync(join(tmpdir(), 'formulas-'));

beforeAll(async () => {
  const { deck, diagnostics } = await openDeck('tests/fixtures/formulas');
  if (!deck) throw new Error('the fixture has mistakes');
  const made = await makeOutputs(deck, NAMES);
  files = made.files;
  told = [...diagnostics, ...made.warnings];
  spoken = new Set(findFormulas(deck).map((formula) => formula.spoken));
  for (const [path, content] of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(out, { recursive: true });
});

async function open(path: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 844 });
  await page.goto(pathToFileURL(join(out, path)).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

test('a deck with formulas in every voice is made without a warning', () => {
  expect(told).toEqual([]);
  expect(spoken.size).toBe(17);
});

test('no page has a style of its own, nor the whole face', () => {
  for (const [path, content] of files)
    if (path.endsWith('.html')) expect(String(content), path).not.toMatch(/<[^>]* style=/);
  const [font] = [...files].filter(([path]) => path.includes('stix'));
  expect(font?.[1].length).toBeLessThan(25_000);
});

test.each([
  ['public/slides.pdf', 6],
  ['public/handout-a4.pdf', 5],
  ['speaker/handout-a4.pdf', 11],
])('formulas of %s are pictures that say what is spoken', async (path, count) => {
  const pdf = await readPdf(files.get(path) as Uint8Array);
  const pictures = findElements(pdf.structure, 'Figure').filter(({ alt }) => alt !== null && spoken.has(alt));
  expect(pictures).toHaveLength(count);
  for (const { children } of pictures) expect(children).toEqual([]);
});

test('bookmarks say formulas', async () => {
  const { bookmarks } = await readPdf(files.get('public/slides.pdf') as Uint8Array);
  expect(bookmarks.map(({ title }) => title)).toContain('Why E equals m c squared holds');
});

test('axe finds nothing in the story, and no formula is wider than a phone', async () => {
  const page = await open('public/index.html', 390);
  await page.waitForFunction(() => !document.querySelector('.chapters .card:not(.laid)'));
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const boxes = await page.$$eval('.formula-box', (all) =>
    all.map((box) => [box.scrollWidth > box.clientWidth, box.hasAttribute('tabindex')]),
  );
  expect(boxes.filter(([scrolls, reached]) => scrolls && !reached)).toEqual([]);
  expect(boxes.some(([scrolls]) => scrolls)).toBe(true);
  await page.close();
});

test('formulas are set in their face, and stand in their slides', async () => {
  const page = await open('public/talk.html', 1600);
  expect(await page.evaluate(() => document.fonts.check('20px "STIX Two Math"'))).toBe(true);
  const family = await page.$eval('math', (maths) => getComputedStyle(maths).fontFamily);
  expect(family).toContain('STIX Two Math');
  await page.close();
});

test('what only a note has brings nothing to the public', async () => {
  const { deck } = await openDeck('tests/fixtures/formulas');
  if (!deck) throw new Error('the fixture has mistakes');
  const chapters = deck.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.map((slide) => ({
      ...slide,
      heading: [],
      steps: slide.steps.map(({ voices, ...step }) => ({
        ...step,
        projected: [],
        voices: { ...voices, story: null, caution: null, ask: null },
      })),
    })),
  }));
  const made = await makeOutputs({ ...deck, chapters }, ['story', 'talk', 'speakerTalk']);
  const text = [...made.files].map(([path, content]) => `${path}\n${content}`);
  expect(text.filter((each) => /^public/.test(each) && /stix-two|<math[ >]|formula-/.test(each))).toEqual([]);
  expect(text.filter((each) => /^speaker/.test(each) && /STIX Two Math/.test(each))).toHaveLength(1);
});
