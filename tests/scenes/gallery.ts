import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { ElementHandle, Page } from 'puppeteer';
import { replaceFolder } from '../../src/build/replace.ts';
import { makeGallery } from '../../src/dev/gallery.ts';
import { launchBrowser } from '../../src/print/launch/browser.ts';
import { whole } from './deck.ts';
import { examples } from './harness.ts';

/** The gallery open in a browser. */
export interface Gallery {
  page: Page;
  /** Names of all states, in the order of the page. */
  names: string[];
  /** Chooses shape and palette for all states. */
  choose(shape: string, palette: string): Promise<void>;
  /** Scrolls to a state, by its place, and waits until it is drawn. */
  show(index: number): Promise<ElementHandle<Element>>;
  close(): Promise<void>;
}

/** Writes the gallery into a fresh folder and opens it. */
export async function openGallery(): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  await replaceFolder(folder, await makeGallery(whole, examples));
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.setViewport({ width: 1400, height: 1400 });
  await page.goto(pathToFileURL(join(folder, 'public/index.html')).href);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {
    page,
    names: await page.$$eval('.plate h3', (heads) => heads.map((head) => head.textContent ?? '')),
    async choose(shape, palette) {
      await page.select('#shape', shape);
      await page.select('#palette', palette);
    },
    async show(index) {
      // What a canvas was given is on the screen a frame later. A page that asks for no frames may get none.
      await page.evaluate(async (at) => {
        document.querySelectorAll('.plate')[at]?.scrollIntoView({ block: 'center' });
        const isDrawn = (): boolean => document.querySelector(`[data-state="${at}"][data-drawn]`) !== null;
        for (let frames = 0; frames < 3; frames = isDrawn() ? frames + 1 : 0)
          await new Promise((resolve) => window.requestAnimationFrame(resolve));
      }, index);
      const plate = await page.$(`[data-state="${index}"]`);
      if (!plate) throw new Error(`no state ${index}`);
      return plate;
    },
    async close() {
      await browser.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function shoot(plate: ElementHandle<Element>, side: '.live' | '.still'): Promise<PNG> {
  const element = await plate.$(side);
  if (!element) throw new Error(`a state without ${side}`);
  // The window shows it whole: to resize the window for a picture, hundreds of times over, can leave it without frames.
  return PNG.sync.read(Buffer.from(await element.screenshot({ captureBeyondViewport: false })));
}

/** The share of pixels by which a state's live and static pictures differ. */
export async function compareSides(plate: ElementHandle<Element>): Promise<number> {
  const live = await shoot(plate, '.live');
  const still = await shoot(plate, '.still');
  if (live.width !== still.width || live.height !== still.height) return 1;
  // A curve's rim is smoothed differently by canvas and SVG; pixelmatch tells such pixels from those that differ.
  const differing = pixelmatch(live.data, still.data, undefined, live.width, live.height, { threshold: 0.1 });
  return differing / (live.width * live.height);
}
