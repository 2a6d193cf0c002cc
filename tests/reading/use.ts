import { expect, test } from 'vitest';
import type { Reading } from './page.ts';

/** Tests of what a reader opens and switches in a story. */
export function testUse(name: string, reading: Reading): void {
  const { firsts, open, waitForStep } = reading;

  test(`${name}: a source is shown beside its citation, and Escape gives the focus back`, async () => {
    const page = await open();
    await page.focus('.chapters a.cite');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.note:popover-open');
    expect(await page.evaluate(() => document.querySelector('.note')?.textContent?.length)).toBeGreaterThan(
      20,
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.matches('a.cite'));
    expect(await page.$('.note:popover-open')).toBeNull();
    await page.close();
  });

  test(`${name}: the keys are listed by ?, which can be switched off; the theme is switched; both are kept`, async () => {
    const page = await open();
    await page.keyboard.press('?');
    await page.waitForSelector('#page-options:popover-open');
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const before = await paper();
    await page.click('button.theme');
    const after = await paper();
    expect(after).not.toBe(before);
    await page.reload();
    await page.waitForSelector('html[data-theme] .stage[data-step]');
    expect(await paper()).toBe(after);
    await page.keyboard.press('?');
    await page.click('button.ignore');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.reload();
    await page.waitForSelector('button.ignore[aria-pressed="true"]');
    await page.keyboard.press('?');
    expect(await page.$('#page-options:popover-open')).toBeNull();
    await page.evaluate(() => localStorage.clear());
    await page.close();
  });

  test(`${name}: the talk opens at the step that was read`, async () => {
    const id = firsts.at(-1) ?? '';
    const page = await open(`#${id}`);
    await waitForStep(page, id);
    const href = await page.evaluate(() => document.querySelector('.present')?.getAttribute('href'));
    expect(href).toBe(`talk.html#/${id}`);
    await page.close();
  });
}
