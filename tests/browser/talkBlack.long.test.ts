import { PNG } from 'pngjs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Alone, copySpeaker } from './alone.ts';
import { publicTalk } from './fixtureTalk.ts';
import { openProjector, openTalk } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

let alone: Alone;
const talk = useTalkPage({ open: (page) => openTalk(page, alone.address) });

beforeAll(async () => {
  alone = await copySpeaker(inject('built').fixture);
});
afterAll(() => alone.remove());

/** The brightest part of any colour on the screen, once the change to black is over. */
async function findBrightest(page: Page): Promise<number> {
  await page.waitForFunction(() => {
    const overlay = document.querySelector('body > .reveal .pause-overlay');
    return overlay !== null && getComputedStyle(overlay).opacity === '1';
  });
  const { data } = PNG.sync.read(Buffer.from(await page.screenshot()));
  let brightest = 0;
  for (let at = 0; at < data.length; at += 4)
    brightest = Math.max(brightest, data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
  return brightest;
}

test.each(['public', 'projector'])(
  'B makes the %s page black all over, and a click brings the slide back',
  async (kind) => {
    const where = kind === 'projector' ? await openProjector(talk.page) : talk.page;
    if (kind === 'public') await openTalk(talk.page, publicTalk);
    await where.bringToFront();
    await where.keyboard.press('b');
    expect(await findBrightest(where)).toBe(0);
    await where.mouse.click(300, 300);
    expect(await where.$eval('body > .reveal', ({ classList }) => classList.contains('paused'))).toBe(false);
  },
);
