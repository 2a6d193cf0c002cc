import { type Browser, PuppeteerError } from 'puppeteer';
import { launchBrowser } from './browser.ts';
import { realEffects } from './install.ts';
import type { BrowserEffects } from './model.ts';

/** Lends a browser, and another in its place when it crashes or hangs. */
export interface BrowserRunner {
  /**
   * Does `work` in the browser; what fails because the browser crashed or hangs is tried once more in a new one.
   * The second failure is thrown, with both causes.
   */
  run<Result>(work: (browser: Browser) => Promise<Result>): Promise<Result>;
}

/** Does all of `work` with one runner; every browser that was started is closed in the end, also after an error. */
export async function withBrowserRunner<Result>(
  work: (runner: BrowserRunner) => Promise<Result>,
  effects: BrowserEffects = realEffects,
  launch: (effects: BrowserEffects) => Promise<Browser> = launchBrowser,
): Promise<Result> {
  const started: Browser[] = [];
  let current = start();
  let open = true;
  function start(): Promise<Browser> {
    return launch(effects).then((browser) => {
      started.push(browser);
      return browser;
    });
  }
  const runner: BrowserRunner = {
    async run(task) {
      const first = current;
      try {
        return await task(await first);
      } catch (cause) {
        if (!open || !(await hasFailed(first, cause))) throw cause;
        effects.log(`The browser failed (${describe(cause)}): trying once more in a new one.`);
        // Several tasks may have failed with one browser: the first of them replaces it.
        if (current === first) current = start();
        try {
          return await task(await current);
        } catch (again) {
          throw new Error(`${describe(again)} Twice: the first time ${describe(cause)}`, {
            cause: new AggregateError([cause, again]),
          });
        }
      }
    },
  };
  try {
    return await work(runner);
  } finally {
    open = false;
    await current.catch(() => undefined);
    await Promise.all(
      started.map((browser) => browser.close().catch(() => browser.process()?.kill('SIGKILL'))),
    );
  }
}

/** True when it was the browser that failed, not what it was asked to do. */
async function hasFailed(browser: Promise<Browser>, error: unknown): Promise<boolean> {
  if (!(await browser).connected) return true;
  for (let each = error; each instanceof Error; each = each.cause)
    if (each instanceof PuppeteerError) return true;
  return false;
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message;
}
