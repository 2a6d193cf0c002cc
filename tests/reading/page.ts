import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll } from 'vitest';
import type { Deck } from '../../src/deck/deck.ts';
import { findSteps } from '../../src/deck/walk.ts';

/** A browser to read with, and one whose pages run no script. */
export interface Reader {
  launch(): Promise<Browser>;
  openScriptless(address: string): Promise<{ page: Page; close(): Promise<void> }>;
}

/** A built story, and the deck that it should tell. */
export interface BuiltStory {
  name: string;
  deck: Deck;
  folder: string;
}

/** What tests of a story read it with. */
export type Reading = ReturnType<typeof useReading>;

/** Sees to a browser that reads a built story. */
export function useReading({ deck, folder }: BuiltStory, reader: Reader) {
  const address = pathToFileURL(join(folder, 'public/index.html')).href;
  const steps = findSteps(deck).map(({ step }) => step);
  /** The first step of each chapter. */
  const firsts = deck.chapters.map(({ slides }) => slides[0]?.steps[0]?.id ?? '').filter(Boolean);
  let browser: Browser;
  beforeAll(async () => {
    browser = await reader.launch();
  });
  afterAll(() => browser.close());

  async function open(hash = '', width = 1280, height = 800): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(address + hash);
    await page.waitForSelector('.stage[data-step]');
    return page;
  }

  const waitForStep = (page: Page, id: string) =>
    page.waitForFunction(
      (step) => {
        const stage = document.querySelector<HTMLElement>('.stage');
        return stage?.dataset.step === step && stage.dataset.moving === undefined;
      },
      { timeout: 10_000, polling: 'raf' },
      id,
    );

  const scrollTo = (page: Page, id: string) =>
    page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);

  const readStage = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.stage text')].map((each) => each.textContent).join(' '),
    );

  /** Where a part is on the screen: two frames agree, since what moves within a frame is put right before its end. */
  const readTop = (page: Page, selector: string) =>
    page.evaluate(async (part) => {
      const read = () => document.querySelector(part)?.getBoundingClientRect().top ?? Number.NaN;
      let [before, now] = [Number.NaN, Number.POSITIVE_INFINITY];
      do {
        before = now;
        await new Promise(requestAnimationFrame);
        now = read();
      } while (Math.abs(now - before) >= 1);
      return now;
    }, selector);

  /** Waits until all words have been laid out, and the page has been painted with them. */
  const waitForWords = async (page: Page) => {
    await page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
    await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => painted(true))));
  };

  return { address, steps, firsts, open, waitForStep, scrollTo, readStage, readTop, waitForWords };
}
