import { availableParallelism } from 'node:os';
import type { Deck, Paper } from '../deck/deck.ts';
import type { Metrics } from '../marks/frame.ts';
import { findHyphens } from '../outputs/handouts/hyphens.ts';
import { findRoom, type Room, renderSpeakerHandout, TEXT } from '../outputs/handouts/speaker.ts';
import { renderStudentHandout } from '../outputs/handouts/student.ts';
import { fitSlides } from '../outputs/slides/fit.ts';
import { findLabels, renderSlidesPdf, SLIDES_SCALE } from '../outputs/slides/page.ts';
import { ICON_SIZES, renderIconPage } from '../outputs/story/site.ts';
import { renderSocial, SOCIAL } from '../outputs/story/social.ts';
import { checkPdf } from '../print/check/check.ts';
import { finishPdf } from '../print/finish/finish.ts';
import type { PdfInfo } from '../print/finish/model.ts';
import { type BrowserRunner, withBrowserRunner } from '../print/launch/runner.ts';
import { measureArticles } from '../print/measure/printedPages.ts';
import { type PrintOptions, printPdf } from '../print/print.ts';
import { takeScreenshot } from '../print/screenshot.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import { findFamilies } from '../theme/fonts.ts';
import { type BrowserCode, embedFonts } from './browserCode.ts';
import { createQueue } from './queue.ts';
import type { Files } from './replace.ts';
import type { RunTasks, Task } from './task.ts';

/** Pixels of CSS to a millimetre. */
const MM = 96 / 25.4;

/** What the prints need besides the deck and where they go. */
export interface PrintSetting {
  metrics: Metrics;
  code: BrowserCode;
  /** The date and time that every output carries. */
  date: string;
  runTasks: RunTasks;
  /** True for a slides.pdf of a page a step. */
  steps?: boolean;
}

/** What is printed: its HTML, and what its file says of itself. */
interface Sheet {
  html: string;
  print?: Omit<PrintOptions, 'name'>;
  labels?: string[];
}

/**
 * Prints every PDF and the social card in one browser, and adds them to the files of the build. A PDF that breaks a
 * rule, or whose words are not those of the deck, is thrown out with all that is wrong with it. Gives warnings of
 * slides whose words have no room.
 */
export async function addPrints(files: Files, deck: Deck, setting: PrintSetting): Promise<Diagnostic[]> {
  const { metrics, code, runTasks } = setting;
  const warnings: Diagnostic[] = [];
  const queue = createQueue(Math.max(2, availableParallelism()));
  const slides = { metrics, styles: embedFonts(code.slidesStyles, deck) };
  const handout = {
    metrics,
    styles: embedFonts(code.handoutStyles, deck),
    hyphenate: findHyphens(deck.language),
  };
  const printed = new Map<string, { bytes: Uint8Array; about: PdfInfo }>();
  await withBrowserRunner(async (press) => {
    const print = (path: string, kind: string, make: () => Promise<Sheet>): Task => ({
      title: `Print ${path}`,
      run: () =>
        queue(async () => {
          const sheet = await make();
          const bytes = await press.run((browser) =>
            printPdf(browser, sheet.html, { name: path, ...sheet.print }),
          );
          printed.set(path, { bytes, about: describe(deck, kind, setting.date, sheet) });
          return undefined;
        }),
    });
    await runTasks([
      print('public/slides.pdf', '', async () => {
        const options = { steps: setting.steps ?? false };
        const fitting = await press.run((browser) =>
          fitSlides(browser, deck, (fits) => renderSlidesPdf(deck, slides, { ...options, fits })),
        );
        warnings.push(...fitting.warnings);
        return {
          html: renderSlidesPdf(deck, slides, { ...options, fits: fitting.fits }),
          print: { scale: SLIDES_SCALE },
          labels: findLabels(deck, options),
        };
      }),
      ...deck.paper.flatMap((paper) => [
        print(`speaker/handout-${paper}.pdf`, 'speaker’s handout', async () => {
          const rooms = await measureRooms(press, renderSpeakerHandout(deck, { ...handout, paper }), paper);
          return { html: renderSpeakerHandout(deck, { ...handout, paper }, rooms) };
        }),
        print(`public/handout-${paper}.pdf`, 'handout', async () => ({
          html: renderStudentHandout(deck, { ...handout, paper }),
        })),
      ]),
      {
        title: 'Draw public/social.png and icons',
        run: () =>
          queue(async () => {
            const card = renderSocial(deck, metrics, handout.styles);
            files.set(
              'public/social.png',
              await press.run((browser) => takeScreenshot(browser, card, SOCIAL)),
            );
            for (const size of ICON_SIZES) {
              const icon = { width: size, height: size };
              const png = await press.run((browser) => takeScreenshot(browser, renderIconPage(), icon));
              files.set(`public/icon-${size}.png`, png);
            }
            return undefined;
          }),
      },
    ]);
  });
  await runTasks([
    {
      title: 'Finish the PDFs',
      run: async () => {
        const start = performance.now();
        for (const [path, { bytes, about }] of printed)
          files.set(path, await finishSheet(path, bytes, about));
        const took = (performance.now() - start) / 1000;
        return `${printed.size} files finished, checked and read back in ${took.toFixed(2)} s`;
      },
    },
  ]);
  return warnings;
}

function describe(deck: Deck, kind: string, date: string, { html, labels }: Sheet): PdfInfo {
  return {
    title: kind === '' ? deck.title : `${deck.title}: ${kind}`,
    author: deck.author,
    subject: deck.description,
    keywords: [],
    language: deck.language,
    updated: date,
    source: html,
    ...(labels ? { labels } : {}),
    families: findFamilies(deck),
  };
}

async function finishSheet(path: string, printed: Uint8Array, about: PdfInfo): Promise<Uint8Array> {
  const finished = await finishPdf(printed, about);
  const breaches = await checkPdf(finished, about);
  if (breaches.length === 0) return finished;
  const told = breaches.slice(0, 12).map(({ rule, message }) => `  ${rule} ${message}`);
  const more = breaches.length > told.length ? [`  and ${breaches.length - told.length} more`] : [];
  throw new Error(`${path} is not kept, for these rules are broken:\n${[...told, ...more].join('\n')}`);
}

async function measureRooms(press: BrowserRunner, html: string, paper: Paper): Promise<Map<string, Room>> {
  const extents = await press.run((browser) => measureArticles(browser, html, TEXT[paper].width * MM));
  return new Map(extents.map(({ id, height, picture }) => [id, findRoom((height - picture) / MM, paper)]));
}
