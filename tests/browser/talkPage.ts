import type { Browser, BrowserContext, Page, Viewport } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';

/** What the tests of a file have at hand. */
export interface TalkPage {
  readonly page: Page;
  /** The context of the page: what a talk keeps for the next window does not leave it. */
  readonly context: BrowserContext;
  /** Errors that the page told of; a test fails if any is left at its end. */
  readonly complaints: string[];
  /** Opens a page beside the present one and takes its place. */
  openAnother(): Promise<void>;
}

interface Options {
  size?: Viewport;
  /** Readies each page before it opens an address. */
  prepare?: (page: Page) => unknown;
  /** Opens an address in a new context's page. */
  open?: (page: Page) => unknown;
  /** One page for all tests, which leave it as they found it: this sets it to where each test begins. */
  reset?: (page: Page) => unknown;
}

/** Sees to a page in a context of its own, for each test or, with a way to reset it, for all. */
export function useTalkPage(options: Options): TalkPage {
  const { size = { width: 1440, height: 900 }, prepare, open, reset } = options;
  const complaints: string[] = [];
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  async function openAnother(): Promise<void> {
    page = await context.newPage();
    await page.setViewport(size);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await prepare?.(page);
  }

  async function begin(): Promise<void> {
    context = await browser.createBrowserContext();
    await openAnother();
    await open?.(page);
  }

  beforeAll(async () => {
    browser = await launchBrowser();
    if (reset) await begin();
  });
  beforeEach(() => (reset ? reset(page) : begin()));
  afterEach(async () => {
    if (!reset) await context.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  return {
    get page() {
      return page;
    },
    get context() {
      return context;
    },
    complaints,
    openAnother,
  };
}
