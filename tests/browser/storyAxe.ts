import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';

/** How the page is looked at. */
export interface Look {
  width: number;
  height: number;
  scheme: 'light' | 'dark';
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Lets axe go over a built story at top, middle and end, with a note open and with each of the bar's sheets. */
export function testAxe(name: string, folder: string, looks: readonly Look[]): void {
  const address = pathToFileURL(join(folder, 'public/index.html')).href;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  for (const { width, height, scheme } of looks)
    test(`${name}: axe finds nothing at ${width} wide, ${scheme}`, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.goto(address);
      await page.waitForFunction(
        () => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'),
      );
      await page.evaluate(axe);
      const check = async (place: string) => {
        const found = await page.evaluate(async () => {
          const { violations } = await (
            window as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
        expect(found, place).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), place).toBe(0);
      };
      await check('top');
      for (const sheet of ['page-contents', 'page-options']) {
        await page.click(`[popovertarget="${sheet}"]`);
        await page.waitForSelector(`#${sheet}:popover-open`);
        await check(sheet);
        await page.keyboard.press('Escape');
      }
      const middle = await page.$$eval('.step:has(a.cite)', (steps) => steps[steps.length >> 1]?.id ?? '');
      await page.$eval(`[id="${middle}"]`, (step) => step.scrollIntoView());
      await page.waitForSelector(`.stage[data-step="${middle}"]:not([data-moving])`);
      await page.$eval(`[id="${middle}"] a.cite`, (link) => (link as HTMLElement).click());
      await page.waitForSelector('.note:popover-open');
      await check('middle, with a note');
      await page.keyboard.press('Escape');
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await check('end');
      await page.close();
    });
}
