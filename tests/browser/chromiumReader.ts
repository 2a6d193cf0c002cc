import { launchBrowser } from '../../src/print/launch/browser.ts';
import type { Reader } from '../reading/page.ts';

/** Reads a story in Chromium. */
export const chromiumReader: Reader = {
  launch: launchBrowser,
  async openScriptless(address) {
    const browser = await launchBrowser();
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(address);
    return { page, close: () => browser.close() };
  },
};
