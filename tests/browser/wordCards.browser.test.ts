import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';
import { type WrittenPages, writePages } from './writtenPages.ts';

const PILES =
  '```scene units\nshow: piles\npiles:\n  - {label: rye, count: 6, tone: hope}\nunit: one loaf\n```';
const WORDS = 'Words that stand alone, and have the page to themselves while they are read.';
const SLIDES = ['## Before\n\nWords', `## Pictured\n\n${PILES}\n\nWords`, `## Alone\n\n${WORDS}`];

let pages: WrittenPages;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const { deck, diagnostics } = parseDeck(makeSource(SLIDES.join('\n\n---\n\n')), sceneReaders);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  pages = await writePages(deck);
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});

afterAll(async () => {
  await browser.close();
  await pages.remove();
});

/** Opens the story at a step, and waits until the stage has its picture. */
async function open(step: string, width: number, height: number): Promise<void> {
  await page.setViewport({ width, height });
  await page.goto('about:blank');
  await page.goto(`${pages.find('public/index.html')}#${step}`, { waitUntil: 'load' });
  await page.waitForFunction(
    (id) => document.querySelector<HTMLElement>('.stage')?.dataset.step === id,
    {},
    step,
  );
}

const findStage = () =>
  page.$eval('.stage', (stage) => {
    const { visibility, opacity } = getComputedStyle(stage);
    return {
      isSeen: visibility === 'visible' && opacity === '1',
      labels: stage.querySelectorAll('text').length,
    };
  });

test('on a phone a step without a picture has no stage above it', async () => {
  await open('pictured', 390, 844);
  expect(await findStage()).toMatchObject({ isSeen: true });
  await open('alone', 390, 844);
  expect(await findStage()).toEqual({ isSeen: false, labels: 0 });
});

test.each([
  [1440, 900],
  [1024, 768],
])('in a window of %i × %i its words stand in the middle, and the stage is empty', async (width, height) => {
  await open('pictured', width, height);
  expect((await findStage()).labels).toBeGreaterThan(0);
  await open('alone', width, height);
  expect((await findStage()).labels).toBe(0);
  const { left, right } = await page.$eval('#alone .card', (card) => {
    const box = card.getBoundingClientRect();
    return { left: box.left, right: document.documentElement.clientWidth - box.right };
  });
  expect(Math.abs(left - right)).toBeLessThan(20);
  expect(left).toBeGreaterThan(width / 10);
});

test('in the talk the picture leaves the stage before a slide of words is read', async () => {
  await page.setViewport({ width: 1280, height: 720 });
  await page.goto(`${pages.find('public/talk.html')}#/pictured`, { waitUntil: 'load' });
  await page.waitForSelector('body[data-open="talk"]');
  await page.waitForFunction(() => document.querySelectorAll('.stage text').length > 0);
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.stage')?.dataset.step === 'alone');
  await page.waitForFunction(() => document.querySelectorAll('.stage text').length === 0);
  // The overview's card of it holds no dot either.
  await page.keyboard.press('o');
  const shapes = await page
    .waitForSelector('#alone .thumbnail svg')
    .then((svg) => svg?.evaluate((each) => each.querySelectorAll('path, circle, text').length));
  expect(shapes).toBe(0);
});
