import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findSteps } from '../../src/deck/walk.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { readDeck } from '../outputs/read.ts';

/** The deck whose story these tests read. */
export const deck = readDeck('tests/fixtures/lighthouses');

/** The ids of its steps, in order. */
export const ids = findSteps(deck).map(({ step }) => step.id);

/** The address of its story, as a file. */
export const address = pathToFileURL(join(inject('built').fixture, 'public/index.html')).href;

/** Opens a page of the story for a test. */
type OpenStory = (size: { width: number; height: number }, hash?: string, script?: boolean) => Promise<Page>;

/** Sees to a browser for the story; its pages may ask no other host for anything, and throw nothing. */
export function useStory(): OpenStory {
  const requests: string[] = [];
  const errors: string[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
    expect(errors).toEqual([]);
  });
  return async (size, hash = '', script = true) => {
    const page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport(size);
    await page.setJavaScriptEnabled(script);
    await page.goto(address + hash);
    if (script) await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page;
  };
}

/** Brings a step’s card to the top, as a link to it does. */
export async function scrollTo(page: Page, id: string): Promise<void> {
  await page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);
}

/** Waits until the stage says that it shows a step, and the dots have come to rest. */
export async function waitForStep(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`.stage[data-step="${id}"]:not([data-moving])`, { timeout: 5000 });
}

/** The stage’s words: those of the picture that it shows. */
async function readStage(page: Page): Promise<string[]> {
  return page.$$eval('.stage text', (texts) => texts.map((text) => text.textContent ?? '').sort());
}

/** Tests that the stage follows the whole story, forward and back, in a window of this size. */
export function testScrolling(open: OpenStory, size: { width: number; height: number }): void {
  test(`at ${size.width} wide, each step scrolled to is the one on the stage, forward and back`, async () => {
    const page = await open(size);
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
}
