import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveFolder } from '../../src/dev/serve.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { bringTo } from './bring.ts';

const folder = join(inject('built').fixture, 'public');
let browser: Browser;
let server: { address: string; close(): Promise<void> };

beforeAll(async () => {
  server = await serveFolder(folder, 0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1024, height: 700 });
  await page.goto(address);
  await page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
  return page;
}

/** The stage as it is seen once the picture has come to rest with a card's edge at a height of the window. */
async function shoot(page: Page, id: string, height: number): Promise<PNG> {
  await page.bringToFront();
  await bringTo(page, id, height);
  await page.waitForSelector('.stage:not([data-moving])');
  return PNG.sync.read(Buffer.from(await page.screenshot()));
}

test('a worker paints the same as the page, at rest and on the way', async () => {
  const served = await open(server.address);
  const file = await open(pathToFileURL(join(folder, 'index.html')).href);
  const isHandedOver = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.stage canvas')];
      try {
        return canvases.length === 1 && canvases[0]?.getContext('2d') === null;
      } catch {
        return canvases.length === 1;
      }
    });
  await expect.poll(() => isHandedOver(served), { timeout: 10_000 }).toBe(true);
  expect(await isHandedOver(file)).toBe(false);
  for (const [id, height] of [
    ['the-council-votes', 0],
    ['the-council-votes', 420],
    ['last-keepers', 380],
  ] as const) {
    const expected = await shoot(file, id, height);
    const count = async (): Promise<number> => {
      const { data, width } = await shoot(served, id, height);
      return pixelmatch(data, expected.data, undefined, width, expected.height, { threshold: 0.1 });
    };
    // The worker paints on a frame of its own.
    await expect.poll(count, { message: `${id} at ${height}`, timeout: 5000 }).toBeLessThan(40);
  }
});
