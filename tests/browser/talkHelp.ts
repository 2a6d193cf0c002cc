import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Alone, copySpeaker } from './alone.ts';
import { publicTalk, stopAt } from './fixtureTalk.ts';
import { openProjector, openTalk, readStop, waitForStop } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

/** Tests of the list of keys, on pages of these kinds. */
export function testHelp(...kinds: ('public' | 'desk' | 'projector')[]): void {
  let alone: Alone;
  const talk = useTalkPage({ open: (page) => openTalk(page, alone.address) });

  beforeAll(async () => {
    alone = await copySpeaker(inject('built').fixture);
  });
  afterAll(() => alone.remove());

  test.each(kinds)('? lists the keys of the %s page, and Escape puts them away', async (kind) => {
    const where = kind === 'projector' ? await openProjector(talk.page) : talk.page;
    if (kind === 'public') await openTalk(talk.page, publicTalk);
    for (const key of ['?', 'F1'] as const) {
      await where.keyboard.press(key);
      await where.waitForSelector('dialog.help[open]', { timeout: 5000 });
      const keys = await where.$$eval('dialog.help kbd', (all) => all.map(({ textContent }) => textContent));
      expect(keys).toEqual(expect.arrayContaining(['→', 'B', 'Z', 'T', '?']));
      expect(keys.includes('M')).toBe(kind === 'desk');
      // A key that is pressed to read on the list changes nothing under it.
      await where.keyboard.press('ArrowRight');
      expect((await readStop(where)).step).toBe(stopAt(0).step);
      await where.keyboard.press('Escape');
      await where.waitForSelector('dialog.help:not([open])');
      expect(await where.$eval('body > .reveal', ({ classList }) => classList.contains('overview'))).toBe(
        false,
      );
    }
    expect(await where.$eval('body > .reveal', ({ classList }) => classList.contains('paused'))).toBe(false);
    await where.keyboard.press('ArrowRight');
    await waitForStop(where, stopAt(1));
  });
}
