import { expect, test } from 'vitest';
import type { Reading } from './page.ts';

/** How much of the costly checks to do. */
export interface Amounts {
  /** Chapters whose links are followed. */
  chapters: number;
  /** Windows, each with the upper edge of the reader’s view. */
  sizes: (readonly [width: number, height: number, line: number])[];
}

/** A phone: the stage covers the upper part of the window. */
export const NARROW = [390, 844, 0.46 * 844] as const;

/** A laptop. */
export const WIDE = [1280, 800, 0] as const;

/** Tests that a story opens where it should, and that what is read stays where it is. */
export function testPlaces(name: string, reading: Reading, { chapters, sizes }: Amounts): void {
  const { steps, firsts, open, waitForStep, readTop, waitForWords } = reading;

  test(`${name}: a link to a chapter opens there, with its picture at once`, async () => {
    for (const id of firsts.slice(0, chapters)) {
      const page = await open(`#${id}`, 390, 844);
      await waitForStep(page, id);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const top = await readTop(page, `[id="${id}"]`);
      expect(Math.abs(top - 0.46 * 844), id).toBeLessThan(12);
      await page.close();
    }
  });

  test(`${name}: back and forward go where the reader was`, async () => {
    const [, one = '', two = ''] = firsts;
    const page = await open();
    for (const id of [one, two]) {
      await page.evaluate(
        (step) => document.querySelector<HTMLElement>(`#page-contents a[href="#${step}"]`)?.click(),
        id,
      );
      await waitForStep(page, id);
      await page.waitForFunction((step) => location.hash === `#${step}`, {}, id);
    }
    await page.evaluate(() => history.back());
    await waitForStep(page, one);
    await page.evaluate(() => history.forward());
    await waitForStep(page, two);
    await page.close();
  });

  test(`${name}: loaded again, the page opens where it was left`, async () => {
    const id = firsts.at(-1) ?? '';
    const page = await open(`#${id}`);
    const isLaid = () =>
      page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
    const readTop = () =>
      page.evaluate((step) => document.getElementById(step)?.getBoundingClientRect().top ?? Number.NaN, id);
    await isLaid();
    await page.evaluate(() => window.scrollBy(0, 210));
    const before = await readTop();
    await page.waitForFunction((top) => Math.abs(history.state?.place?.top - top) < 1, {}, before);
    await page.reload();
    await isLaid();
    await page.waitForFunction(() => new Promise(requestAnimationFrame));
    expect(Math.abs((await readTop()) - before)).toBeLessThan(4);
    await page.close();
  });

  for (const [width, height, line] of sizes)
    test(`${name}: at ${width} wide what a link opened stays where it is while words are laid out and fonts come`, async () => {
      const last = await open('', width, height);
      const entry = await last.evaluate(
        () => [...document.querySelectorAll('.references > li')].at(-1)?.id ?? '',
      );
      await last.close();
      for (const [id, top] of [
        [firsts.at(-1) ?? '', line],
        [steps.at(-1)?.id ?? '', line],
        ['list-sources', Number.NaN],
        [entry, Number.NaN],
      ] as const) {
        const page = await open(`#${id}`, width, height);
        const opened = await readTop(page, `[id="${id}"]`);
        await waitForWords(page);
        const stayed = await readTop(page, `[id="${id}"]`);
        // The end of the page is as far as one can scroll.
        const isEnd = await page.evaluate(
          () => window.scrollY + window.innerHeight > document.documentElement.scrollHeight - 2,
        );
        if (!isEnd) expect(Math.abs(stayed - (Number.isNaN(top) ? opened : top)), id).toBeLessThan(3);
        expect(stayed, id).toBeGreaterThanOrEqual(-3);
        expect(stayed, id).toBeLessThan(height);
        await page.close();
      }
    });

  for (const [width, height] of sizes)
    test(`${name}: at ${width} wide links to and from the sources show what they lead to`, async () => {
      const page = await open('', width, height);
      await waitForWords(page);
      const back = await page.evaluate(
        () => [...document.querySelectorAll('.uses a')].at(-1)?.getAttribute('href')?.slice(1) ?? '',
      );
      const source = await page.evaluate(() => document.querySelector('.references > li')?.id ?? '');
      for (const id of ['list-sources', source, back]) {
        await page.evaluate(
          (to) => document.querySelector<HTMLElement>(`a[href="#${to}"]`)?.click(),
          'list-sources',
        );
        await page.evaluate((to) => {
          window.location.hash = to;
        }, id);
        await page.waitForFunction((to) => location.hash === `#${to}`, {}, id);
        const isCovered = await page.evaluate((to) => {
          const target = document.getElementById(to);
          const words = target?.querySelector('h2, .entry') ?? target;
          const box = words?.getClientRects()[0];
          if (!box) return true;
          const top = document.elementFromPoint(box.left + 4, box.top + Math.min(8, box.height / 2));
          return !(top && (top === words || words?.contains(top) || top.contains(words ?? null)));
        }, id);
        expect(isCovered, id).toBe(false);
      }
      await page.close();
    });

  test(`${name}: an address written by hand is followed, and a broken one moves nothing`, async () => {
    const id = firsts.at(1) ?? '';
    const page = await open();
    await page.evaluate((step) => {
      window.location.hash = step;
    }, id);
    await waitForStep(page, id);
    await waitForWords(page);
    const before = await readTop(page, `[id="${id}"]`);
    expect(Math.abs(before)).toBeLessThan(3);
    await page.evaluate(() => {
      window.location.hash = '#%E0%A4%A';
    });
    await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => painted(true))));
    expect(await readTop(page, `[id="${id}"]`)).toBe(before);
    await page.close();
  });

  test(`${name}: opening the data moves nothing that was there`, async () => {
    const page = await open(`#${firsts.at(1)}`);
    await waitForWords(page);
    const step = await page.evaluate(() => document.querySelector('.step:has(details)')?.id ?? '');
    await page.evaluate(
      (id) => document.querySelector(`[id="${id}"] summary`)?.scrollIntoView({ block: 'center' }),
      step,
    );
    await waitForStep(page, step);
    const before = await readTop(page, `[id="${step}"] summary`);
    await page.evaluate((id) => document.querySelector<HTMLElement>(`[id="${id}"] summary`)?.click(), step);
    await page.waitForFunction(
      (id) => document.querySelector(`[id="${id}"] table`)?.getClientRects().length,
      {},
      step,
    );
    await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => painted(true))));
    expect(Math.abs((await readTop(page, `[id="${step}"] summary`)) - before)).toBeLessThan(1);
    await page.close();
  });

  test(`${name}: a window that changes its shape keeps what is read, in the story and after it`, async () => {
    const id = firsts.at(-2) ?? '';
    for (const selector of [`[id="${id}"] .prose > :last-child`, '.references > li:nth-last-child(3)']) {
      const page = await open(`#${id}`);
      await waitForWords(page);
      await page.evaluate((part) => document.querySelector(part)?.scrollIntoView(), selector);
      await page.waitForFunction(
        (part) => history.state?.place && document.querySelector(part),
        {},
        selector,
      );
      const before = await readTop(page, selector);
      await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => painted(true))));
      for (const [width, height] of [
        [600, 800],
        [1280, 800],
      ] as const) {
        await page.setViewport({ width, height });
        await page.waitForFunction(
          (wide) =>
            window.innerWidth === wide &&
            document.querySelector('.stage canvas')?.clientWidth === document.documentElement.clientWidth,
          {},
          width,
        );
        await page.waitForFunction(
          () => new Promise((painted) => requestAnimationFrame(() => painted(true))),
        );
        const top = await readTop(page, selector);
        expect(top, `${selector} at ${width}`).toBeGreaterThan(-60);
        expect(top, `${selector} at ${width}`).toBeLessThan(height);
      }
      expect(Math.abs((await readTop(page, selector)) - before), selector).toBeLessThan(12);
      await page.close();
    }
  });
}
