import { expect, test } from 'vitest';
import { bringTo } from './bring.ts';
import { address, deck, ids, scrollTo, testScrolling, useStory, waitForStep } from './storyDriver.ts';

const open = useStory();

testScrolling(open, { width: 390, height: 844 });

test('a link to a step opens there with its picture, and reading on moves the address', async () => {
  const page = await open({ width: 1440, height: 900 }, '#last-keepers');
  await waitForStep(page, 'last-keepers');
  // The words above are laid out meanwhile, and the page keeps the card in its place.
  await page.waitForFunction(
    () => Math.abs(document.getElementById('last-keepers')?.getBoundingClientRect().top ?? 99) < 5,
  );
  await scrollTo(page, 'rock-by-rock');
  await page.waitForFunction(() => location.hash === '#rock-by-rock');
  expect(await page.evaluate(() => history.length)).toBe(2);
  await page.waitForFunction(() => document.querySelector('.told')?.textContent?.startsWith('Pairs:'));
  await page.close();
});

test('a card half way in shows a picture between two, and the same one on the way back', async () => {
  const page = await open({ width: 1440, height: 900 });
  await scrollTo(page, 'the-council-votes');
  await waitForStep(page, 'the-council-votes');
  await page.waitForFunction(() => !document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
  const shot = async (top: number) => {
    await bringTo(page, 'the-council-votes-2', top);
    await page.waitForFunction(() => !document.querySelector('.stage[data-moving]'));
    return page.$eval('.stage canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL());
  };
  const before = await shot(880);
  const half = await shot(600);
  const after = await shot(100);
  expect(new Set([before, half, after]).size).toBe(3);
  expect(await shot(600)).toBe(half);
  expect(await shot(880)).toBe(before);
  await page.close();
});

test('a window turned on its side keeps the step', async () => {
  const page = await open({ width: 390, height: 844 }, '#last-keepers');
  await waitForStep(page, 'last-keepers');
  await page.setViewport({ width: 844, height: 390 });
  await page.waitForFunction(() => document.querySelector('.stage canvas')?.clientWidth === 844);
  await page.waitForFunction(
    () => document.querySelector('.stage')?.getAttribute('data-step') === 'last-keepers',
  );
  await page.close();
});

test('a reader who wants no motion sees whole pictures only', async () => {
  const page = await open({ width: 1440, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(`${address}#the-council-votes`);
  await page.reload();
  await waitForStep(page, 'the-council-votes');
  const whole = await page.$eval('.stage canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL());
  await bringTo(page, 'the-council-votes-2', 700);
  await page.waitForFunction(() => window.scrollY > 0 && !document.querySelector('.stage[data-moving]'));
  expect(await page.$eval('.stage canvas', (canvas) => (canvas as HTMLCanvasElement).toDataURL())).toBe(
    whole,
  );
  await page.close();
});

test('a source is shown beside its citation, and Escape gives the focus back', async () => {
  const page = await open({ width: 1440, height: 900 }, '#builders-went-where-ships-were-lost');
  await page.focus('a.cite');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.note:popover-open');
  expect(await page.$eval('.note', (note) => note.textContent)).toContain('Smeaton, John');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.note:not(:popover-open)');
  await page.waitForFunction(() => document.activeElement?.matches('a.cite'));
  await page.close();
});

test('the reader may choose light or dark, and the choice is kept', async () => {
  const page = await open({ width: 1440, height: 900 });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await paper();
  await page.click('.more');
  await page.click('button.theme');
  const dark = await paper();
  expect(dark).not.toBe(light);
  // From the first paint on: not even the page's own script has come.
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void (/\/story\.\w+\.js/.test(request.url()) ? request.abort() : request.continue()),
  );
  await page.reload();
  expect(await paper()).toBe(dark);
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

test('without a script, every step is followed by its picture, in sight, with words and data', async () => {
  const page = await open({ width: 1440, height: 900 }, '', false);
  const cards = await page.$$eval('[data-step]', (all) =>
    all.map((card) => ({
      id: card.id,
      width: card.querySelector('.plate img')?.getBoundingClientRect().width ?? 0,
      words: card.querySelector('.description')?.getBoundingClientRect().height ?? 0,
    })),
  );
  expect(cards.map(({ id }) => id)).toEqual(ids);
  for (const { width, words } of cards) {
    expect(width).toBeGreaterThan(400);
    expect(words).toBeGreaterThan(10);
  }
  expect(await page.$eval('.stage', (stage) => getComputedStyle(stage).display)).toBe('none');
  expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(deck.title);
  await page.close();
});

test('printed, every step has its picture', async () => {
  const page = await open({ width: 1440, height: 900 });
  await page.waitForFunction(() => 'storyData' in window);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.$$eval('.plate > svg', (stills) => stills.length)).toBe(ids.length);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await page.$$('.plate > svg')).toEqual([]);
  await page.close();
});
