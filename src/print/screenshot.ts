import type { Browser } from 'puppeteer';
import { withStaticPage } from './launch/page.ts';

/** Takes a PNG of a static page of the given size in CSS pixels; its scripts don't run. Throws when the page does not load. */
export async function takeScreenshot(
  browser: Browser,
  html: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  return withStaticPage(browser, size, async (page) => {
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return page.screenshot({ type: 'png' });
  });
}
