import type { Deck, Slide } from '../../deck/deck.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { PageExcess } from '../output.ts';
import { FLOOR, listSmallerSizes } from '../page/fitSizes.ts';
import { AS_DESIGNED, type Fit } from './page.ts';

/** Pixels that rounding makes. */
const SLACK = 2;

/** How the slides of slides.pdf have room for their words, and a warning for each that has too many. */
export interface Fitting {
  fits: Map<string, Fit>;
  warnings: Diagnostic[];
}

/**
 * Measures the laid-out slides and steps the type of those that run over down, as far as the readable floor; those
 * that still run over flow on to further pages, which is warned of.
 */
export async function fitSlides(
  deck: Deck,
  measure: (html: string) => Promise<PageExcess[]>,
  render: (fits: ReadonlyMap<string, Fit>) => string,
): Promise<Fitting> {
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const fits = new Map<string, Fit>();
  const warnings = new Map<string, Diagnostic>();
  for (;;) {
    const over = new Map(
      mergePages(await measure(render(fits)))
        .filter(({ slide, words, foot }) => (words > SLACK || foot > SLACK) && !fits.get(slide)?.flows)
        .map((excess) => [excess.slide, excess]),
    );
    if (over.size === 0) break;
    for (const slide of slides) {
      const excess = over.get(slide.id);
      if (!excess) continue;
      const fit = stepDown(slide, fits.get(slide.id) ?? AS_DESIGNED, excess);
      fits.set(slide.id, fit);
      if (fit.flows) warnings.set(slide.id, writeWarning(slide, excess));
    }
  }
  return { fits, warnings: slides.flatMap(({ id }) => warnings.get(id) ?? []) };
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

function stepDown(slide: Slide, fit: Fit, { words, foot }: PageExcess): Fit {
  const next = { ...fit };
  if (foot > SLACK) {
    if (fit.foot === 1) return { ...fit, flows: true };
    next.foot = 1;
  }
  if (words > SLACK) {
    const smaller = listSmallerSizes(slide, 'wide').find((size) => fit.size === null || size < fit.size);
    if (smaller === undefined) return { ...fit, flows: true };
    next.size = smaller;
  }
  return next;
}

function writeWarning(slide: Slide, { words, foot }: PageExcess): Diagnostic {
  const [what, excess] = words > SLACK ? ['words', words] : ['sources', foot];
  return {
    code: 'page-overflow',
    level: 'warning',
    message: `even in type of ${FLOOR} pixels the ${what} of slide "${slide.id}" need ${Math.ceil(excess)} pixels more than its page of slides.pdf has: its words go on to a further page`,
    ...slide.place,
    hint: what === 'words' ? 'say less, or split the slide' : 'cite less in what is projected',
  };
}
