import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { type Alone, copySpeaker } from './alone.ts';
import { findViolations } from './axe.ts';
import { readElapsed, readShown, spend } from './deskDriver.ts';
import { stopAt, stops } from './fixtureTalk.ts';
import { findFaint, openProjector, openTalk, readStop, waitForPicture, waitForStop } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

let alone: Alone;
const talk = useTalkPage({ open: (page) => openTalk(page, alone.address) });
const said = (words: string) =>
  talk.page.waitForFunction(
    (wanted) => document.querySelector('.desk')?.textContent?.includes(wanted),
    {},
    words,
  );

beforeAll(async () => {
  alone = await copySpeaker(inject('built').fixture);
});
afterAll(() => alone.remove());

test('a version that leaves this slide out goes on at the next that it has', async () => {
  await talk.page.keyboard.press('ArrowRight');
  expect((await readStop(talk.page)).slide).toBe(stopAt(1).slide);
  await talk.page.select('.version', '4');
  expect((await readStop(talk.page)).step).toBe('rock-by-rock');
  await talk.page.waitForFunction(() => location.hash === '#/rock-by-rock?cut=4');
  await talk.page.reload();
  await talk.page.waitForSelector('body[data-open]');
  expect(await readShown(talk.page, 'place')).toContain('Slide 2 of 3');
});

test('pace goes from on time to late, with what to skip', async () => {
  await talk.page.keyboard.press('ArrowRight');
  const isAt = (pace: string) => talk.page.waitForSelector(`.pace[data-pace="${pace}"]`);
  await talk.page.waitForFunction((step) => location.hash === `#/${step}`, {}, stopAt(1).step);
  await spend(talk.page, 1);
  await isAt('even');
  await spend(talk.page, 6);
  await isAt('late');
  expect(await readShown(talk.page, 'skip')).toMatch(/^Skip to catch up: “A flash is a name”/);
  await talk.page.select('.version', '4');
  expect(await readShown(talk.page, 'skip')).toMatch(/^To catch up: \d+ s less on each remaining slide$/);
});

test('opened again within ten minutes, the page is where it was, its clock too', async () => {
  for (const _ of [1, 2, 3]) await talk.page.keyboard.press('ArrowRight');
  await talk.page.waitForFunction(
    (step) => localStorage.getItem(`talk ${document.title}`)?.includes(`"step":"${step}"`),
    {},
    stopAt(3).step,
  );
  await talk.page.close();
  await talk.openAnother();
  await openTalk(talk.page, alone.address);
  await waitForStop(talk.page, stopAt(3));
  await said('Resumed where you left off');
  expect(await readShown(talk.page, 'elapsed')).not.toBe('');
});

test('V does nothing, and a black hall is black', async () => {
  const projector = await openProjector(talk.page);
  await talk.page.bringToFront();
  await talk.page.keyboard.press('v');
  await talk.page.keyboard.press('ArrowRight');
  await waitForStop(projector, stopAt(1));
  expect(await projector.$('.reveal.paused')).toBeNull();
  await talk.page.keyboard.press('b');
  await projector.waitForSelector('.reveal.paused');
  await projector.waitForFunction(() => {
    const cover = document.querySelector('.pause-overlay');
    return cover && getComputedStyle(cover).opacity === '1';
  });
  await projector.bringToFront();
  const { data } = PNG.sync.read(Buffer.from(await projector.screenshot()));
  expect(data.filter((part, at) => at % 4 !== 3 && part > 0)).toHaveLength(0);
  // A click on the black brings the slide back.
  await projector.mouse.click(200, 200);
  await talk.page.waitForSelector('.reveal:not(.paused)');
});

test.each(['light', 'dark'])('its slide is as plain as in the hall, %s', async (theme) => {
  if (theme === 'dark') await talk.page.keyboard.press('t');
  await talk.page.keyboard.press('ArrowRight');
  await waitForPicture(talk.page, stopAt(1).labels);
  expect(await findFaint(talk.page)).toEqual([]);
});

test('axe finds nothing on the speaker’s page', async () => {
  await talk.page.keyboard.press('ArrowRight');
  expect(await findViolations(talk.page)).toEqual([]);
});

test('a projector whose desk was closed is found by the next desk', async () => {
  const projector = await openProjector(talk.page);
  for (const stop of stops.slice(1, 4)) {
    await talk.page.keyboard.press('PageDown');
    await waitForStop(projector, stop);
  }
  await talk.page.evaluate(() => localStorage.clear());
  await talk.page.close();
  await talk.openAnother();
  await openTalk(talk.page, alone.address);
  await waitForStop(talk.page, stopAt(3));
  await talk.page.keyboard.press('PageDown');
  await waitForStop(projector, stopAt(4));
});

test('a clock that was reset stays so over a reload, in a second window too', async () => {
  await talk.page.keyboard.press('ArrowRight');
  await talk.page.waitForFunction((step) => location.hash === `#/${step}`, {}, stopAt(1).step);
  await spend(talk.page, 5);
  await talk.page.waitForFunction(
    () => document.querySelector('[data-show="elapsed"]')?.textContent !== '0:00',
  );
  expect(await readElapsed(talk.page)).toBeGreaterThanOrEqual(300);
  const second = await talk.context.newPage();
  await openTalk(second, alone.address);
  expect(await readElapsed(second)).toBeGreaterThanOrEqual(300);
  await talk.page.bringToFront();
  await talk.page.keyboard.press('r');
  expect(await readElapsed(talk.page)).toBe(0);
  await vi.waitUntil(async () => (await readElapsed(second)) === 0, { timeout: 5000 });
  await talk.page.reload();
  await talk.page.waitForSelector('body[data-open]');
  await talk.page.waitForFunction(() => document.querySelector('.pace')?.textContent);
  expect(await readShown(talk.page, 'elapsed')).toBe('0:00');
  expect(await readShown(talk.page, 'pace')).toBe('starts with the next step');
  // It runs again from the next step, in both windows.
  await talk.page.keyboard.press('ArrowRight');
  await vi.waitUntil(async () => (await readElapsed(talk.page)) > 0, { timeout: 5000 });
  await vi.waitUntil(async () => (await readElapsed(second)) > 0, { timeout: 5000 });
  expect(await readElapsed(second)).toBeLessThan(60);
});
