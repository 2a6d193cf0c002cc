import type { Browser, Page } from 'puppeteer';

/** How an output is printed. */
export interface PrintOptions {
  /** What messages call the output, "slides.pdf". */
  name: string;
  /** CSS pixels of the page's HTML to those of its `@page` size; default 1. */
  scale?: number;
  /** Milliseconds after which the browser counts as hanging; default two minutes. */
  timeout?: number;
}

/**
 * Prints one static HTML page, everything it needs inside it, as tagged PDF with bookmarks from its headings;
 * paper and margins are its `@page` rules'. Scripts in it don't run. Throws when the page asks for anything
 * from outside, or when a font or an image in it does not load.
 */
export async function printPdf(browser: Browser, html: string, options: PrintOptions): Promise<Uint8Array> {
  const timeout = options.timeout ?? 120_000;
  const page = await loadPage(browser, html, options.name, timeout);
  try {
    return await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: false,
      timeout,
      ...(options.scale === undefined ? {} : { scale: options.scale }),
    });
  } catch (cause) {
    throw new Error(`${options.name} could not be printed.`, { cause });
  } finally {
    // A page of a browser that has crashed can't be closed, and need not be.
    await page.close().catch(() => undefined);
  }
}

/** Opens a static page as it is printed, its fonts and images loaded. Whoever calls this closes it. */
export async function loadPage(
  browser: Browser,
  html: string,
  name: string,
  timeout = 120_000,
): Promise<Page> {
  let page: Page | null = null;
  try {
    page = await browser.newPage();
    page.setDefaultTimeout(timeout);
    const asked: string[] = [];
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith('data:')) asked.push(address);
    });
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.emulateMediaType('print');
    await page.setContent(html, { waitUntil: 'load' });
    const failed = await findFailures(page);
    const wrong = [...asked.map((address) => `${address} was asked for`), ...failed];
    if (wrong.length > 0) throw new Error(`${name} is not complete in itself: ${wrong.join('; ')}.`);
    return page;
  } catch (cause) {
    await page?.close().catch(() => undefined);
    throw new Error(`${name} could not be printed.`, { cause });
  }
}

/** Waits for the fonts, then names those that the page uses and could not load, and broken images. Runs though the page's own scripts don't. */
async function findFailures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const fonts = [...document.fonts].filter((font) => font.status === 'error');
    const images = [...document.images].filter((image) => !image.complete || image.naturalWidth === 0);
    return [
      ...fonts.map((font) => `font ${font.family} ${font.weight} ${font.style} did not load`),
      ...images.map((image) => `image "${image.alt}" did not load`),
    ];
  });
}
