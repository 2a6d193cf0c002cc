import { expect, test } from 'vitest';
import { deck, metrics, publicTalk, stopAt, stops } from './fixtureTalk.ts';
import {
  listStops,
  openTalk,
  readLabels,
  readStop,
  showStop,
  waitForPicture,
  waitForStop,
} from './talkDriver.ts';
import { useTalkPage } from './talkPage.ts';

const classic = listStops(deck, metrics, 'classic');

// One page for all tests, which leave it as they found it, at any slide: most take longer to open than to run.
const talk = useTalkPage({
  size: { width: 1920, height: 1080 },
  open: (page) => openTalk(page, publicTalk),
  reset: async (page) => {
    await page.keyboard.press('Home');
    await waitForStop(page, stopAt(0));
  },
});

const countStrokes = () => talk.page.$$eval('.ink path', (paths) => paths.length);
const news = () => talk.page.$eval('.news', ({ textContent }) => textContent ?? '');

async function draw(): Promise<void> {
  await talk.page.mouse.move(700, 500);
  await talk.page.mouse.down();
  await talk.page.mouse.move(900, 600, { steps: 5 });
  await talk.page.mouse.up();
}

test('a screen nearer to 4:3 gets slides and pictures of its own', async () => {
  await talk.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await talk.page.setViewport({ width: 1024, height: 768 });
  await talk.page.waitForFunction(() => document.body.dataset.shape === 'classic');
  for (const stop of classic) {
    expect((await readStop(talk.page)).step).toBe(stop.step);
    await waitForPicture(talk.page, stop.labels);
    const beyond = await talk.page.$$eval(
      'body > .reveal section.slide.present :is(.words, .foot)',
      (boxes) =>
        boxes
          .map((box) => box.getBoundingClientRect())
          .filter(({ left, right, bottom }) => left < 0 || right > innerWidth || bottom > innerHeight),
    );
    expect(beyond).toEqual([]);
    await talk.page.keyboard.press('ArrowRight');
  }
  await talk.page.setViewport({ width: 1920, height: 1080 });
  await talk.page.waitForFunction(() => document.body.dataset.shape === 'wide');
  await waitForPicture(talk.page, stopAt(-1).labels);
  await talk.page.emulateMediaFeatures([]);
});

test('the pen draws over a step, C clears it, and each step keeps its own', async () => {
  await draw();
  expect(await countStrokes()).toBe(0);
  await talk.page.keyboard.press('d');
  await draw();
  await talk.page.waitForFunction(() => document.querySelectorAll('.ink path').length === 1);
  const d = (await talk.page.$eval('.ink path', (path) => path.getAttribute('d'))) ?? '';
  const numbers = (d.match(/[\d.]+/g) ?? []).map((number) => Math.round(Number(number)));
  expect([numbers.slice(0, 2), numbers.slice(-2)]).toEqual([
    [700, 500],
    [900, 600],
  ]);
  await talk.page.keyboard.press('ArrowRight');
  expect(await countStrokes()).toBe(0);
  await talk.page.keyboard.press('ArrowLeft');
  expect(await countStrokes()).toBe(1);
  await talk.page.keyboard.press('c');
  await talk.page.waitForFunction(() => document.querySelectorAll('.ink path').length === 0);
  await talk.page.keyboard.press('d');
});

test('the laser is a dot where the pointer is, until it is put out', async () => {
  await talk.page.keyboard.press('l');
  await talk.page.mouse.move(480, 270);
  await talk.page.waitForFunction(
    () => document.querySelector('.ink .dot:not([hidden])')?.getAttribute('cx') === '480',
  );
  await talk.page.keyboard.press('l');
  await talk.page.waitForFunction(() => document.querySelector('.ink .dot')?.hasAttribute('hidden'));
});

test('Z looks at a detail at twice the size, arrows move it, and Escape shows all again', async () => {
  const width = () =>
    talk.page.$eval('body > .reveal section.slide.present', (slide) => slide.getBoundingClientRect().width);
  await talk.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  // It looks at where the pointer is.
  await talk.page.mouse.move(960, 540);
  await talk.page.keyboard.press('z');
  expect(await width()).toBeCloseTo(3840, 0);
  expect(await talk.page.$$('.sharp > svg')).toHaveLength(1);
  const left = () => talk.page.$eval('.sharp > svg', (svg) => svg.getBoundingClientRect().left);
  expect(await left()).toBeCloseTo(-960, 0);
  await talk.page.keyboard.press('ArrowRight');
  expect(await left()).toBeLessThan(-1000);
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(0)));
  await talk.page.keyboard.press('Escape');
  expect(await width()).toBeCloseTo(1920, 0);
  await talk.page.keyboard.press('z');
  await talk.page.keyboard.press('PageDown');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(1)));
  expect(await width()).toBeCloseTo(1920, 0);
  await talk.page.emulateMediaFeatures([]);
});

test('when the hall is black, Next brings the slide back and goes no further', async () => {
  await talk.page.keyboard.press('b');
  await talk.page.keyboard.press('PageDown');
  expect(await talk.page.$eval('body > .reveal', (root) => root.classList.contains('paused'))).toBe(false);
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(0)));
  await talk.page.keyboard.press('PageDown');
  expect(await readStop(talk.page)).toEqual(showStop(stopAt(1)));
});

test('G goes to a slide by its number or its id', async () => {
  const slides = [...new Set(stops.map(({ slide }) => slide))];
  await talk.page.keyboard.press('g');
  await talk.page.keyboard.type('3');
  await talk.page.keyboard.press('Enter');
  await waitForStop(talk.page, { step: slides[2] ?? '', builds: 0 });
  await talk.page.keyboard.press('g');
  await talk.page.keyboard.type('last-keepers');
  await talk.page.keyboard.press('Enter');
  await waitForStop(talk.page, { step: 'last-keepers', builds: 0 });
  expect(await readLabels(talk.page)).toEqual(stops.find(({ step }) => step === 'last-keepers')?.labels);
});

test('a reader hears each slide’s heading once, then what each step adds, and nothing before its time', async () => {
  const heard: string[] = [];
  for (const stop of stops.slice(1)) {
    await talk.page.keyboard.press('ArrowRight');
    await waitForStop(talk.page, stop);
    heard.push(await news());
  }
  const slides = new Map(stops.slice(1).map(({ slide, heading }) => [slide, heading]));
  for (const heading of slides.values()) expect(heard.join(' ').split(heading)).toHaveLength(2);
  const tables = heard[stops.findIndex(({ step }) => step === 'rock-by-rock') - 1];
  expect(tables).toContain('Picture: ');
  const vote = heard[stops.findIndex(({ step }) => step === 'the-council-votes') - 1];
  expect(vote).toContain('Shall the keeper stay?');
  expect(vote).not.toContain('Nine for the machine');
  expect(heard[stops.findIndex(({ builds }) => builds === 1) - 1]).toBe(
    'A sailor with a watch knows where he is.',
  );
  await talk.page.keyboard.press('ArrowLeft');
  expect(await talk.page.$eval('.aria-status', (own) => own.getAttribute('aria-hidden'))).toBe('true');
});

test('the line at the foot fills chapter by chapter', async () => {
  const widths = () => talk.page.$$eval('.chapters i', (pieces) => pieces.map(({ style }) => style.width));
  expect(await widths()).toEqual(['100%', '0%', '0%']);
  await talk.page.keyboard.press('End');
  expect(await widths()).toEqual(['100%', '100%', '100%']);
});

test('each step’s number leads to that step of the story', async () => {
  const links: (string | null)[] = [];
  for (const stop of stops) {
    await waitForStop(talk.page, stop);
    links.push(
      await talk.page.$eval('section.slide.present a.number:not([hidden])', (link) =>
        link.getAttribute('href'),
      ),
    );
    await talk.page.keyboard.press('ArrowRight');
  }
  expect(links).toEqual(stops.map(({ step }) => `index.html#${step}`));
});
