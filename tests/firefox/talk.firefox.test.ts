import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { readMetrics } from '../../src/theme/metrics.ts';
import { type Alone, copySpeaker } from '../browser/alone.ts';
import {
  listStops,
  openProjector,
  openTalk,
  readLabels,
  readStop,
  type Stop,
  showStop,
  waitForPicture,
  waitForStop,
} from '../browser/talkDriver.ts';
import { readDeck } from '../outputs/read.ts';
import { launchFirefox } from './launch.ts';

const deck = readDeck('slides');
let alone: Alone;
let address: string;
let stops: Stop[];
let browser: Browser;
let page: Page;

const stopAt = (index: number): Stop => stops.at(index) as Stop;

beforeAll(async () => {
  stops = listStops(deck, await readMetrics(JSON.stringify(deck.chapters)));
  alone = await copySpeaker(inject('built').deck);
  address = alone.address;
  browser = await launchFirefox();
});

afterAll(async () => {
  await browser.close();
  await alone.remove();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
});

afterEach(() => page.close());

test('the whole deck goes forward and back by keys, with the right note and picture', async () => {
  await openTalk(page, `${address}#/${stopAt(0).step}`);
  for (const [index, stop] of stops.entries()) {
    if (index > 0) await page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'PageDown');
    await waitForStop(page, stop);
    expect(await readStop(page)).toEqual(showStop(stop));
    const note = await page.$eval('.note[aria-current]', ({ textContent }) => textContent ?? '');
    expect(note.replace(/\s+/g, '')).toContain(
      stop.note.split('\n')[0]?.slice(0, 60).replace(/\s+/g, '') ?? '',
    );
  }
  await waitForPicture(page, stopAt(-1).labels);
  for (const [index, stop] of stops.slice(0, -1).reverse().entries()) {
    await page.keyboard.press(index % 2 === 0 ? 'ArrowLeft' : 'PageUp');
    await waitForStop(page, stop);
    expect(await readStop(page)).toEqual(showStop(stop));
    expect(await readLabels(page)).toEqual(stop.labels);
  }
});

test('the projector window opens from a file, follows, leads, and finds a reloaded desk', async () => {
  await openTalk(page, `${address}#/${stopAt(0).step}`);
  const projector = await openProjector(page);
  expect(await projector.$$('.desk, .note')).toHaveLength(0);
  for (const stop of stops.slice(1, 6)) {
    await page.keyboard.press('PageDown');
    await waitForStop(projector, stop);
  }
  await projector.keyboard.press('PageUp');
  await waitForStop(page, stopAt(4));
  await page.reload();
  await page.waitForSelector('body[data-open]');
  await waitForStop(page, stopAt(4));
  await page.keyboard.press('Home');
  await waitForStop(projector, stopAt(0));
  await projector.close();
});

test('the notes grow by the key beside Backspace', async () => {
  await openTalk(page, `${address}#/${stopAt(0).step}`);
  await page.keyboard.press('Equal');
  expect(await page.$eval('.said-now', (notes) => getComputedStyle(notes).fontSize)).toBe('28px');
  await page.keyboard.press('Minus');
  expect(await page.$eval('.said-now', (notes) => getComputedStyle(notes).fontSize)).toBe('26px');
});
