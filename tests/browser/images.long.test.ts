import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeck } from '../../src/build/openDeck.ts';
import { serveFolder } from '../../src/dev/serve.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { findViolations } from './axe.ts';
import { type WrittenPages, writePages } from './writtenPages.ts';

let browser: Browser;
let pages: WrittenPages;
beforeAll(async () => {
  const { deck, images } = await openDeck('tests/fixtures/photos');
  if (!deck) throw new Error('the fixture has mistakes');
  pages = await writePages(deck, images);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await pages.remove();
});

async function open(address: string, deviceScaleFactor = 1): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor });
  await page.goto(address);
  return page;
}

/** Brings every picture into view, and waits until it is there. */
async function loadAll(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const images = [...document.images].filter((image) => image.getClientRects().length > 0);
    for (const image of images) {
      image.scrollIntoView();
      image.loading = 'eager';
      await image.decode();
    }
    return images.map(({ currentSrc }) => currentSrc.replace(/^.*\//, ''));
  });
}

test.each(['public/index.html', 'public/talk.html#harbour', 'speaker/talk.html#harbour'])(
  '%s shows its pictures from a file, and axe has nothing to say',
  async (address) => {
    const page = await open(pages.find('').replace(/\/?$/, '/') + address);
    expect((await loadAll(page)).length).toBeGreaterThan(1);
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  },
);

test('without the server each picture is shown in the one size that is kept', async () => {
  const server = await serveFolder(fileURLToPath(pages.find('public')), 0);
  const first = await open(server.address);
  await first.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated',
    { polling: 100, timeout: 20_000 },
  );
  await first.close();
  await server.close();
  const page = await open(server.address, 3);
  const names = await loadAll(page);
  // This screen asks for a width that was never loaded.
  expect(names.filter((name) => /^turned-\w+-1500\.\w+\.avif$/.test(name))).toHaveLength(1);
  await page.close();
});
