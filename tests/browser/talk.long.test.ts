import { expect, test } from 'vitest';
import { publicTalk, stopAt, stops } from './fixtureTalk.ts';
import { findFaint, openTalk, readStop, showStop, waitForPicture } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

const talk = useTalkPage({ size: { width: 1920, height: 1080 } });

test('keys in haste end where they should, with no animation left over', async () => {
  await openTalk(talk.page, publicTalk);
  for (let count = 0; count < 7; count++) await talk.page.keyboard.press('ArrowRight');
  for (let count = 0; count < 3; count++) await talk.page.keyboard.press('ArrowLeft');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(4)));
  await waitForPicture(talk.page, stopAt(4).labels);
});

test.each(['light', 'dark'])('all words are large and plain enough for a %s hall', async (theme) => {
  await openTalk(talk.page, publicTalk);
  if (theme === 'dark') await talk.page.keyboard.press('t');
  await talk.page.keyboard.press('End');
  for (const stop of [...stops].reverse()) {
    expect((await readStop(talk.page)).step).toBe(stop.step);
    expect(await findFaint(talk.page)).toEqual([]);
    await talk.page.keyboard.press('ArrowLeft');
  }
});

test('B blacks the hall and gives it back', async () => {
  await openTalk(talk.page, publicTalk);
  const isBlack = () => talk.page.$eval('.reveal', (root) => root.classList.contains('paused'));
  await talk.page.keyboard.press('b');
  expect(await isBlack()).toBe(true);
  await talk.page.keyboard.press('.');
  expect(await isBlack()).toBe(false);
});
