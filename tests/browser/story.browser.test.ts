import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { bringTo } from './bring.ts';

const { deck } = parseDeck(readSource('tests/fixtures/lighthouses'), sceneReaders);
if (!deck) throw new Error('the fixture does not parse');
const steps = findSteps(deck).map(({ step }) => step);
const ids = steps.map(({ id }) => id);
const address = pathToFileURL(join(inject('built').fixture, 'public/index.html')).href;

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

let browser: Browser;
const requests: string[] = [];
const errors: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openPage(size: { width: number; height: number }, hash = '', script = true): Promise<Page> {
  const page = await browser.newPage();
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport(size);
  await page.setJavaScriptEnabled(script);
  await page.goto(address + hash);
  if (script) await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Brings a step's card to the top, as a link to it does. */
async function scrollTo(page: Page, id: string): Promise<void> {
  await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
}

/** Waits until the stage says that it shows a step, and the dots have come to rest. */
async function waitForStep(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`.stage[data-step="${id}"]:not([data-moving])`, { timeout: 5000 });
}

/** The stage's words: those of the picture that it shows. */
async function readStage(page: Page): Promise<string[]> {
  return page.$$eval('.stage text', (texts) => texts.map((text) => text.textContent ?? '').sort());
}

for (const size of SIZES)
  test(`at ${size.width} wide, each step scrolled to is the one on the stage, forward and back`, async () => {
    const page = await openPage(size);
    const seen = new Map<string, string[]>();
    for (const id of ids) {
      await scrollTo(page, id);
      await waitForStep(page, id);
      seen.set(id, await readStage(page));
    }
    for (const id of [...ids].reverse()) {
      await scrollTo(page, id);
      await waitForStep(page, id);
      expect(await readStage(page)).toEqual(seen.get(id));
    }
    expect(seen.get('last-keepers')?.join(' ')).toContain('Fair Isle South');
    expect(seen.get('the-council-votes-2')?.join(' ')).toContain('9–5');
    await page.close();
  });

test('a link to a step opens there with its picture, and reading on moves the address', async () => {
  const page = await openPage(SIZES[0] ?? { width: 0, height: 0 }, '#last-keepers');
  await waitForStep(page, 'last-keepers');
  const top = await page.$eval('#last-keepers', (card) => card.getBoundingClientRect().top);
  expect(Math.abs(top)).toBeLessThan(5);
  await scrollTo(page, 'rock-by-rock');
  await page.waitForFunction(() => location.hash === '#rock-by-rock');
  expect(await page.evaluate(() => history.length)).toBe(2);
  await page.waitForFunction(() => document.querySelector('.told')?.textContent?.startsWith('Pairs:'));
  await page.close();
});

test('a card half way in shows a picture between two, and the same one on the way back', async () => {
  const page = await openPage({ width: 1440, height: 900 });
  await scrollTo(page, 'the-council-votes');
  await waitForStep(page, 'the-council-votes');
  await page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
  const shot = async (top: number) => {
    await bringTo(page, 'the-council-votes-2', top);
    await page.waitForFunction(() => !document.querySelector('.stage[data-moving]'));
    return page.$eval('.stage canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL());
  };
  const before = await shot(880);
  const half = await shot(600);
  const after = await shot(100);
  expect(new Set([before, half, after]).size).toBe(3);
  expect(await shot(600)).toBe(half);
  expect(await shot(880)).toBe(before);
  await page.close();
});

test('a window turned on its side keeps the step', async () => {
  const page = await openPage({ width: 390, height: 844 }, '#last-keepers');
  await waitForStep(page, 'last-keepers');
  await page.setViewport({ width: 844, height: 390 });
  await page.waitForFunction(() => document.querySelector('.stage canvas')?.clientWidth === 844);
  await page.waitForFunction(
    () => document.querySelector('.stage')?.getAttribute('data-step') === 'last-keepers',
  );
  await page.close();
});

test('a reader who wants no motion sees whole pictures only', async () => {
  const page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${address}#the-council-votes`);
  await waitForStep(page, 'the-council-votes');
  const whole = await page.$eval('.stage canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await bringTo(page, 'the-council-votes-2', 700);
  await page.waitForFunction(() => window.scrollY > 0 && !document.querySelector('.stage[data-moving]'));
  expect(await page.$eval('.stage canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL())).toBe(
    whole,
  );
  await page.close();
});

test('a source is shown beside its citation, and Escape gives the focus back', async () => {
  const page = await openPage({ width: 1440, height: 900 }, '#builders-went-where-ships-were-lost');
  await page.focus('a.cite');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.note:popover-open');
  expect(await page.$eval('.note', (note) => note.textContent)).toContain('Smeaton, John');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.note:not(:popover-open)');
  await page.waitForFunction(() => document.activeElement?.matches('a.cite'));
  await page.close();
});

test('the reader may choose light or dark, and the choice is kept', async () => {
  const page = await openPage({ width: 1440, height: 900 });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.click('.more');
  await page.click('button.theme');
  const dark = await paper();
  expect(dark).not.toBe(light);
  // From the first paint on: not even the page's own script has come.
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void (/\/story\.\w+\.js/.test(request.url()) ? request.abort() : request.continue()),
  );
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('without a script, every step is followed by its picture, in sight, with words and data', async () => {
  const page = await openPage({ width: 1440, height: 900 }, '', false);
  const cards = await page.$$eval('[data-step]', (all) =>
    all.map((card) => ({
      id: card.id,
      width: card.querySelector('.plate img')?.getBoundingClientRect().width ?? 0,
      words: card.querySelector('.description')?.getBoundingClientRect().height ?? 0,
    })),
  );
  expect(cards.map(({ id }) => id)).toEqual(ids);
  for (const { width, words } of cards) {
    expect(width).toBeGreaterThan(400);
    expect(words).toBeGreaterThan(10);
  }
  expect(await page.$eval('.stage', (stage) => getComputedStyle(stage).display)).toBe('none');
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(deck.title);
  await page.close();
});

test('printed, every step has its picture', async () => {
  const page = await openPage({ width: 1440, height: 900 });
  await page.waitForFunction(() => 'storyData' in window);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.$$eval('.plate > svg', (stills) => stills.length)).toBe(ids.length);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.$$('.plate > svg')).toEqual([]);
  await page.close();
});

test('nothing of all that asked another host, and nothing threw', () => {
  expect(requests.length).toBeGreaterThan(10);
  expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
});
