import type { Deck, Slide } from '../../deck/deck.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { PageExcess } from '../output.ts';
import { AS_DESIGNED, FIT_SIZES, type Fit } from './page.ts';

/** Pixels that rounding makes. */
const SLACK = 2;

/** How the slides of slides.pdf have room for their words, and a warning for each that has too many. */
export interface Fitting {
  fits: Map<string, Fit>;
  warnings: Diagnostic[];
}

/**
 * Measures the laid-out slides and steps the type of those that run over down, as far as the readable floor; those
 * that still run over flow on to further pages.
 */
export async function fitSlides(
  deck: Deck,
  measure: (html: string) => Promise<PageExcess[]>,
  render: (fits: ReadonlyMap<string, Fit>) => string,
): Promise<Fitting> {
  const fits = new Map<string, Fit>();
  const first = new Map<string, PageExcess>();
  for (;;) {
    const over = mergePages(await measure(render(fits))).filter(
      ({ slide, words, foot }) => (words > SLACK || foot > SLACK) && !fits.get(slide)?.flows,
    );
    if (over.length === 0) break;
    for (const excess of over) {
      const before = fits.get(excess.slide) ?? AS_DESIGNED;
      if (excess.words > SLACK && !first.has(excess.slide)) first.set(excess.slide, excess);
      fits.set(excess.slide, stepDown(before, excess));
    }
  }
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const warnings = slides.flatMap((slide) => {
    const fit = fits.get(slide.id);
    const excess = first.get(slide.id);
    return fit && excess ? [writeWarning(slide, excess, fit)] : [];
  });
  return { fits, warnings };
}

/** A slide needs as much room as that of its pages that needs most. */
function mergePages(pages: readonly PageExcess[]): PageExcess[] {
  const slides = new Map<string, PageExcess>();
  for (const { slide, words, foot } of pages) {
    const before = slides.get(slide) ?? { words: 0, foot: 0 };
    slides.set(slide, {
      slide,
      words: Math.max(before.words, words),
      foot: Math.max(before.foot, foot),
    });
  }
  return [...slides.values()];
}

function stepDown(fit: Fit, { words, foot }: PageExcess): Fit {
  const next = { ...fit };
  if (foot > SLACK) {
    if (fit.foot === 1) return { ...fit, flows: true };
    next.foot = 1;
  }
  if (words > SLACK) {
    if (fit.words === 3) return { ...fit, flows: true };
    next.words = (fit.words + 1) as Fit['words'];
  }
  return next;
}

function writeWarning(slide: Slide, excess: PageExcess, fit: Fit): Diagnostic {
  const printed = fit.flows
    ? `are set in ${FIT_SIZES[3]} and go on to a further page`
    : `are set in ${FIT_SIZES[fit.words]}`;
  return {
    code: 'page-overflow',
    level: 'warning',
    message: `in type of ${FIT_SIZES[0]} pixels the words of slide "${slide.id}" need ${Math.ceil(excess.words)} pixels more than its page of slides.pdf has: they ${printed}`,
    ...slide.place,
    hint: 'say less, or split the slide',
  };
}
