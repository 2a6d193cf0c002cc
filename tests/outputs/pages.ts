import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readText as readWords } from '../../src/deck/text.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { squeeze } from '../pdf/read.ts';
import { listRead, readDeck } from './read.ts';

/** Opens an output from its file, scripts off; gives the page and the requests that were not for files. */
async function open(browser: Browser, path: string): Promise<{ page: Page; abroad: string[] }> {
  const page = await browser.newPage();
  const abroad: string[] = [];
  page.on('request', (request) => {
    if (!/^(file|data|blob):/.test(request.url())) abroad.push(request.url());
  });
  await page.setJavaScriptEnabled(false);
  // Without a script every still is painted before the page has loaded.
  await page.goto(pathToFileURL(path).href, { waitUntil: 'load', timeout: 120_000 });
  return { page, abroad };
}

/** Tests that a built story holds all of the deck in `source`. */
export function testStoryPage(source: string, out: string): void {
  const deck = readDeck(source);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test(`${source}: the story holds every chapter, slide and step in order, with a still of every picture, without a script`, async () => {
    const { page, abroad } = await open(browser, join(out, 'public/index.html'));
    const read = await page.evaluate(() => {
      for (const element of document.querySelectorAll('.cites, .call')) element.remove();
      return {
        chapters: [...document.querySelectorAll('.chapter h2')].map((each) => each.textContent),
        slides: [...document.querySelectorAll('.chapter h3')].map((each) => each.textContent),
        steps: [...document.querySelectorAll<HTMLElement>('[data-step]')].map((each) => ({
          id: each.id,
          text: each.textContent,
          stills: each.querySelectorAll('img').length,
          drawn: [...each.querySelectorAll('img')].every(
            (still) => still.naturalWidth > 100 && still.getBoundingClientRect().width > 100,
          ),
        })),
      };
    });
    expect(read.chapters).toEqual(deck.chapters.filter(({ number }) => number > 0).map(({ title }) => title));
    expect(read.slides).toEqual(
      deck.chapters.flatMap(({ slides }) => slides.map(({ heading }) => readWords(heading))).slice(1),
    );
    expect(read.steps.map(({ id }) => id)).toEqual(findSteps(deck).map(({ step }) => step.id));
    for (const { step, index } of findSteps(deck)) {
      const shown = read.steps[index];
      for (const prose of listRead(step))
        for (const paragraph of readWords(prose).split('\n'))
          expect(squeeze(shown?.text ?? ''), step.id).toContain(squeeze(paragraph));
      expect([shown?.stills, shown?.drawn], step.id).toEqual([step.scene ? 1 : 0, true]);
    }
    expect(abroad).toEqual([]);
    await page.close();
  });
}

/** Tests that the built talks hold all slides of the deck in `source`. */
export function testTalkPages(source: string, out: string): void {
  const deck = readDeck(source);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each(['public/talk.html', 'speaker/talk.html'])(
    `${source}: %s holds every slide in order`,
    async (path) => {
      const { page, abroad } = await open(browser, join(out, path));
      const read = await page.evaluate(() =>
        [...document.querySelectorAll('.slides section section')].map((each) => ({
          id: each.id,
          heading: each.querySelector('h2')?.textContent,
          text: each.textContent,
        })),
      );
      const slides = deck.chapters.flatMap((chapter) => chapter.slides);
      expect(read.map(({ id, heading }) => [id, heading])).toEqual(
        slides.map(({ id, heading }) => [id, readWords(heading)]),
      );
      for (const [index, slide] of slides.entries())
        for (const { projected } of slide.steps)
          for (const paragraph of readWords(projected).split('\n'))
            expect(squeeze(read[index]?.text ?? '')).toContain(squeeze(paragraph));
      expect(abroad).toEqual([]);
      await page.close();
    },
  );
}
