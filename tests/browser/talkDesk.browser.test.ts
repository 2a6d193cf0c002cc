import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import type { Browser, BrowserContext, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { cutDeck } from '../../src/deck/cut.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { readDeck } from '../outputs/read.ts';
import { type Alone, copySpeaker } from './alone.ts';
import {
  listStops,
  openProjector,
  openTalk,
  readStop,
  type Stop,
  showStop,
  waitForStop,
} from './talkDriver.ts';

const deck = readDeck('tests/fixtures/lighthouses');
let alone: Alone;
let address: string;
let stops: Stop[];
let short: Stop[];
let browser: Browser;
let context: BrowserContext;
let page: Page;

const stopAt = (index: number): Stop => stops.at(index) as Stop;
const shown = (name: string) => page.$eval(`[data-show="${name}"]`, ({ textContent }) => textContent ?? '');
const said = (words: string) =>
  page.waitForFunction((wanted) => document.querySelector('.desk')?.textContent?.includes(wanted), {}, words);

beforeAll(async () => {
  const cut = cutDeck(deck, 4);
  if (!cut) throw new Error('the fixture has a cut of 4 minutes');
  const metrics = await readMetrics(JSON.stringify(deck.chapters));
  stops = listStops(deck, metrics);
  short = listStops(cut, metrics);
  alone = await copySpeaker(inject('built').fixture);
  address = alone.address;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await alone.remove();
});

beforeEach(async () => {
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await openTalk(page, address);
});

afterEach(() => context.close());

/** Sets the lecture's begin back, as if it had run for so many minutes, and opens the page anew. */
async function spend(minutes: number): Promise<void> {
  await page.evaluate((milliseconds) => {
    const key = `talk ${document.title}`;
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, begun: kept.begun - milliseconds }));
    // The page that is left is not to write its own begin again.
    Storage.prototype.setItem = () => undefined;
  }, minutes * 60_000);
  await page.reload();
  await page.waitForSelector('body[data-open]');
}

test('a version is chosen at the desk: its slides, its clock, its projector', async () => {
  const projector = await openProjector(page);
  await page.bringToFront();
  await page.select('.version', '4');
  expect(await shown('minutes')).toBe('4');
  expect(await shown('place')).toContain('Slide 1 of 3');
  for (const [index, stop] of short.entries()) {
    if (index > 0) await page.keyboard.press('PageDown');
    expect(await readStop(page)).toEqual(showStop(stop));
    await waitForStop(projector, stop);
  }
  expect(await page.$eval('body > .reveal .present .number-shown', (number) => number.textContent)).toBe('3');
  await page.keyboard.press('Home');
  await page.select('.version', '');
  expect(await shown('place')).toContain('Slide 1 of');
  for (const stop of stops.slice(1)) {
    await page.keyboard.press('PageDown');
    expect(await readStop(page)).toEqual(showStop(stop));
  }
  await waitForStop(projector, stopAt(-1));
});

test('a version that leaves this slide out goes on at the next that it has', async () => {
  await page.keyboard.press('ArrowRight');
  expect((await readStop(page)).slide).toBe(stopAt(1).slide);
  await page.select('.version', '4');
  expect((await readStop(page)).step).toBe('rock-by-rock');
  await page.waitForFunction(() => location.hash === '#/rock-by-rock?cut=4');
  await page.reload();
  await page.waitForSelector('body[data-open]');
  expect(await shown('place')).toContain('Slide 2 of 3');
});

test('the plan shows lecture and seminar with their minutes', async () => {
  await page.keyboard.press('m');
  const read = () =>
    page.$$eval('.plan caption, .plan > p, .plan th', (parts) => parts.map(({ textContent }) => textContent));
  const plan = await read();
  expect(plan[0]).toBe('Lecture, 9 min');
  expect(plan).toContain('Seminar, 5 min');
  expect(plan).toContain('Why would a state pay for a light that mostly helps foreign ships?');
  expect(plan.at(-1)).toBe('Lecture and seminar: 14 minutes.');
  await page.select('.version', '4');
  expect((await read())[0]).toBe('Lecture, 4.1 min');
  await page.keyboard.press('m');
  expect(await page.$('.said-now:not([hidden])')).not.toBeNull();
});

test('pace goes from on time to late, with what to skip', async () => {
  await page.keyboard.press('ArrowRight');
  const isAt = (pace: string) => page.waitForSelector(`.pace[data-pace="${pace}"]`);
  await page.waitForFunction((step) => location.hash === `#/${step}`, {}, stopAt(1).step);
  await spend(1);
  await isAt('even');
  await spend(6);
  await isAt('late');
  expect(await shown('skip')).toMatch(/^Skip to catch up: “A flash is a name”/);
  await page.select('.version', '4');
  expect(await shown('skip')).toMatch(/^To catch up: \d+ s less on each remaining slide$/);
});

test('opened again within ten minutes, the page is where it was, its clock too', async () => {
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (step) => localStorage.getItem(`talk ${document.title}`)?.includes(`"step":"${step}"`),
    {},
    stopAt(3).step,
  );
  await page.close();
  page = await context.newPage();
  await openTalk(page, address);
  await waitForStop(page, stopAt(3));
  await said('Resumed where you left off');
  expect(await shown('elapsed')).not.toBe('');
});

test('a projector whose desk was closed is found by the next desk', async () => {
  const projector = await openProjector(page);
  for (const stop of stops.slice(1, 4)) {
    await page.keyboard.press('PageDown');
    await waitForStop(projector, stop);
  }
  await page.evaluate(() => localStorage.clear());
  await page.close();
  page = await context.newPage();
  await openTalk(page, address);
  await waitForStop(page, stopAt(3));
  await page.keyboard.press('PageDown');
  await waitForStop(projector, stopAt(4));
});

test('black, theme, detail and ink reach the projector, and its 4:3 screen the desk', async () => {
  const projector = await openProjector(page);
  await projector.setViewport({ width: 1024, height: 768 });
  await page.waitForFunction(() => document.body.dataset.shape === 'classic');
  await page.bringToFront();
  await page.keyboard.press('t');
  await projector.waitForFunction(() => document.documentElement.dataset.hall === 'dark');
  await page.keyboard.press('z');
  await projector.waitForSelector('.reveal.near');
  await page.keyboard.press('z');
  await projector.waitForSelector('.reveal:not(.near)');
  await page.keyboard.press('d');
  const box = await page.$eval('body > .reveal', (root) => root.getBoundingClientRect().toJSON());
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 4, { steps: 3 });
  await page.mouse.up();
  await projector.waitForFunction(() =>
    /M7\d\d.* 5\d\d.*L/.test(document.querySelector('.ink path')?.getAttribute('d') ?? ''),
  );
  await page.keyboard.press('b');
  await projector.waitForSelector('.reveal.paused');
});

test('the notes grow and shrink within reason', async () => {
  const size = () => page.$eval('.said-now', (notes) => getComputedStyle(notes).fontSize);
  expect(await size()).toBe('26px');
  for (let count = 0; count < 30; count++) await page.keyboard.press('NumpadAdd');
  expect(await size()).toBe('60px');
  for (let count = 0; count < 30; count++) await page.keyboard.press('NumpadSubtract');
  expect(await size()).toBe('16px');
});

test('notes longer than the screen say so, and ↓ reads on', async () => {
  await page.setViewport({ width: 1024, height: 480 });
  for (let count = 0; count < 17; count++) await page.keyboard.press('NumpadAdd');
  await page.waitForSelector('.said-now[data-more]');
  const before = await readStop(page);
  for (let count = 0; count < 12; count++) await page.keyboard.press('ArrowDown');
  await page.waitForSelector('.said-now:not([data-more])');
  expect(await readStop(page)).toEqual(before);
  await page.keyboard.press('ArrowUp');
  await page.waitForSelector('.said-now[data-more]');
});

/** How long the desk says that the lecture has run, in seconds. */
async function readElapsed(desk: Page): Promise<number> {
  const text = await desk.$eval('[data-show="elapsed"]', ({ textContent }) => textContent ?? '');
  const [minutes = 0, seconds = 0] = text.split(':').map(Number);
  return minutes * 60 + seconds;
}

test('a clock that was reset stays so over a reload, in a second window too', async () => {
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((step) => location.hash === `#/${step}`, {}, stopAt(1).step);
  await spend(5);
  await page.waitForFunction(() => document.querySelector('[data-show="elapsed"]')?.textContent !== '0:00');
  expect(await readElapsed(page)).toBeGreaterThanOrEqual(300);
  const second = await context.newPage();
  await openTalk(second, address);
  expect(await readElapsed(second)).toBeGreaterThanOrEqual(300);
  await page.bringToFront();
  await page.keyboard.press('r');
  expect(await readElapsed(page)).toBe(0);
  await vi.waitUntil(async () => (await readElapsed(second)) === 0, { timeout: 5000 });
  await page.reload();
  await page.waitForSelector('body[data-open]');
  await page.waitForFunction(() => document.querySelector('.pace')?.textContent);
  expect(await shown('elapsed')).toBe('0:00');
  expect(await shown('pace')).toBe('starts with the next step');
  // It runs again from the next step, in both windows.
  await page.keyboard.press('ArrowRight');
  await vi.waitUntil(async () => (await readElapsed(page)) > 0, { timeout: 5000 });
  await vi.waitUntil(async () => (await readElapsed(second)) > 0, { timeout: 5000 });
  expect(await readElapsed(second)).toBeLessThan(60);
});

test.each(['public', 'desk', 'projector'])(
  '? lists the keys of the %s page, and Escape puts them away',
  async (kind) => {
    const where = kind === 'projector' ? await openProjector(page) : page;
    if (kind === 'public')
      await openTalk(page, pathToFileURL(join(inject('built').fixture, 'public/talk.html')).href);
    for (const key of ['?', 'F1'] as const) {
      await where.keyboard.press(key);
      await where.waitForSelector('dialog.help[open]', { timeout: 5000 });
      const keys = await where.$$eval('dialog.help kbd', (all) => all.map(({ textContent }) => textContent));
      expect(keys).toEqual(expect.arrayContaining(['→', 'B', 'Z', 'T', '?']));
      expect(keys.includes('M')).toBe(kind === 'desk');
      // A key that is pressed to read on the list changes nothing under it.
      await where.keyboard.press('ArrowRight');
      expect((await readStop(where)).step).toBe(stopAt(0).step);
      await where.keyboard.press('Escape');
      await where.waitForSelector('dialog.help:not([open])');
      expect(await where.$eval('body > .reveal', ({ classList }) => classList.contains('overview'))).toBe(
        false,
      );
    }
    expect(await where.$eval('body > .reveal', ({ classList }) => classList.contains('paused'))).toBe(false);
    await where.keyboard.press('ArrowRight');
    await waitForStop(where, stopAt(1));
  },
);

test('V does nothing, and a black hall is black', async () => {
  const projector = await openProjector(page);
  await page.bringToFront();
  await page.keyboard.press('v');
  await page.keyboard.press('ArrowRight');
  await waitForStop(projector, stopAt(1));
  expect(await projector.$('.reveal.paused')).toBeNull();
  await page.keyboard.press('b');
  await projector.waitForSelector('.reveal.paused');
  await projector.waitForFunction(() => {
    const cover = document.querySelector('.pause-overlay');
    return cover && getComputedStyle(cover).opacity === '1';
  });
  await projector.bringToFront();
  const { data } = PNG.sync.read(Buffer.from(await projector.screenshot()));
  expect(data.filter((part, at) => at % 4 !== 3 && part > 0)).toHaveLength(0);
  // A click on the black brings the slide back.
  await projector.mouse.click(200, 200);
  await page.waitForSelector('.reveal:not(.paused)');
});
