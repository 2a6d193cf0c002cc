import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Alone, copySpeaker } from './alone.ts';
import { stopAt, stops } from './fixtureTalk.ts';
import { openTalk, readStop, showStop, waitForPicture, waitForStop } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

let alone: Alone;
// One page for all tests, which leave it as they found it, at any slide: most take longer to open than to run.
const talk = useTalkPage({
  reset: async (page) => {
    if (!page.url().startsWith('file:')) await openTalk(page, alone.address);
    await page.keyboard.press('Home');
    await waitForStop(page, stopAt(0));
  },
});

beforeAll(async () => {
  alone = await copySpeaker(inject('built').fixture);
});
afterAll(() => alone.remove());

test('the page shows the right note and picture on every step, and asks for nothing', async () => {
  const asked: string[] = [];
  talk.page.on('request', (request) => asked.push(request.url().slice(0, 5)));
  await talk.page.reload();
  await talk.page.waitForSelector('body[data-open]');
  for (const [index, stop] of stops.entries()) {
    if (index > 0) await talk.page.keyboard.press('ArrowRight');
    expect(await readStop(talk.page)).toEqual(showStop(stop));
    const current = await talk.page.$$eval('.notes:not([hidden]) .note[aria-current]', (notes) =>
      notes.map((note) => note.querySelector('.said')?.textContent ?? ''),
    );
    const squeeze = (text: string) => text.replace(/\s+/g, '');
    expect(current).toHaveLength(1);
    expect(squeeze(current[0] ?? '')).toContain(squeeze(stop.note));
    const next = stops.find(({ step }, at) => at > index && step !== stop.step);
    const preview = await talk.page.$eval('.preview', (host) =>
      host.querySelector('h2')?.textContent?.trim(),
    );
    if (next) expect(preview).toBe(next.heading);
  }
  await waitForPicture(talk.page, stopAt(-1).labels);
  expect([...new Set(asked)].filter((scheme) => scheme !== 'data:')).toEqual(['file:']);
  expect(asked.filter((scheme) => scheme === 'file:')).toHaveLength(1);
});

test('the plan shows lecture and seminar with their minutes', async () => {
  await talk.page.keyboard.press('m');
  const read = () =>
    talk.page.$$eval('.plan caption, .plan > p, .plan th', (parts) =>
      parts.map(({ textContent }) => textContent),
    );
  const plan = await read();
  expect(plan[0]).toBe('Lecture, 9 min');
  expect(plan).toContain('Seminar, 5 min');
  expect(plan).toContain('Why would a state pay for a light that mostly helps foreign ships?');
  expect(plan.at(-1)).toBe('Lecture and seminar: 14 minutes.');
  await talk.page.select('.version', '4');
  expect((await read())[0]).toBe('Lecture, 4.1 min');
  await talk.page.select('.version', '');
  await talk.page.keyboard.press('m');
  expect(await talk.page.$('.said-now:not([hidden])')).not.toBeNull();
});

test('the notes grow and shrink within reason', async () => {
  const size = () => talk.page.$eval('.said-now', (notes) => getComputedStyle(notes).fontSize);
  expect(await size()).toBe('26px');
  for (let count = 0; count < 30; count++) await talk.page.keyboard.press('NumpadAdd');
  expect(await size()).toBe('60px');
  for (let count = 0; count < 30; count++) await talk.page.keyboard.press('NumpadSubtract');
  expect(await size()).toBe('16px');
  for (let count = 0; count < 5; count++) await talk.page.keyboard.press('NumpadAdd');
  expect(await size()).toBe('26px');
});

test('notes longer than the screen say so, and ↓ reads on', async () => {
  await talk.page.setViewport({ width: 1024, height: 480 });
  for (let count = 0; count < 17; count++) await talk.page.keyboard.press('NumpadAdd');
  await talk.page.waitForSelector('.said-now[data-more]');
  const before = await readStop(talk.page);
  for (let count = 0; count < 12; count++) await talk.page.keyboard.press('ArrowDown');
  await talk.page.waitForSelector('.said-now:not([data-more])');
  expect(await readStop(talk.page)).toEqual(before);
  await talk.page.keyboard.press('ArrowUp');
  await talk.page.waitForSelector('.said-now[data-more]');
  for (let count = 0; count < 17; count++) await talk.page.keyboard.press('NumpadSubtract');
  await talk.page.setViewport({ width: 1440, height: 900 });
});

test('resumes where it was after a reload', async () => {
  for (let count = 0; count < 3; count++) await talk.page.keyboard.press('ArrowRight');
  await talk.page.waitForFunction((step) => location.hash.startsWith(`#/${step}`), {}, stopAt(3).step);
  await talk.page.reload();
  await talk.page.waitForSelector('body[data-open]');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(3)));
});

test('says so when the browser blocks the second window', async () => {
  await talk.page.evaluate(() => {
    window.open = () => null;
  });
  await talk.page.keyboard.press('s');
  await talk.page.waitForFunction(() => document.querySelector('.message')?.textContent?.includes('blocked'));
  expect(await talk.page.$('.notes:not([hidden])')).not.toBeNull();
});
