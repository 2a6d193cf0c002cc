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

/**
 * Lays out all slides of a talk's page on a screen of `width` × `height`, its scripts off, and finds what does not fit:
 * words beyond their box, sources beyond the foot. `shape` goes to the page's body as `data-shape`.
 */
export async function measureTalkSlides(
  browser: Browser,
  html: string,
  screen: { shape: string; width: number; height: number },
): Promise<SlideOverflow[]> {
  return withStaticPage(browser, screen, async (page) => {
    // The page's own policy would forbid the style sheet that lays all slides out at once.
    await page.setBypassCSP(true);
    await page.setContent(html, { waitUntil: 'load' });
    await page.addStyleTag({
      content: `.reveal .slides section { display: block !important; position: relative !important; visibility: visible !important; }
[data-for][hidden] { display: block !important; }`,
    });
    const measured = await measurePage(page, screen.shape);
    return measured.flatMap(({ slide, part, beyond }) => {
      const pixels = Math.ceil(Math.max(0, ...beyond));
      // A pixel is the rounding of lines.
      return pixels > 1 ? [{ slide, part, pixels }] : [];
    });
  });
}

/**
 * How far each thing on a slide goes beyond its place, on every side. No function in it has a name: esbuild, which runs the
 * TypeScript, wraps those in a helper that the page does not have (https://github.com/privatenumber/tsx/issues/113).
 */
async function measurePage(
  page: Page,
  shape: string,
): Promise<{ slide: string; part: SlideOverflow['part']; beyond: number[] }[]> {
  return page.evaluate(async (shape) => {
    document.body.dataset.shape = shape;
    await document.fonts.ready;
    return [...document.querySelectorAll('section.slide')].flatMap((slide) => {
      const place = slide.querySelector('.words')?.getBoundingClientRect();
      const foot = slide.querySelector('.foot')?.getBoundingClientRect();
      const words = [...slide.querySelectorAll('.words h2, .words .step > :not(.spoken)')];
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
