import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, HTTPRequest, KeyInput, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import {
  findFaint,
  listStops,
  openTalk,
  readLabels,
  readStop,
  type Stop,
  showStop,
  waitForPicture,
} from './talkDriver.ts';

const FIXTURE = 'tests/fixtures/lighthouses';
const folder = inject('built').fixture;
const publicTalk = pathToFileURL(join(folder, 'public/talk.html')).href;
const NEXT: KeyInput[] = ['ArrowRight', 'Space', 'PageDown', 'n'];
const BACK: KeyInput[] = ['ArrowLeft', 'PageUp', 'p'];

let browser: Browser;
let context: BrowserContext;
let page: Page;
let stops: Stop[];
let complaints: string[];

const keyAt = (keys: KeyInput[], index: number): KeyInput => keys[index % keys.length] ?? 'ArrowRight';
const stopAt = (index: number): Stop => stops.at(index) as Stop;

beforeAll(async () => {
  const { deck } = parseDeck(readSource(FIXTURE), sceneReaders);
  if (!deck) throw new Error('the fixture does not parse');
  stops = listStops(deck, await readMetrics(JSON.stringify(deck.chapters)));
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  // What a talk keeps for the next window is not to reach the next test.
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport({ width: 1920, height: 1080 });
  complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
});

afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function findViolations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      preload: false,
    }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

describe('the public talk', () => {
  test('Next goes through every step and build in order, Back the same way', async () => {
    await openTalk(page, publicTalk);
    for (const [index, stop] of stops.entries()) {
      if (index > 0) await page.keyboard.press(keyAt(NEXT, index));
      expect(await readStop(page)).toEqual(showStop(stop));
    }
    await page.keyboard.press('ArrowRight');
    expect(await readStop(page)).toEqual(showStop(stopAt(-1)));
    await waitForPicture(page, stopAt(-1).labels);
    for (const [index, stop] of stops.slice(0, -1).reverse().entries()) {
      await page.keyboard.press(keyAt(BACK, index));
      expect(await readStop(page)).toEqual(showStop(stop));
      expect(await readLabels(page)).toEqual(stop.labels);
    }
  });

  test('Back, Home and End show the picture at once, and the address follows', async () => {
    await openTalk(page, publicTalk);
    await page.keyboard.press('End');
    expect(await readStop(page)).toEqual(showStop(stopAt(-1)));
    expect(await readLabels(page)).toEqual(stopAt(-1).labels);
    await page.waitForFunction((step) => location.hash === `#/${step}`, {}, stopAt(-1).step);
    await page.keyboard.press('ArrowLeft');
    expect(await readLabels(page)).toEqual(stopAt(-2).labels);
    await page.keyboard.press('Home');
    expect(await readStop(page)).toEqual(showStop(stopAt(0)));
    expect(await readLabels(page)).toEqual(stopAt(0).labels);
  });

  test('an address opens its step, and jumps show the picture of the model', async () => {
    const order = stops.map((_, index) => (index * 7 + 5) % stops.length);
    await openTalk(page, `${publicTalk}#/${stopAt(order[0] ?? 0).step}`);
    expect((await readStop(page)).step).toBe(stopAt(order[0] ?? 0).step);
    for (const index of order) {
      const stop = stopAt(index);
      const hash = stop.builds > 0 ? `#/${stop.step}/${stop.builds}` : `#/${stop.step}`;
      await page.evaluate((address) => {
        location.hash = address;
      }, hash);
      await page.waitForFunction(
        (step) => document.querySelector<HTMLElement>('.stage')?.dataset.step === step,
        {},
        stop.step,
      );
      expect(await readStop(page)).toEqual(showStop(stop));
      await waitForPicture(page, stop.labels);
    }
  });

  test('keys in haste end where they should, with no animation left over', async () => {
    await openTalk(page, publicTalk);
    for (let count = 0; count < 7; count++) await page.keyboard.press('ArrowRight');
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowLeft');
    expect(await readStop(page)).toEqual(showStop(stopAt(4)));
    await waitForPicture(page, stopAt(4).labels);
  });

  test.each(['light', 'dark'])('all words are large and plain enough for a %s hall', async (theme) => {
    await openTalk(page, publicTalk);
    if (theme === 'dark') await page.keyboard.press('t');
    await page.keyboard.press('End');
    for (const stop of [...stops].reverse()) {
      expect((await readStop(page)).step).toBe(stop.step);
      expect(await findFaint(page)).toEqual([]);
      await page.keyboard.press('ArrowLeft');
    }
  });

  test('B blacks the hall and gives it back', async () => {
    await openTalk(page, publicTalk);
    const isBlack = () => page.$eval('.reveal', (root) => root.classList.contains('paused'));
    await page.keyboard.press('b');
    expect(await isBlack()).toBe(true);
    await page.keyboard.press('.');
    expect(await isBlack()).toBe(false);
  });

  test('a slide is a document, not an application, and only the present one can be reached', async () => {
    await openTalk(page, publicTalk);
    expect(await page.$$('[role="application"]')).toHaveLength(0);
    const reachable = await page.$$eval('section.slide', (slides) =>
      slides.filter((slide) => !slide.closest('[inert]') && !slide.closest('[hidden]')).map(({ id }) => id),
    );
    expect(reachable).toEqual([stopAt(0).slide]);
  });

  test('the overview shows a picture of every slide', async () => {
    await openTalk(page, publicTalk);
    await page.keyboard.press('o');
    const slides = new Set(stops.map(({ slide }) => slide));
    expect(await page.$$('section.slide > .thumbnail > svg')).toHaveLength(slides.size);
    await page.keyboard.press('o');
    expect(await readStop(page)).toEqual(showStop(stopAt(0)));
  });

  test.each([0, 0.5, 1])('axe finds nothing on the slide at %d of the way', async (share) => {
    const stop = stopAt(Math.round(share * (stops.length - 1)));
    await openTalk(page, `${publicTalk}#/${stop.step}`);
    await waitForPicture(page, stop.labels);
    expect(await findViolations()).toEqual([]);
  });

  test('works under a strict content security policy, and asks nothing of another host', async () => {
    const asked: string[] = [];
    const types: Record<string, string> = {
      '.html': 'text/html',
      '.css': 'text/css',
      '.js': 'text/javascript',
    };
    await page.setRequestInterception(true);
    page.on('request', async (request: HTTPRequest) => {
      const { host, pathname } = new URL(request.url());
      asked.push(host);
      const body = await readFile(join(folder, 'public', pathname)).catch(() => null);
      await request.respond({
        status: body === null ? 404 : 200,
        contentType: types[extname(pathname)] ?? 'application/octet-stream',
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:",
        },
        body: body ?? '',
      });
    });
    await openTalk(page, 'https://talk.test/talk.html');
    await page.keyboard.press('o');
    await page.keyboard.press('o');
    await page.keyboard.press('End');
    await waitForPicture(page, stopAt(-1).labels);
    expect([...new Set(asked)]).toEqual(['talk.test']);
  });
});

describe('the speaker’s page, alone in a folder', () => {
  let alone: string;
  let address: string;

  beforeAll(async () => {
    alone = await mkdtemp(join(tmpdir(), 'speaker-'));
    await copyFile(join(folder, 'speaker/talk.html'), join(alone, 'talk.html'));
    address = pathToFileURL(join(alone, 'talk.html')).href;
  });

  afterAll(() => rm(alone, { recursive: true, force: true }));

  test('shows the right note and picture on every step, and asks for nothing', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().slice(0, 5)));
    await openTalk(page, address);
    for (const [index, stop] of stops.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      expect(await readStop(page)).toEqual(showStop(stop));
      const current = await page.$$eval('.notes:not([hidden]) .note[aria-current]', (notes) =>
        notes.map((note) => note.querySelector('.said')?.textContent ?? ''),
      );
      const squeeze = (text: string) => text.replace(/\s+/g, '');
      expect(current).toHaveLength(1);
      expect(squeeze(current[0] ?? '')).toContain(squeeze(stop.note));
      const next = stops.find(({ step }, at) => at > index && step !== stop.step);
      const preview = await page.$eval('.preview', (host) => host.querySelector('h2')?.textContent?.trim());
      if (next) expect(preview).toBe(next.heading);
    }
    await waitForPicture(page, stopAt(-1).labels);
    expect([...new Set(asked)].filter((scheme) => scheme !== 'data:')).toEqual(['file:']);
    expect(asked.filter((scheme) => scheme === 'file:')).toHaveLength(1);
  });

  test.each(['light', 'dark'])('its slide is as plain as in the hall, %s', async (theme) => {
    await openTalk(page, address);
    if (theme === 'dark') await page.keyboard.press('t');
    await page.keyboard.press('ArrowRight');
    await waitForPicture(page, stopAt(1).labels);
    expect(await findFaint(page)).toEqual([]);
  });

  test('weighs no more than 1.5 MB', async () => {
    expect((await readFile(join(alone, 'talk.html'))).byteLength).toBeLessThan(1_500_000);
  });

  test('resumes where it was after a reload', async () => {
    await openTalk(page, address);
    for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction((step) => location.hash.startsWith(`#/${step}`), {}, stopAt(3).step);
    await page.reload();
    await page.waitForSelector('body[data-open]');
    expect(await readStop(page)).toEqual(showStop(stopAt(3)));
  });

  test('opens a projector window without notes and keeps it in step, both ways', async () => {
    await openTalk(page, address);
    const opened = new Promise<Page | null>((resolve) => page.once('popup', resolve));
    await page.keyboard.press('s');
    const projector = await opened;
    if (!projector) throw new Error('no window opened');
    await projector.waitForSelector('body[data-open]');
    expect(await projector.$$('.desk, .note')).toHaveLength(0);
    const body = await projector.$eval('body', ({ textContent }) => textContent ?? '');
    for (const { note } of stops) if (note) expect(body).not.toContain(note.slice(0, 40));
    const isAt = (where: Page, stop: Stop) =>
      vi.waitUntil(async () => (await readStop(where)).step === stop.step, { timeout: 10_000 });
    for (const stop of stops.slice(1)) {
      await page.keyboard.press('PageDown');
      await isAt(projector, stop);
      expect((await readStop(page)).step).toBe(stop.step);
    }
    await projector.keyboard.press('PageUp');
    await isAt(page, stopAt(-2));
    await projector.reload();
    await isAt(projector, stopAt(-2));
    expect(await projector.$$('.desk')).toHaveLength(0);
    await page.reload();
    await page.waitForSelector('body[data-open]');
    // The projector tells it where the talk is, whatever the address of that moment.
    await isAt(page, stopAt(-2));
    await page.keyboard.press('Home');
    await isAt(projector, stopAt(0));
    await projector.close();
  });

  test('says so when the browser blocks the second window', async () => {
    await openTalk(page, address);
    await page.evaluate(() => {
      window.open = () => null;
    });
    await page.keyboard.press('s');
    await page.waitForFunction(() => document.querySelector('.message')?.textContent?.includes('blocked'));
    expect(await page.$('.notes:not([hidden])')).not.toBeNull();
  });

  test('axe finds nothing on it', async () => {
    await openTalk(page, address);
    await page.keyboard.press('ArrowRight');
    expect(await findViolations()).toEqual([]);
  });
});
