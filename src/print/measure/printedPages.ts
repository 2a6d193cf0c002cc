import type { Browser } from 'puppeteer';
import { loadPrintPage } from '../launch/page.ts';

/** How much more room the words of a slide need than they have, in CSS pixels; 0 when they fit. */
export interface SlideExcess {
  slide: string;
  words: number;
  foot: number;
}

/** How high an article is when nothing breaks it, and its picture in it, in CSS pixels. */
export interface ArticleSize {
  id: string;
  height: number;
  picture: number;
}

/** Lays the pages of slides.pdf out and measures each slide's words and foot against their boxes. */
export async function measureSlidePages(browser: Browser, html: string): Promise<SlideExcess[]> {
  const page = await loadPrintPage(browser, html, 'slides.pdf');
  try {
    return await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-slide]')].map((section) => {
        const flows = section.classList.contains('fit-flow');
        // No function in here has a name: esbuild, which runs the TypeScript, wraps those in a helper that the page does not have
        // (https://github.com/privatenumber/tsx/issues/113).
        const [words = 0, foot = 0] = ['.words', '.foot'].map((selector) => {
          const box = section.querySelector<HTMLElement>(selector);
          if (!box || flows) return 0;
          return Math.max(0, box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth);
        });
        return { slide: section.dataset.slide ?? '', words, foot };
      }),
    );
  } finally {
    await page.close();
  }
}

/** Lays a handout's articles out at the width of its text, in CSS pixels, and measures them. */
export async function measureArticles(browser: Browser, html: string, width: number): Promise<ArticleSize[]> {
  const page = await loadPrintPage(browser, html, 'a handout');
  try {
    await page.setViewport({ width: Math.round(width), height: 1000 });
    return await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('article[id]')].map((article) => ({
        id: article.id,
        height: article.getBoundingClientRect().height,
        picture: article.querySelector('.picture svg')?.getBoundingClientRect().height ?? 0,
      })),
    );
  } finally {
    await page.close();
  }
}
