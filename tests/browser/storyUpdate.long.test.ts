import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';

let browser: Browser;
let folder: string;
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'update-'));
  await cp(join(inject('built').fixture, 'public'), folder, { recursive: true });
  server = await serveFolder(folder, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Puts the next version in the place of the one that is served: page and style sheet tell its number. */
async function publish(number: number): Promise<void> {
  const names = await readdir(join(folder, 'assets'));
  const old = names.find((name) => /^story\.\w+\.css$/.test(name)) ?? '';
  const fresh = `story.0000000${number}.css`;
  const styles = (await readFile(join(folder, 'assets', old), 'utf8')).replace(/:root\{--version:\d\}$/, '');
  await rename(join(folder, 'assets', old), join(folder, 'assets', fresh));
  await writeFile(join(folder, 'assets', fresh), `${styles}:root{--version:${number}}`);
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await writeFile(
    join(folder, 'index.html'),
    page.replace(old, fresh).replace(/<title>.*?<\/title>/, `<title>Version ${number}</title>`),
  );
  const worker = await readFile(join(folder, 'worker.js'), 'utf8');
  await writeFile(
    join(folder, 'worker.js'),
    worker.replace(old, fresh).replace(/("url":"index\.html","revision":")\w+/, `$1${number}`),
  );
}

async function open(hash = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(server.address + hash);
  return page;
}

/** The versions of the page and of its style sheet. */
const readVersion = (page: Page) =>
  page.evaluate(() => [
    document.title,
    getComputedStyle(document.documentElement).getPropertyValue('--version'),
  ]);

// Chromium may first wait half a minute for the old worker to idle: https://github.com/w3c/ServiceWorker/issues/1295
const TAKEOVER = { polling: 100, timeout: 90_000 };

const waitForWorker = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', {
    polling: 100,
    timeout: 20_000,
  });

test('a newer version is offered in mid story and taken over at the opening, each version whole', async () => {
  await publish(1);
  const first = await open();
  await first.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
    { polling: 100, timeout: 20_000 },
  );
  await first.close();

  await publish(2);
  const page = await open('#last-keepers');
  await waitForWorker(page);
  expect(await readVersion(page)).toEqual(['Version 1', '1']);
  await page.waitForSelector('.fresh button', { timeout: 20_000 });
  expect(await page.$eval('.fresh', ({ textContent }) => textContent)).toMatch(/^Show the new version/);
  await page.reload();
  expect(await readVersion(page)).toEqual(['Version 1', '1']);
  await page.waitForSelector('.stage[data-step="last-keepers"]');
  await page.waitForSelector('.fresh button', { timeout: 20_000 });
  // The bar's words may still change their widths: the locator waits until the button stands still.
  await page.locator('.fresh button').click();
  await page.waitForFunction(() => document.title === 'Version 2', TAKEOVER);
  await page.waitForSelector('.stage[data-step="last-keepers"]');
  expect(await readVersion(page)).toEqual(['Version 2', '2']);
  await page.close();

  await publish(3);
  const last = await open();
  await last.waitForFunction(() => document.title === 'Version 3', TAKEOVER);
  await last.waitForSelector('.stage[data-step]');
  expect(await readVersion(last)).toEqual(['Version 3', '3']);
  expect(await last.$('.fresh button')).toBeNull();
  await last.close();
});

test('a reader who has begun before the newer version takes over is asked first', async () => {
  await publish(4);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  // Holds what the page tells the new worker at the opening, as a browser holds the takeover.
  await page.evaluateOnNewDocument(() => {
    const post = ServiceWorker.prototype.postMessage;
    ServiceWorker.prototype.postMessage = function hold(message: unknown) {
      Object.assign(window, { tell: () => post.call(this, message) });
    };
  });
  await page.goto(server.address);
  await page.waitForFunction(() => 'tell' in window, { polling: 100, timeout: 20_000 });
  await page.evaluate(() => document.getElementById('last-keepers')?.scrollIntoView());
  await page.waitForSelector('.stage[data-step="last-keepers"]');
  await page.evaluate(() => (window as unknown as { tell(): void }).tell());
  await page.waitForSelector('.fresh button', { timeout: TAKEOVER.timeout });
  expect(await readVersion(page)).toEqual(['Version 3', '3']);
  await page.locator('.fresh button').click();
  await page.waitForFunction(() => document.title === 'Version 4', TAKEOVER);
  await page.waitForSelector('.stage[data-step="last-keepers"]');
  expect(await readVersion(page)).toEqual(['Version 4', '4']);
  await page.close();
});

test('while the reader saves data nothing is kept, until asked', async () => {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(server.address);
  // The last of what is done when the page has time.
  await page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
  await page.waitForFunction(
    () => new Promise((done) => requestIdleCallback(() => requestIdleCallback(() => done(true)))),
  );
  const count = () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  expect(await count()).toBe(0);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  await page.click('.more');
  await page.click('.keep button');
  await page.waitForFunction(() => /^Saved/.test(document.querySelector('.keep [role]')?.textContent ?? ''), {
    timeout: 20_000,
  });
  expect(await count()).toBe(1);
  await context.close();
});
