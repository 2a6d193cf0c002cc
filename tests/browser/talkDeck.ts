import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readMetrics } from '../../src/theme/metrics.ts';
import { readDeck } from '../outputs/read.ts';
import { type Alone, copySpeaker } from './alone.ts';
import { findViolations } from './axe.ts';
import {
  findFaint,
  findWrongDots,
  listRandom,
  listStops,
  openProjector,
  openTalk,
  readLabels,
  readStop,
  type Stop,
  showStop,
  waitForPicture,
  waitForStop,
} from './talkDriver.ts';
import { type TalkPage, useTalkPage } from './talkPage.ts';

/** How much of the costly checks to do: counts, and every how many slides are looked at. */
export interface Amounts {
  /** Halls whose words are measured, by light and width of the screen. */
  halls: ['light' | 'dark', 1920 | 1440][];
  /** The light of the hall whose slides axe looks at. */
  axe: ('light' | 'dark')[];
  jumps: number;
  /** Runs of desk and projector, each by how many moves it makes. */
  moves: number[];
  every: number;
  /** Steps driven by keys, from the first. */
  steps: number;
}

const squeeze = (text: string) => text.replace(/\s+/g, '');

/** Tests of this deck's talk, alone in a folder, opened from its file with the network off. */
export function testDeck(amounts: Amounts): void {
  const deck = readDeck('slides');
  let alone: Alone;
  let stops: Stop[];
  let classic: Stop[];
  const talk: TalkPage = useTalkPage({
    prepare: async (page) => {
      await page.setOfflineMode(true);
      page.on('request', (request) => {
        if (!/^(file|data):/.test(request.url())) talk.complaints.push(request.url());
      });
    },
  });

  const stopAt = (index: number): Stop => stops.at(index) as Stop;
  const writeHash = ({ step, builds }: Stop) => `#/${step}${builds > 0 ? `/${builds}` : ''}`;

  beforeAll(async () => {
    const metrics = await readMetrics(JSON.stringify(deck.chapters));
    stops = listStops(deck, metrics);
    classic = listStops(deck, metrics, 'classic');
    alone = await copySpeaker(inject('built').deck);
  });

  afterAll(() => alone.remove());

  async function jump(stop: Stop): Promise<void> {
    await talk.page.evaluate((hash) => {
      location.hash = hash;
    }, writeHash(stop));
    await waitForStop(talk.page, stop);
  }

  test('keys go through every step and back, each with its note and picture', async () => {
    await openTalk(talk.page, alone.address);
    expect(
      await talk.page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    ).toBeGreaterThan(2);
    const driven = stops.slice(0, amounts.steps);
    for (const [index, stop] of driven.entries()) {
      if (index > 0) await talk.page.keyboard.press(index % 2 === 0 ? 'ArrowRight' : 'PageDown');
      expect(await readStop(talk.page)).toEqual(showStop(stop));
      const note = await talk.page.$eval('.note[aria-current] .said', ({ textContent }) => textContent ?? '');
      for (const part of stop.note.split('\n')) expect(squeeze(note)).toContain(squeeze(part));
      const next = stops.find(({ step }, at) => at > index && step !== stop.step);
      const preview = await talk.page.$$eval('.preview .sheet:not([hidden])', ([sheet]) => ({
        heading: sheet?.querySelector('h2')?.textContent?.trim(),
        labels: [...(sheet?.querySelectorAll('.stage text') ?? [])]
          .map((text) => text.textContent ?? '')
          .sort(),
      }));
      if (next) expect(preview).toEqual({ heading: next.heading, labels: next.labels });
    }
    await waitForPicture(talk.page, driven.at(-1)?.labels ?? []);
    for (const [index, stop] of driven.slice(0, -1).reverse().entries()) {
      await talk.page.keyboard.press(index % 2 === 0 ? 'ArrowLeft' : 'PageUp');
      expect(await readStop(talk.page)).toEqual(showStop(stop));
      expect(await readLabels(talk.page)).toEqual(stop.labels);
      expect(await findWrongDots(talk.page, stop)).toEqual([]);
    }
  });

  test('random jumps show the picture of the model, in either hall', async () => {
    await talk.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await openTalk(talk.page, alone.address);
    for (const [count, index] of listRandom(amounts.jumps, stops.length).entries()) {
      if (count === amounts.jumps >> 1) await talk.page.keyboard.press('t');
      const stop = stopAt(index);
      await jump(stop);
      expect(await readStop(talk.page)).toEqual(showStop(stop));
      expect(await readLabels(talk.page)).toEqual(stop.labels);
      expect(await findWrongDots(talk.page, stop)).toEqual([]);
    }
  });

  test('thirty keys in a second end on the right picture, and no queue of animations plays on', async () => {
    await openTalk(talk.page, alone.address);
    await talk.page.evaluate(() => {
      addEventListener('keydown', ({ timeStamp }) => {
        const times = (document.body.dataset.times ?? '').split(' ').filter(Boolean);
        document.body.dataset.times = [...times, Math.round(timeStamp)].join(' ');
      });
    });
    await Promise.all(Array.from({ length: 30 }, () => talk.page.keyboard.press('ArrowRight')));
    expect(await readStop(talk.page)).toEqual(showStop(stopAt(30)));
    const ended = Date.now();
    await waitForPicture(talk.page, stopAt(30).labels);
    expect(Date.now() - ended).toBeLessThan(2500);
    expect(await findWrongDots(talk.page, stopAt(30))).toEqual([]);
    const times = ((await talk.page.$eval('body', ({ dataset }) => dataset.times)) ?? '')
      .split(' ')
      .map(Number);
    expect(times).toHaveLength(30);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(1000);
  });

  test.each(amounts.moves)(
    'desk and projector stay in step over %d moves, and closing either is mended',
    async (moves) => {
      await openTalk(talk.page, alone.address);
      let projector = await openProjector(talk.page);
      await projector.setViewport({ width: 1280, height: 720 });
      let index = 0;
      for (const [count, random] of listRandom(moves, 10).entries()) {
        const back = random < 3 && index > 0;
        const leader = random % 2 === 0 ? talk.page : projector;
        index = Math.min(stops.length - 1, index + (back ? -1 : 1));
        await leader.keyboard.press(back ? 'PageUp' : 'PageDown');
        await waitForStop(talk.page, stopAt(index));
        await waitForStop(projector, stopAt(index));
        if (count === Math.floor(moves / 3)) {
          await projector.close();
          projector = await openProjector(talk.page);
          await projector.setViewport({ width: 1280, height: 720 });
          await waitForStop(projector, stopAt(index));
        }
        if (count === Math.floor((moves * 2) / 3)) {
          await talk.page.close();
          await talk.openAnother();
          await openTalk(talk.page, alone.address);
          await waitForStop(talk.page, stopAt(index));
        }
      }
      await waitForPicture(projector, stopAt(index).labels);
      expect(await findWrongDots(projector, stopAt(index))).toEqual([]);
      expect(await projector.$$('.desk, .note')).toHaveLength(0);
    },
  );

  test.each(amounts.axe)('axe finds nothing on a slide of the %s hall', async (theme) => {
    await talk.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await openTalk(talk.page, alone.address);
    if (theme === 'dark') await talk.page.keyboard.press('t');
    const slides = stops.filter(({ slide }, index) => slide !== stops[index + 1]?.slide);
    for (const stop of slides.filter((_, index) => index % amounts.every === 0)) {
      await jump(stop);
      await waitForPicture(talk.page, stop.labels);
      expect(await findViolations(talk.page), stop.slide).toEqual([]);
    }
  });

  test.each(amounts.halls)(
    'all words are large and plain enough in a %s hall, %d wide',
    async (theme, width) => {
      await talk.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await talk.page.setViewport({ width, height: 1080 });
      await openTalk(talk.page, pathToFileURL(join(inject('built').deck, 'public/talk.html')).href);
      if (theme === 'dark') await talk.page.keyboard.press('t');
      const faint: string[] = [];
      for (const [index, stop] of (width === 1920 ? stops : classic).slice(0, amounts.steps).entries()) {
        if (index > 0) await talk.page.keyboard.press('ArrowRight');
        expect(await readStop(talk.page)).toEqual(showStop(stop));
        expect(await readLabels(talk.page)).toEqual(stop.labels);
        faint.push(...(await findFaint(talk.page)).map((each) => `${stop.step}: ${each}`));
      }
      expect(faint).toEqual([]);
    },
  );
}
