import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Alone, copySpeaker } from './alone.ts';
import { readShown } from './deskDriver.ts';
import { short, stopAt, stops } from './fixtureTalk.ts';
import { openProjector, openTalk, readStop, showStop, waitForStop } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

let alone: Alone;
const talk = useTalkPage({ open: (page) => openTalk(page, alone.address) });

beforeAll(async () => {
  alone = await copySpeaker(inject('built').fixture);
});
afterAll(() => alone.remove());

test('a version is chosen at the desk: its slides, its clock, its projector', async () => {
  const projector = await openProjector(talk.page);
  await talk.page.bringToFront();
  await talk.page.select('.version', '4');
  expect(await readShown(talk.page, 'minutes')).toBe('4');
  expect(await readShown(talk.page, 'place')).toContain('Slide 1 of 3');
  for (const [index, stop] of short.entries()) {
    if (index > 0) await talk.page.keyboard.press('PageDown');
    expect(await readStop(talk.page)).toEqual(showStop(stop));
    await waitForStop(projector, stop);
  }
  expect(await talk.page.$eval('body > .reveal .present .number-shown', (number) => number.textContent)).toBe(
    '3',
  );
  await talk.page.keyboard.press('Home');
  await talk.page.select('.version', '');
  expect(await readShown(talk.page, 'place')).toContain('Slide 1 of');
  for (const stop of stops.slice(1)) {
    await talk.page.keyboard.press('PageDown');
    expect(await readStop(talk.page)).toEqual(showStop(stop));
  }
  await waitForStop(projector, stopAt(-1));
});

test('black, theme, detail and ink reach the projector, and its 4:3 screen the desk', async () => {
  const projector = await openProjector(talk.page);
  await projector.setViewport({ width: 1024, height: 768 });
  await talk.page.waitForFunction(() => document.body.dataset.shape === 'classic');
  await talk.page.bringToFront();
  await talk.page.keyboard.press('t');
  await projector.waitForFunction(() => document.documentElement.dataset.hall === 'dark');
  await talk.page.keyboard.press('z');
  await projector.waitForSelector('.reveal.near');
  await talk.page.keyboard.press('z');
  await projector.waitForSelector('.reveal:not(.near)');
  await talk.page.keyboard.press('d');
  const box = await talk.page.$eval('body > .reveal', (root) => root.getBoundingClientRect().toJSON());
  await talk.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await talk.page.mouse.down();
  await talk.page.mouse.move(box.x + box.width / 4, box.y + box.height / 4, { steps: 3 });
  await talk.page.mouse.up();
  await projector.waitForFunction(() =>
    /M7\d\d.* 5\d\d.*L/.test(document.querySelector('.ink path')?.getAttribute('d') ?? ''),
  );
  await talk.page.keyboard.press('b');
  await projector.waitForSelector('.reveal.paused');
});
