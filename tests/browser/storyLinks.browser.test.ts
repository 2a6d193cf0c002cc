import type { Browser, Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { readDeck } from '../outputs/read.ts';
import { clickLink, type WrittenPages, writePages } from './writtenPages.ts';

let pages: WrittenPages;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  pages = await writePages(readDeck('tests/fixtures/crossings'));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await pages.remove();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${pages.find('public/index.html')}#opening`);
  await page.waitForSelector('.stage[data-step="opening"]');
});
afterEach(() => page.close());

const readNote = () => page.$eval('.note:popover-open', ({ textContent }) => textContent ?? '');
const isFocused = (selector: string) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted), { timeout: 5000 }, selector);

/** How far the note's box is from the link that it belongs to, in CSS pixels. */
const findGap = () =>
  page.evaluate(() => {
    const link = document.querySelector('#opening .call a')?.getBoundingClientRect();
    const note = document.querySelector('.note')?.getBoundingClientRect();
    if (!link || !note) return null;
    return Math.min(Math.abs(note.top - link.bottom), Math.abs(link.top - note.bottom));
  });

test('a term whose id is not in Latin letters opens beside its word', async () => {
  await page.click('#opening a.term');
  await page.waitForSelector('.note:popover-open', { timeout: 5000 });
  expect(await readNote()).toContain('The lower house of a parliament.');
});

test('a source called inside a footnote takes its place, and there is a way back', async () => {
  await page.focus('#opening .call a');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.note:popover-open');
  expect(await readNote()).toContain('a source of its own');
  await page.focus('.note a.cite');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.note')?.textContent?.includes('Example Press'));
  expect(await findGap()).toBeLessThan(12);
  expect(await page.evaluate(() => document.activeElement?.closest('.note') !== null)).toBe(true);
  await page.click('.note button');
  expect(await readNote()).toContain('a source of its own');
  expect(await findGap()).toBeLessThan(12);
  await isFocused('.note a.cite');
  await page.keyboard.press('Escape');
  await isFocused('#opening .call a');
});

test('Escape closes a source called inside a footnote, and the word that was read has the focus', async () => {
  await page.focus('#opening .call a');
  await page.keyboard.press('Enter');
  await page.focus('.note a.cite');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('.note')?.textContent?.includes('Example Press'));
  await page.keyboard.press('Escape');
  await page.waitForSelector('.note:not(:popover-open)');
  await isFocused('#opening .call a');
});

test.each([
  ['a chapter', 'second-chapter', 'near-slide'],
  ['a later step', 'far-slide-2', 'far-slide-2'],
  ['a step not in Latin letters', 'дума', 'дума'],
])('a link to %s leads there', async (_, id, step) => {
  await clickLink(page, '#opening .prose', id);
  await page.waitForSelector(`.stage[data-step="${step}"]`, { timeout: 5000 });
  const top = await page.evaluate(
    (name) => document.getElementById(name)?.getBoundingClientRect().top ?? Number.NaN,
    id,
  );
  expect(Math.abs(top)).toBeLessThan(120);
});
