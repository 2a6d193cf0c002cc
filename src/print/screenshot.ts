import type { Browser } from 'puppeteer';

/** Takes a PNG of a static page of the given size in CSS pixels; its scripts don't run. Throws when the page does not load. */
export async function takeScreenshot(
  browser: Browser,
  html: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await page.setJavaScriptEnabled(false);
    await page.setOfflineMode(true);
    await page.setViewport(size);
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}
