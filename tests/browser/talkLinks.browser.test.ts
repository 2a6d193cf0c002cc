import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { readDeck } from '../outputs/read.ts';
import { openTalk, readStop, waitForStop } from './talkDriver.ts';
import { clickLink, type WrittenPages, writePages } from './writtenPages.ts';

const deck = readDeck('tests/fixtures/crossings');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
});
afterEach(() => page.close());

describe('links inside the talk', () => {
  let pages: WrittenPages;
  beforeAll(async () => {
    pages = await writePages(deck);
  });
  afterAll(() => pages.remove());

  const TARGETS: [string, string, string][] = [
    ['a chapter', 'second-chapter', 'near-slide'],
    ['a later step', 'far-slide-2', 'far-slide-2'],
    ['a step not in Latin letters', 'дума', 'дума'],
  ];

  test.each(TARGETS)('to %s go to that slide and step', async (_, id, step) => {
    await openTalk(page, pages.find('public/talk.html'));
    const visited = await page.evaluate(() => history.length);
    await clickLink(page, 'section.present .words', id);
    await waitForStop(page, { step, builds: 0 });
    expect((await readStop(page)).step).toBe(step);
    // The slides stay where they are: the browser has not scrolled to the element of that name.
    expect(
      await page.$$eval('.reveal, .lens, .slides, .stage', (boxes) =>
        boxes.map(({ scrollTop, scrollLeft }) => scrollTop + scrollLeft),
      ),
    ).toEqual([0, 0, 0, 0]);
    await page.waitForFunction((hash) => location.hash === hash, {}, `#/${encodeURIComponent(step)}`);
    expect(await page.evaluate(() => history.length)).toBe(visited);
  });

  test.each(TARGETS)('an address that names %s opens it', async (_, id, step) => {
    await openTalk(page, `${pages.find('public/talk.html')}#${encodeURIComponent(id)}`);
    expect((await readStop(page)).step).toBe(step);
  });
});

test('a talk written from right to left goes on to the left', async () => {
  const pages = await writePages({ ...deck, language: 'ar' });
  await openTalk(page, pages.find('public/talk.html'));
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await page.keyboard.press('ArrowLeft');
  expect((await readStop(page)).step).toBe('near-slide');
  await page.keyboard.press('ArrowLeft');
  expect((await readStop(page)).step).toBe('far-slide');
  await page.keyboard.press('ArrowRight');
  expect((await readStop(page)).step).toBe('near-slide');
  await page.keyboard.press('PageDown');
  expect((await readStop(page)).step).toBe('far-slide');
  await page.mouse.move(400, 400);
  await page.mouse.move(420, 400);
  await page.click('.controls .navigate-left');
  await waitForStop(page, { step: 'far-slide-2', builds: 0 });
  // A picture's words are anchored as they were composed, from left to right.
  expect(await page.$eval('.stage', (stage) => getComputedStyle(stage).direction)).toBe('ltr');
  await page.keyboard.press('End');
  await waitForStop(page, { step: 'дума', builds: 0 });
  expect(
    await page.$eval('section.slide.present .words', (words) => getComputedStyle(words).textAlign),
  ).toMatch(/^(start|right)$/);
  await pages.remove();
});
