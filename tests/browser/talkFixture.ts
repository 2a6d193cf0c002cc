import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Alone, copySpeaker } from './alone.ts';
import { findViolations } from './axe.ts';
import { publicTalk, stopAt, stops } from './fixtureTalk.ts';
import { openProjector, openTalk, readStop, showStop, waitForPicture, waitForStop } from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

/** How much of the costly checks to do. */
interface Amounts {
  jumps: number;
  /** Steps that the projector is taken along; 0 for no projector. */
  moves: number;
  /** Where axe looks, as shares of the way through the talk. */
  places: number[];
}

/** Tests of the fixture's talk that take longer the more of it they see. */
export function testFixtureTalk({ jumps, moves, places }: Amounts): void {
  const talk = useTalkPage({ size: { width: 1280, height: 720 } });
  let alone: Alone;

  beforeAll(async () => {
    alone = await copySpeaker(inject('built').fixture);
  });
  afterAll(() => alone.remove());

  test('an address opens its step, and jumps show the picture of the model', async () => {
    const order = stops.map((_, index) => stopAt((index * 7 + 5) % stops.length)).slice(0, jumps);
    await openTalk(talk.page, `${publicTalk}#/${order[0]?.step}`);
    expect((await readStop(talk.page)).step).toBe(order[0]?.step);
    for (const stop of order) {
      await talk.page.evaluate(
        (address) => {
          location.hash = address;
        },
        stop.builds > 0 ? `#/${stop.step}/${stop.builds}` : `#/${stop.step}`,
      );
      await waitForStop(talk.page, stop);
      expect(await readStop(talk.page)).toEqual(showStop(stop));
      await waitForPicture(talk.page, stop.labels);
    }
  });

  test.each(places)('axe finds nothing on the public slide at %d of the way', async (share) => {
    const stop = stopAt(Math.round(share * (stops.length - 1)));
    await openTalk(talk.page, `${publicTalk}#/${stop.step}`);
    await waitForPicture(talk.page, stop.labels);
    expect(await findViolations(talk.page)).toEqual([]);
  });

  if (moves === 0) return;
  test('the speaker’s page opens a projector window without notes and keeps it in step, both ways', async () => {
    const { page } = talk;
    await openTalk(page, alone.address);
    const projector = await openProjector(page);
    expect(await projector.$$('.desk, .note')).toHaveLength(0);
    const body = await projector.$eval('body', ({ textContent }) => textContent ?? '');
    for (const { note } of stops) if (note) expect(body).not.toContain(note.slice(0, 40));
    const visited = stops.slice(1, moves + 1);
    for (const stop of visited) {
      await page.keyboard.press('PageDown');
      await waitForStop(projector, stop);
      expect((await readStop(page)).step).toBe(stop.step);
    }
    const before = stopAt(visited.length - 1);
    await projector.keyboard.press('PageUp');
    await waitForStop(page, before);
    await projector.reload();
    await waitForStop(projector, before);
    expect(await projector.$$('.desk')).toHaveLength(0);
    await page.reload();
    await page.waitForSelector('body[data-open]');
    // The projector tells it where the talk is, whatever the address of that moment.
    await waitForStop(page, before);
    await page.keyboard.press('Home');
    await waitForStop(projector, stopAt(0));
    await projector.close();
  });
}
