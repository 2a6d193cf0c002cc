import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deck } from '../src/deck/deck.ts';
import { findSteps } from '../src/deck/walk.ts';
import { describeScene } from '../src/scenes/describe.ts';

/** A browser to read with, and one whose pages run no script. */
export interface Reader {
  launch(): Promise<Browser>;
  openScriptless(address: string): Promise<{ page: Page; close(): Promise<void> }>;
}

/** What stands under every picture that counts something, as the stage and the printed page show it. */
const CAPTION = 'One dot =';

/** Reads a built story from its first step to its last, as a reader would in any browser: the same tests for all. */
export function testReading(name: string, deck: Deck, folder: string, reader: Reader): void {
  const address = pathToFileURL(join(folder, 'public/index.html')).href;
  const steps = findSteps(deck).map(({ step }) => step);
  const firsts = deck.chapters.map(({ slides }) => slides[0]?.steps[0]?.id ?? '').filter(Boolean);
  let browser: Browser;
  let units: (string | null)[] = [];

  beforeAll(async () => {
    browser = await reader.launch();
    units = steps.map(({ scene }) => describeScene(scene).unit);
  });
  afterAll(() => browser.close());

  async function open(hash = '', width = 1280, height = 800): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width, height });
    await page.goto(address + hash);
    await page.waitForSelector('.stage[data-step]');
    return page;
  }

  const waitForStep = (page: Page, id: string) =>
    page.waitForFunction(
      (step) => {
        const stage = document.querySelector<HTMLElement>('.stage');
        return stage?.dataset.step === step && stage.dataset.moving === undefined;
      },
      { timeout: 10_000, polling: 'raf' },
      id,
    );

  const scrollTo = (page: Page, id: string) =>
    page.evaluate((name) => document.getElementById(name)?.scrollIntoView(), id);

  const readStage = (page: Page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('.stage text')].map((each) => each.textContent).join(' '),
    );

  test(`${name}: the stage shows the picture of every step that is scrolled to`, async () => {
    const page = await open();
    for (const [index, { id }] of steps.entries()) {
      await scrollTo(page, id);
      await waitForStep(page, id);
      const unit = units[index];
      if (unit) await page.waitForFunction(() => document.querySelectorAll('.stage text').length > 1);
      const words = await readStage(page);
      if (unit) expect(words, id).toContain(`${CAPTION} ${unit}`.slice(0, 24));
      else expect(words, id).not.toContain(CAPTION);
    }
    await page.close();
  });

  test(`${name}: a link to a chapter opens there, with its picture at once`, async () => {
    for (const id of firsts) {
      const page = await open(`#${id}`, 390, 844);
      await waitForStep(page, id);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const top = await page.evaluate(
        (step) => document.getElementById(step)?.getBoundingClientRect().top,
        id,
      );
      expect(Math.abs((top ?? 0) - 0.46 * 844), id).toBeLessThan(12);
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

  /** Where a part is on the screen: two frames agree, since what moves within a frame is put right before its end. */
  const readTop = (page: Page, selector: string) =>
    page.evaluate(async (part) => {
      const read = () => document.querySelector(part)?.getBoundingClientRect().top ?? Number.NaN;
      let [before, now] = [Number.NaN, Number.POSITIVE_INFINITY];
      do {
        before = now;
        await new Promise(requestAnimationFrame);
        now = read();
      } while (Math.abs(now - before) >= 1);
      return now;
    }, selector);

  /** Waits until all words have been laid out, and the page has been painted with them. */
  const waitForWords = async (page: Page) => {
    await page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
    await page.waitForFunction(() => new Promise((painted) => requestAnimationFrame(() => painted(true))));
  };

  for (const [width, height, line] of [
    [390, 844, 0.46 * 844],
    [1280, 800, 0],
  ] as const)
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

  for (const [width, height] of [
    [390, 844],
    [1280, 800],
  ] as const)
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

  test(`${name}: the talk opens at the step that was read`, async () => {
    const id = firsts.at(-1) ?? '';
    const page = await open(`#${id}`);
    await waitForStep(page, id);
    const href = await page.evaluate(() => document.querySelector('.present')?.getAttribute('href'));
    expect(href).toBe(`talk.html#/${id}`);
    await page.close();
  });

  test(`${name}: printed, the page has every picture`, async () => {
    const page = await open();
    await waitForStep(page, '');
    await page.waitForFunction(
      () =>
        'storyData' in window ||
        JSON.parse(document.querySelector('#payload')?.textContent ?? '{}').later === null,
    );
    const text = await print(page);
    const counted = units.filter((unit) => unit !== null).length;
    expect(text.split(CAPTION).length - 1).toBe(counted);
    await page.close();
  });

  test(`${name}: without a script every step is followed by its still`, async () => {
    const { page, close } = await reader.openScriptless(address);
    const text = await print(page);
    const counted = units.filter((unit) => unit !== null).length;
    expect(text.split(CAPTION).length - 1).toBe(counted);
    await close();
  });
}

/** The words of the page as it prints, those of its pictures among them. */
async function print(page: Page): Promise<string> {
  const file = getDocument({ data: await page.pdf({ format: 'a4' }), verbosity: 0 });
  const pdf = await file.promise;
  const words: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    words.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await file.destroy();
  return words.join(' ').replace(/\s+/g, ' ');
}
