import type { Browser } from 'puppeteer';
import { withStaticPage } from '../launch/page.ts';

/** A block of code on a slide with lines that have no room: which of the slide's blocks, from 0, and which of its lines, from 1. */
export interface BrokenCode {
  slide: string;
  block: number;
  lines: number[];
}

/** Lays out all slides of a talk's page on a screen, its scripts off, and finds the lines of code that are broken in two. */
export async function measureBrokenLines(
  browser: Browser,
  html: string,
  screen: { shape: string; width: number; height: number },
): Promise<BrokenCode[]> {
  return withStaticPage(browser, screen, async (page) => {
    // The page's own policy would forbid the style sheet that lays all slides out at once.
    await page.setBypassCSP(true);
    await page.setContent(html, { waitUntil: 'load' });
    await page.addStyleTag({
      content: '.reveal .slides section { display: block !important; position: relative !important; }',
    });
    return page.evaluate(async (shape) => {
      document.body.dataset.shape = shape;
      await document.fonts.ready;
      return [...document.querySelectorAll('section.slide')].flatMap((slide) =>
        [...slide.querySelectorAll('pre.listing')].flatMap((listing, block) => {
          const lines = [...listing.querySelectorAll('.code-line')].flatMap((line, index) => {
            const { lineHeight } = getComputedStyle(line);
            return line.getBoundingClientRect().height > 1.5 * Number.parseFloat(lineHeight)
              ? [index + 1]
              : [];
          });
          return lines.length === 0 ? [] : [{ slide: slide.id, block, lines }];
        }),
      );
    }, screen.shape);
  });
}
