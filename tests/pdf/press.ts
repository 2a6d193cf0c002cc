import type { Browser } from 'puppeteer';
import { realEffects } from '../../src/print/launch/install.ts';
import { printPdf } from '../../src/print/print.ts';

/** A page to print. */
export const PAGE = '<!doctype html><html lang="en"><title>A page</title><body><h1>A page</h1></body></html>';

/** Effects of this computer, but for what would be told on the terminal. */
export function listen() {
  const told: string[] = [];
  return { told, effects: { ...realEffects, log: (line: string) => told.push(line) } };
}

/** What a browser that dies while it prints does to who asked it to. */
export const crash = async (browser: Browser): Promise<never> => {
  browser.process()?.kill('SIGKILL');
  await printPdf(browser, PAGE, { name: 'a.pdf' });
  throw new Error('a dead browser printed');
};
