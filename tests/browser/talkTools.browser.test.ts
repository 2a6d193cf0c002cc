import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { readDeck } from '../outputs/read.ts';
import {
  listStops,
  openTalk,
  readLabels,
  readStop,
  type Stop,
  showStop,
  waitForPicture,
  waitForStop,
} from './talkDriver.ts';

const deck = readDeck('tests/fixtures/lighthouses');
const address = pathToFileURL(join(inject('built').fixture, 'public/talk.html')).href;
let stops: Stop[];
let classic: Stop[];
let browser: Browser;
let context: BrowserContext;
let page: Page;

const stopAt = (index: number): Stop => stops.at(index) as Stop;

beforeAll(async () => {
  const metrics = await readMetrics(JSON.stringify(deck.chapters));
  stops = listStops(deck, metrics);
  classic = listStops(deck, metrics, 'classic');
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  await openTalk(page, address);
});

afterEach(() => context.close());

const countStrokes = () => page.$$eval('.ink path', (paths) => paths.length);
const news = () => page.$eval('.news', ({ textContent }) => textContent ?? '');

async function draw(): Promise<void> {
  await page.mouse.move(700, 500);
  await page.mouse.down();
  await page.mouse.move(900, 600, { steps: 5 });
  await page.mouse.up();
}

test('a screen nearer to 4:3 gets slides and pictures of its own', async () => {
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.setViewport({ width: 1024, height: 768 });
  await page.waitForFunction(() => document.body.dataset.shape === 'classic');
  for (const stop of classic) {
    expect((await readStop(page)).step).toBe(stop.step);
    await waitForPicture(page, stop.labels);
    const beyond = await page.$$eval('body > .reveal section.slide.present :is(.words, .foot)', (boxes) =>
      boxes
        .map((box) => box.getBoundingClientRect())
        .filter(({ left, right, bottom }) => left < 0 || right > innerWidth || bottom > innerHeight),
    );
    expect(beyond).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  await page.setViewport({ width: 1920, height: 1080 });
  await page.waitForFunction(() => document.body.dataset.shape === 'wide');
  await waitForPicture(page, stopAt(-1).labels);
});

test('the pen draws over a step, C clears it, and each step keeps its own', async () => {
  await draw();
  expect(await countStrokes()).toBe(0);
  await page.keyboard.press('d');
  await draw();
  await page.waitForFunction(() => document.querySelectorAll('.ink path').length === 1);
  const d = (await page.$eval('.ink path', (path) => path.getAttribute('d'))) ?? '';
  const numbers = (d.match(/[\d.]+/g) ?? []).map((number) => Math.round(Number(number)));
  expect([numbers.slice(0, 2), numbers.slice(-2)]).toEqual([
    [700, 500],
    [900, 600],
  ]);
  await page.keyboard.press('ArrowRight');
  expect(await countStrokes()).toBe(0);
  await page.keyboard.press('ArrowLeft');
  expect(await countStrokes()).toBe(1);
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.querySelectorAll('.ink path').length === 0);
});

test('the laser is a dot where the pointer is, until it is put out', async () => {
  await page.keyboard.press('l');
  await page.mouse.move(480, 270);
  await page.waitForFunction(
    () => document.querySelector('.ink .dot:not([hidden])')?.getAttribute('cx') === '480',
  );
  await page.keyboard.press('l');
  await page.waitForFunction(() => document.querySelector('.ink .dot')?.hasAttribute('hidden'));
});

test('Z looks at a detail at twice the size, arrows move it, and Escape shows all again', async () => {
  const width = () =>
    page.$eval('body > .reveal section.slide.present', (slide) => slide.getBoundingClientRect().width);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.keyboard.press('z');
  expect(await width()).toBeCloseTo(3840, 0);
  expect(await page.$$('.sharp > svg')).toHaveLength(1);
  const left = () => page.$eval('.sharp > svg', (svg) => svg.getBoundingClientRect().left);
  expect(await left()).toBeCloseTo(-960, 0);
  await page.keyboard.press('ArrowRight');
  expect(await left()).toBeLessThan(-1000);
  expect(await readStop(page)).toEqual(showStop(stopAt(0)));
  await page.keyboard.press('Escape');
  expect(await width()).toBeCloseTo(1920, 0);
  await page.keyboard.press('z');
  await page.keyboard.press('PageDown');
  expect(await readStop(page)).toEqual(showStop(stopAt(1)));
  expect(await width()).toBeCloseTo(1920, 0);
});

test('when the hall is black, Next brings the slide back and goes no further', async () => {
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  expect(await page.$eval('body > .reveal', (root) => root.classList.contains('paused'))).toBe(false);
  expect(await readStop(page)).toEqual(showStop(stopAt(0)));
  await page.keyboard.press('PageDown');
  expect(await readStop(page)).toEqual(showStop(stopAt(1)));
});

test('G goes to a slide by its number or its id', async () => {
  const slides = [...new Set(stops.map(({ slide }) => slide))];
  await page.keyboard.press('g');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await waitForStop(page, { step: slides[2] ?? '', builds: 0 });
  await page.keyboard.press('g');
  await page.keyboard.type('last-keepers');
  await page.keyboard.press('Enter');
  await waitForStop(page, { step: 'last-keepers', builds: 0 });
  expect(await readLabels(page)).toEqual(stops.find(({ step }) => step === 'last-keepers')?.labels);
});

test('a reader hears each slide’s heading once, then what each step adds, and nothing before its time', async () => {
  const heard: string[] = [];
  for (const stop of stops.slice(1)) {
    await page.keyboard.press('ArrowRight');
    await waitForStop(page, stop);
    heard.push(await news());
  }
  const slides = new Map(stops.slice(1).map(({ slide, heading }) => [slide, heading]));
  for (const heading of slides.values()) expect(heard.join(' ').split(heading)).toHaveLength(2);
  const tables = heard[stops.findIndex(({ step }) => step === 'rock-by-rock') - 1];
  expect(tables).toContain('Picture: ');
  const vote = heard[stops.findIndex(({ step }) => step === 'the-council-votes') - 1];
  expect(vote).toContain('Shall the keeper stay?');
  expect(vote).not.toContain('Nine for the machine');
  expect(heard[stops.findIndex(({ builds }) => builds === 1) - 1]).toBe(
    'A sailor with a watch knows where he is.',
  );
  await page.keyboard.press('ArrowLeft');
  expect(await page.$eval('.aria-status', (own) => own.getAttribute('aria-hidden'))).toBe('true');
});

test('the line at the foot fills chapter by chapter', async () => {
  const widths = () => page.$$eval('.chapters i', (pieces) => pieces.map(({ style }) => style.width));
  expect(await widths()).toEqual(['100%', '0%', '0%']);
  await page.keyboard.press('End');
  expect(await widths()).toEqual(['100%', '100%', '100%']);
});

test('each step’s number leads to that step of the story', async () => {
  const links: (string | null)[] = [];
  for (const stop of stops) {
    await waitForStop(page, stop);
    links.push(
      await page.$eval('section.slide.present a.number:not([hidden])', (link) => link.getAttribute('href')),
    );
    await page.keyboard.press('ArrowRight');
  }
  expect(links).toEqual(stops.map(({ step }) => `index.html#${step}`));
});
