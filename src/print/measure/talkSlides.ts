import type { Browser, Page } from 'puppeteer';
import { withStaticPage } from '../launch/page.ts';

/** Something of a slide that is larger than its place. */
export interface SlideOverflow {
  /** The slide's id. */
  slide: string;
  /** The words, or what the foot cites. */
  part: 'words' | 'sources';
  /** By how much, in pixels of the hall's screen. */
  pixels: number;
}

/** A screen by its size in pixels; `shape` goes to the page's body as `data-shape`. */
export interface MeasuredScreen {
  shape: string;
  width: number;
  height: number;
}

/** The classes that a slide may be given, one after the other, until its words fit; by screen, then by the slide's id. */
export type ClassLadders = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Lays out all slides of a talk's page on a screen, its scripts off, and finds what does not fit: words beyond their
 * box, sources beyond the foot.
 */
export async function measureTalkSlides(
  browser: Browser,
  html: string,
  screen: MeasuredScreen,
): Promise<SlideOverflow[]> {
  return withStaticPage(browser, screen, async (page) => {
    await layOut(page, html);
    return measurePage(page, screen.shape);
  });
}

/**
 * Finds for each slide of a talk's page, on each screen, the first class of its ladder with which its words fit, or
 * the last where none does; a slide whose words fit as they are has none.
 */
export async function fitTalkSlides(
  browser: Browser,
  html: string,
  screens: readonly MeasuredScreen[],
  ladders: ClassLadders,
): Promise<Map<string, string[]>> {
  const [first] = screens;
  const chosen = new Map<string, string[]>();
  if (!first) return chosen;
  await withStaticPage(browser, first, async (page) => {
    await layOut(page, html);
    for (const screen of screens) {
      await page.setViewport({ width: screen.width, height: screen.height });
      const found = await fitScreen(page, screen.shape, ladders.get(screen.shape) ?? new Map());
      for (const [slide, name] of found) chosen.set(slide, [...(chosen.get(slide) ?? []), name]);
    }
  });
  return chosen;
}

async function fitScreen(
  page: Page,
  shape: string,
  ladders: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (;;) {
    const overflows = await measurePage(page, shape);
    const changes = overflows.flatMap(({ slide, part }) => {
      const ladder = ladders.get(slide) ?? [];
      const before = found.get(slide);
      const next =
        part === 'words' ? ladder[before === undefined ? 0 : ladder.indexOf(before) + 1] : undefined;
      return next === undefined ? [] : [{ slide, before: before ?? '', next }];
    });
    if (changes.length === 0) return found;
    for (const { slide, next } of changes) found.set(slide, next);
    await page.evaluate((changes) => {
      for (const { slide, before, next } of changes) {
        const classes = document.getElementById(slide)?.classList;
        if (before !== '') classes?.remove(before);
        classes?.add(next);
      }
    }, changes);
  }
}

async function layOut(page: Page, html: string): Promise<void> {
  // The page's own policy would forbid the style sheet that lays all slides out at once.
  await page.setBypassCSP(true);
  await page.setContent(html, { waitUntil: 'load' });
  await page.addStyleTag({
    content: `.reveal .slides section { display: block !important; position: relative !important; visibility: visible !important; }
[data-for][hidden] { display: block !important; }`,
  });
}

async function measurePage(page: Page, shape: string): Promise<SlideOverflow[]> {
  const measured = await readBeyond(page, shape);
  return measured.flatMap(({ slide, part, beyond }) => {
    const pixels = Math.ceil(Math.max(0, ...beyond));
    // A pixel is the rounding of lines.
    return pixels > 1 ? [{ slide, part, pixels }] : [];
  });
}

/**
 * How far each thing on a slide goes beyond its place, on every side. No function in it has a name: esbuild, which runs the
 * TypeScript, wraps those in a helper that the page does not have (https://github.com/privatenumber/tsx/issues/113).
 */
async function readBeyond(
  page: Page,
  shape: string,
): Promise<{ slide: string; part: SlideOverflow['part']; beyond: number[] }[]> {
  return page.evaluate(async (shape) => {
    document.body.dataset.shape = shape;
    await document.fonts.ready;
    return [...document.querySelectorAll('section.slide')].flatMap((slide) => {
      const place = slide.querySelector('.words')?.getBoundingClientRect();
      const foot = slide.querySelector('.foot')?.getBoundingClientRect();
      const words = [...slide.querySelectorAll('.words h2:not(.spoken), .words .step > :not(.spoken)')];
      // Each step's sources have the foot for themselves, whatever the others take here.
      const sources = [...slide.querySelectorAll('.sources')];
      return [
        {
          slide: slide.id,
          part: 'words' as const,
          beyond: words.flatMap((element) => {
            const box = element.getBoundingClientRect();
            if (!place) return [];
            return [
              place.top - box.top,
              box.bottom - place.bottom,
              place.left - box.left,
              box.right - place.right,
              element.scrollWidth - element.clientWidth,
            ];
          }),
        },
        {
          slide: slide.id,
          part: 'sources' as const,
          beyond: sources.map((line) => line.getBoundingClientRect().height - (foot?.height ?? 0)),
        },
      ];
    });
  }, shape);
}
