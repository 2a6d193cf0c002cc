import type { Browser } from 'puppeteer';
import { loadPrintPage } from './launch/page.ts';

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
  const page = await loadPrintPage(browser, html, options.name, timeout);
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
    // The page of a browser that has crashed can't be closed, and need not be.
    await page.close().catch(() => undefined);
  }
}
