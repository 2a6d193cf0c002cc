import puppeteer, { type Browser } from 'puppeteer';
import { isHeadlessShell } from './browserPaths.ts';
import { findBrowser, realEffects } from './install.ts';
import type { BrowserEffects } from './model.ts';
import { listSwitches } from './switches.ts';

export type { Browser, Page } from 'puppeteer';

/**
 * Starts a headless Chromium, found or installed (see `findBrowser`). The caller closes it.
 * Throws with a cause when the browser does not start.
 */
export async function launchBrowser(effects: BrowserEffects = realEffects): Promise<Browser> {
  const executablePath = await findBrowser(effects);
  try {
    return await puppeteer.launch({
      executablePath,
      headless: isHeadlessShell(executablePath) ? 'shell' : true,
      args: listSwitches(effects.platform === 'linux' && effects.isRoot),
      timeout: 60_000,
    });
  } catch (cause) {
    throw new Error(
      `The browser ${executablePath} does not start. Try it by hand, or name another in PUPPETEER_EXECUTABLE_PATH.`,
      { cause },
    );
  }
}

/**
 * Does all of `work` in one browser, which is closed in the end, also after an error: puppeteer also ends it when this process is ended by a
 * signal (`handleSIGINT` and others of https://pptr.dev/api/puppeteer.launchoptions).
 */
export async function withBrowser<Result>(
  work: (browser: Browser) => Promise<Result>,
  effects: BrowserEffects = realEffects,
): Promise<Result> {
  const browser = await launchBrowser(effects);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
