import { availableParallelism } from 'node:os';
import type { Deck } from '../deck/deck.ts';
import { listImages } from '../deck/images.ts';
import type { Printer, PrintJob, UnfinishedPdf } from '../outputs/output.ts';
import { checkPdf } from '../print/check/check.ts';
import { finishPdf } from '../print/finish/finish.ts';
import type { PdfInfo } from '../print/finish/model.ts';
import type { Browser } from '../print/launch/browser.ts';
import { withBrowserRunner } from '../print/launch/runner.ts';
import { measureBrokenLines } from '../print/measure/brokenLines.ts';
import { measureArticles, measureSlidePages } from '../print/measure/printedPages.ts';
import { fitTalkSlides, measureTalkSlides } from '../print/measure/talkSlides.ts';
import { printPdf } from '../print/print.ts';
import { takeScreenshot } from '../print/screenshot.ts';
import { findFamilies } from '../theme/fonts.ts';
import { describeBreach } from './breach.ts';

/** Makes the printer of a deck, whose files carry a date and time where one is known. */
export type OpenPrinter = (deck: Deck, date: string | null) => Printer;

/** How many of the broken rules of a PDF are listed. */
const MOST_LISTED = 12;

/** Does all of `work` with one browser, which does as many things at a time as there are processors; it is closed in the end, also after an error. */
export async function withPrinter<Result>(work: (open: OpenPrinter) => Promise<Result>): Promise<Result> {
  return withBrowserRunner((runner) => {
    const queue = createQueue(Math.max(2, availableParallelism()));
    const run = <Done>(task: (browser: Browser) => Promise<Done>): Promise<Done> =>
      queue(() => runner.run(task));
    // The slides of the public and of the speaker are mostly the same.
    const fitted = new Map<string, ReturnType<Printer['fitTalk']>>();
    return work((deck, date) => ({
      print: async (job) => {
        const { html, path, scale } = job;
        const options = { name: path, ...(scale === undefined ? {} : { scale }) };
        const bytes = await run((browser) => printPdf(browser, html, options));
        return finishLater(bytes, job, deck, date);
      },
      measurePages: (html) => run((browser) => measureSlidePages(browser, html)),
      measureArticles: (html, width) => run((browser) => measureArticles(browser, html, width)),
      measureTalk: (html, screen) => run((browser) => measureTalkSlides(browser, html, screen)),
      fitTalk: (html, screens, ladders) => {
        const fits = fitted.get(html) ?? run((browser) => fitTalkSlides(browser, html, screens, ladders));
        fitted.set(html, fits);
        return fits;
      },
      measureCode: (html, screen) => run((browser) => measureBrokenLines(browser, html, screen)),
      draw: (html, size) => run((browser) => takeScreenshot(browser, html, size)),
    }));
  });
}

/** The printer of a place without a browser: every call throws. */
export const noPrinter: OpenPrinter = () => {
  const refuse = async (): Promise<never> => {
    throw new Error('There is no browser here to print with.');
  };
  return {
    print: refuse,
    measurePages: refuse,
    measureArticles: refuse,
    measureTalk: refuse,
    fitTalk: refuse,
    measureCode: refuse,
    draw: refuse,
  };
};

function finishLater(bytes: Uint8Array, job: PrintJob, deck: Deck, date: string | null): UnfinishedPdf {
  const { path, html, title, labels } = job;
  const about: PdfInfo = {
    title,
    author: deck.author,
    subject: deck.description,
    keywords: [],
    language: deck.language,
    updated: date,
    source: html,
    ...(labels ? { labels } : {}),
    families: findFamilies(deck),
    hasBitmaps: listImages(deck).length > 0,
  };
  return {
    async finish() {
      const finished = await finishPdf(bytes, about);
      const breaches = await checkPdf(finished, about);
      if (breaches.length === 0) return finished;
      const shown = breaches.slice(0, MOST_LISTED).map((breach) => `  ${describeBreach(breach, deck)}`);
      const more = breaches.length > shown.length ? [`  and ${breaches.length - shown.length} more`] : [];
      throw new Error(
        `${path} is not kept, because it breaks these rules:\n${[...shown, ...more].join('\n')}`,
      );
    },
  };
}

/** Runs at most `width` pieces of work at a time, in the order that they are given. */
function createQueue(width: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
