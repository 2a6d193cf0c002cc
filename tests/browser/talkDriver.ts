import type { Page } from 'puppeteer';
import { vi } from 'vitest';
import type { Deck, Step } from '../../src/deck/deck.ts';
import { listNodes } from '../../src/deck/nodes.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import type { Metrics } from '../../src/marks/frame.ts';
import type { Picture } from '../../src/marks/picture.ts';
import { findLayout } from '../../src/outputs/page/layout.ts';
import { composeHall, type Shape } from '../../src/scenes/hall.ts';
import { drawStep } from '../../src/scenes/index.ts';

/** A place where Next stops, as the model has it. */
export interface Stop {
  slide: string;
  step: string;
  builds: number;
  heading: string;
  note: string;
  /** The words of the picture, in order. */
  labels: string[];
  /** Some of the picture's solid dots, in the pixels of the hall's screen. */
  dots: { x: number; y: number; tone: string }[];
}

/** What a page shows of a stop. */
export type Shown = Omit<Stop, 'note' | 'labels' | 'dots'>;

const DOTS = 40;

/** Solid dots from all over a picture, those in the wings apart: too small to read on a small screen. */
function pickDots({ dots }: Picture): Stop['dots'] {
  const solid = dots.filter(({ fill, opacity, r }) => fill === 1 && opacity === 1 && r > 5);
  const every = Math.ceil(solid.length / DOTS);
  return solid.filter((_, index) => index % every === 0).map(({ x, y, tone }) => ({ x, y, tone }));
}

/** How many builds a step has: a fragment of reveal.js each. */
function countBuilds(step: Step): number {
  const nodes = listNodes(step.projected);
  const items = nodes.flatMap((node) => (node.type === 'list' ? [...node.items] : []));
  return [...nodes, ...items].filter(({ attributes }) => /\bfragment\b/.test(attributes?.class ?? '')).length;
}

/** All stops of a deck in order, with the pictures of a screen's shape. */
export function listStops(deck: Deck, metrics: Metrics, shape: Shape = 'wide'): Stop[] {
  return deck.chapters.flatMap(({ slides }) =>
    slides.flatMap((slide) =>
      slide.steps.flatMap((step) => {
        const frame = composeHall(findLayout(slide), metrics, shape);
        const picture = drawStep(step.scene, frame, deck.cast);
        return Array.from({ length: countBuilds(step) + 1 }, (_, builds) => ({
          slide: slide.id,
          step: step.id,
          builds,
          heading: readWords(slide.heading),
          note: readWords(step.voices.note?.prose ?? []),
          labels: picture.labels.map(({ text }) => text).sort(),
          dots: pickDots(picture),
        }));
      }),
    ),
  );
}

/** Where a page's talk is, as one sees it. */
export async function readStop(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const root = document.querySelector('body > .reveal');
    const slide = root?.querySelector('section.stack.present > section.slide.present');
    const step = root?.querySelector<HTMLElement>('.stage')?.dataset.step ?? '';
    const block = slide?.querySelector(`[data-step="${step}"]`);
    return {
      slide: slide?.id ?? '',
      step,
      builds: block?.querySelectorAll('.fragment.visible').length ?? -1,
      heading: slide?.querySelector('h2')?.textContent?.trim() ?? '',
    };
  });
}

/** The words of the picture that the stage shows now, in order. */
export async function readLabels(page: Page): Promise<string[]> {
  return page.$$eval('body > .reveal .stage text', (texts) =>
    texts.map(({ textContent }) => textContent ?? '').sort(),
  );
}

/** Waits until the stage shows these words and no others: a transition is then over. */
export async function waitForPicture(page: Page, labels: string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const texts = [...document.querySelectorAll('body > .reveal .stage text')];
      const shown = texts.map((text) => text.textContent ?? '').sort();
      const settled = texts.every((text) => !text.hasAttribute('opacity'));
      return settled && JSON.stringify(shown) === wanted;
    },
    { timeout: 5000 },
    JSON.stringify(labels),
  );
}

/** What a page shows of a stop, to compare with `readStop`. */
export function showStop({ slide, step, builds, heading }: Stop): Shown {
  return { slide, step, builds, heading };
}

/** Opens a talk and waits until it is ready. */
export async function openTalk(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('body[data-open]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/**
 * Words of the present slide and its picture that are under 28 pixels or have less contrast than 7 to 1. The size of
 * a picture's words counts on the 16:9 screen that it is drawn for.
 */
export async function findFaint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const read = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    // Relative luminance and contrast: WCAG 2.2.
    const shine = (colour: string) =>
      read(colour)
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, index) => sum + part * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
    const paper = shine(getComputedStyle(document.body).backgroundColor);
    const contrast = (colour: string) => {
      const [dark = 0, light = 0] = [paper, shine(colour)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const wide = document.body.dataset.shape === 'wide';
    const slide = 'section.stack.present > section.slide.present';
    const words = [
      ...document.querySelectorAll(`${slide} .words *, ${slide} .foot *, body > .reveal .stage text`),
    ];
    return words
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => !element.closest('.spoken'))
      .flatMap((element) => {
        const style = getComputedStyle(element);
        const colour = element instanceof SVGElement ? style.fill : style.color;
        const size = Number.parseFloat(style.fontSize);
        const words = element.textContent?.trim();
        return [
          ...(size < 28 && (wide || !(element instanceof SVGElement)) ? [`${words}: ${size} px`] : []),
          ...(contrast(colour) < 7 ? [`${words}: contrast ${contrast(colour).toFixed(1)}`] : []),
        ];
      });
  });
}

/** Waits until a talk is at a stop. */
export async function waitForStop(
  page: Page,
  { step, builds }: Pick<Stop, 'step' | 'builds'>,
): Promise<void> {
  await page.waitForFunction(
    (wanted, count) => {
      const root = document.querySelector('body > .reveal');
      const block = root?.querySelector(`section.present [data-step="${wanted}"]`);
      return (
        root?.querySelector<HTMLElement>('.stage')?.dataset.step === wanted &&
        block?.querySelectorAll('.fragment.visible').length === count
      );
    },
    // A window behind another draws no frames to wait for.
    { timeout: 10_000, polling: 100 },
    step,
    builds,
  );
}

/**
 * Opens the projector's window by a key of the desk, and waits until it is ready. A window that was just closed may
 * count as open for a moment: the key is then pressed again, as one would.
 */
export async function openProjector(desk: Page): Promise<Page> {
  let projector: Page | null = null;
  desk.once('popup', (opened) => {
    projector = opened;
  });
  await vi.waitUntil(
    async () => {
      if (!projector) await desk.keyboard.press('s');
      return vi.waitUntil(() => projector, { timeout: 1500 }).catch(() => null);
    },
    { timeout: 15_000 },
  );
  if (!projector) throw new Error('no window opened');
  const opened: Page = projector;
  await opened.waitForSelector('body[data-open]');
  return opened;
}

/** Numbers from 0 to `below`, the same at each run: a linear congruential generator of Park and Miller. */
export function listRandom(count: number, below: number): number[] {
  let seed = 20_171_109;
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  });
}

/** Dots of a stop that the canvas does not show in their place and tone. */
export async function findWrongDots(page: Page, { dots }: Stop): Promise<string[]> {
  return page.evaluate((wanted) => {
    const canvas = document.querySelector<HTMLCanvasElement>('body > .reveal .stage-dots');
    const brush = canvas?.getContext('2d');
    if (!canvas || !brush) return ['there is no canvas'];
    const width = document.body.dataset.shape === 'classic' ? 1440 : 1920;
    const scale = Math.min(canvas.width / width, canvas.height / 1080);
    // Colours are those of the hall that the picture hangs in: an element beside it has them resolved.
    const probe = document.createElement('i');
    canvas.after(probe);
    const resolve = (tone: string) => {
      probe.style.color = `var(--${tone})`;
      return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    };
    const wrong = wanted.flatMap(({ x, y, tone }) => {
      const left = (canvas.width - width * scale) / 2 + x * scale;
      const top = (canvas.height - 1080 * scale) / 2 + y * scale;
      const seen = [...brush.getImageData(Math.floor(left), Math.floor(top), 1, 1).data].slice(0, 3);
      const meant = resolve(tone);
      const near = seen.every((part, at) => Math.abs(part - (meant[at] ?? Number.NaN)) < 24);
      return near ? [] : [`${tone} at ${Math.round(x)}, ${Math.round(y)} is ${seen.join(' ')}`];
    });
    probe.remove();
    return wrong;
  }, dots);
}
