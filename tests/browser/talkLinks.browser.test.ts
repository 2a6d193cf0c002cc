import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDeck } from '../outputs/read.ts';
import { openTalk, readStop, waitForStop } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';
import { clickLink, type WrittenPages, writePages } from './writtenPages.ts';

const deck = readDeck('tests/fixtures/crossings');
const talk = useTalkPage({ size: { width: 960, height: 540 } });

describe('links inside the talk', () => {
  let pages: WrittenPages;
  beforeAll(async () => {
    pages = await writePages(deck);
  });
  afterAll(() => pages.remove());

  const TARGETS: [string, string, string][] = [
    ['a chapter', 'second-chapter', 'near-slide'],
    ['a later step', 'far-slide-2', 'far-slide-2'],
    ['a step not in Latin letters', 'дума', 'дума'],
  ];

  test.each(TARGETS)('to %s go to that slide and step', async (_, id, step) => {
    await openTalk(talk.page, pages.find('public/talk.html'));
    const visited = await talk.page.evaluate(() => history.length);
    await clickLink(talk.page, 'section.present .words', id);
    await waitForStop(talk.page, { step, builds: 0 });
    expect((await readStop(talk.page)).step).toBe(step);
    // The slides stay where they are: the browser has not scrolled to the element of that name.
    expect(
      await talk.page.$$eval('.reveal, .lens, .slides, .stage', (boxes) =>
        boxes.map(({ scrollTop, scrollLeft }) => scrollTop + scrollLeft),
      ),
    ).toEqual([0, 0, 0, 0]);
    await talk.page.waitForFunction((hash) => location.hash === hash, {}, `#/${encodeURIComponent(step)}`);
    expect(await talk.page.evaluate(() => history.length)).toBe(visited);
  });

  test.each(TARGETS)('an address that names %s opens it', async (_, id, step) => {
    await openTalk(talk.page, `${pages.find('public/talk.html')}#${encodeURIComponent(id)}`);
    expect((await readStop(talk.page)).step).toBe(step);
  });
});

test('a talk written from right to left goes on to the left', async () => {
  const pages = await writePages({ ...deck, language: 'ar' });
  await openTalk(talk.page, pages.find('public/talk.html'));
  expect(await talk.page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await talk.page.keyboard.press('ArrowLeft');
  expect((await readStop(talk.page)).step).toBe('near-slide');
  await talk.page.keyboard.press('ArrowLeft');
  expect((await readStop(talk.page)).step).toBe('far-slide');
  await talk.page.keyboard.press('ArrowRight');
  expect((await readStop(talk.page)).step).toBe('near-slide');
  await talk.page.keyboard.press('PageDown');
  expect((await readStop(talk.page)).step).toBe('far-slide');
  await talk.page.mouse.move(200, 200);
  await talk.page.mouse.move(220, 200);
  await talk.page.click('.controls .navigate-left');
  await waitForStop(talk.page, { step: 'far-slide-2', builds: 0 });
  // A picture's words are anchored as they were composed, from left to right.
  expect(await talk.page.$eval('.stage', (stage) => getComputedStyle(stage).direction)).toBe('ltr');
  await talk.page.keyboard.press('End');
  await waitForStop(talk.page, { step: 'дума', builds: 0 });
  expect(
    await talk.page.$eval('section.slide.present .words', (words) => getComputedStyle(words).textAlign),
  ).toMatch(/^(start|right)$/);
  await pages.remove();
});
