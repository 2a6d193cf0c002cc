import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFolder } from '../src/build/replace.ts';
import { makeBench } from '../src/dev/bench.ts';
import { serveFolder } from '../src/dev/serve.ts';
import { type Browser, type Page, withBrowser } from '../src/print/launch/browser.ts';
import { readArguments } from './arguments.ts';
import { openOrExit } from './open.ts';

/** How many times slower than this machine the reader's is. */
const SLOWED = 4;
/** CSS pixels that a frame scrolls: about 1,000 a second. */
const SCROLL = 17;
/** Changes of picture that are played on each stage. */
const PLAYED = 10;

function findShare(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function write(value: number): string {
  return `${value.toFixed(1)} ms`;
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.emulateCPUThrottling(SLOWED);
  await page.evaluateOnNewDocument(() => {
    const tasks: { start: number; duration: number }[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Runs a piece of work and returns the processor time that the page's main thread took for it, in milliseconds. */
async function meter<Result>(
  page: Page,
  work: () => Promise<Result>,
): Promise<{ result: Result; spent: number }> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await read();
  const result = await work();
  const spent = (await read()) - before;
  await session.detach();
  return { result, spent };
}

/** Scrolls through the whole story at an even pace, once it has loaded and laid out all its words. */
async function measureScroll(page: Page) {
  return page.evaluate(async (step) => {
    const tasks = (window as unknown as { tasks: { start: number; duration: number }[] }).tasks;
    do for (let wait = 0; wait < 60; wait++) await new Promise<number>(requestAnimationFrame);
    while (document.querySelector(':is(.chapters .card, .part-body):not(.laid)'));
    const begun = performance.now();
    const frames: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    const last = document.querySelector('.chapters')?.getBoundingClientRect().bottom ?? 0;
    while (window.scrollY < last - window.innerHeight) {
      window.scrollBy(0, step);
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - before);
      before = now;
    }
    const setup = performance.getEntriesByName('stage')[0]?.duration ?? Number.NaN;
    return {
      frames,
      setup,
      long: tasks.filter(({ start }) => start > begun).map(({ duration }) => duration),
    };
  }, SCROLL);
}

const { slides, port } = readArguments(
  'npm run bench -- [options]: measures the stage with the processor slowed.',
  ['slides', 'port'],
);
const { deck, date, images } = await openOrExit(slides);
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
await replaceFolder(folder, await makeBench(deck, date, images));
const { address, close } = await serveFolder(join(folder, 'public'), port);
await withBrowser(async (browser) => {
  const story = await openPage(browser, `${address}index.html`);
  const { result, spent } = await meter(story, () => measureScroll(story));
  const { frames, setup, long } = result;
  await story.close();
  console.log(`The story scrolled through, processor slowed ${SLOWED} times, ${frames.length} frames:
  frame interval, 95th percentile  ${write(findShare(frames, 0.95))} (at most 20)
  frame interval, median           ${write(findShare(frames, 0.5))}
  main thread busy, a frame        ${write(spent / frames.length)}
  long tasks after load            ${long.length}${long.length > 0 ? `, the longest ${write(Math.max(...long))}` : ''} (none over 50)
  setup of the stage               ${write(setup)} (under 100)`);
  const bench = await openPage(browser, `${address}bench.html`);
  const own = await meter(bench, () => bench.evaluate((count) => window.measureStage(count), PLAYED));
  const other = await meter(bench, () => bench.evaluate((count) => window.measureStraw(count), PLAYED));
  const [ours, straw] = [own.result, other.result];
  const rows = [
    ['95th percentile', findShare(ours.frames, 0.95), findShare(straw.frames, 0.95)],
    ['longest frame', Math.max(...ours.frames), Math.max(...straw.frames)],
    ['setup of a change', ours.setup, straw.setup],
    ['main thread, a change', own.spent / PLAYED, other.spent / PLAYED],
  ] as const;
  console.log(`\n${PLAYED} changes played:        canvas      a tween an SVG circle   ratio`);
  for (const [name, canvas, circles] of rows)
    console.log(
      `  ${name.padEnd(22)}  ${write(canvas).padStart(9)}  ${write(circles).padStart(22)}   ${(circles / canvas).toFixed(1)}`,
    );
});
await close();
await rm(folder, { recursive: true, force: true });
