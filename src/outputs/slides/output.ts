import { showFormulas } from '../../deck/maths.ts';
import { embedFonts } from '../../theme/fonts.ts';
import { findDeckFonts } from '../fonts.ts';
import { listKindStyles, renderKindStyles } from '../kindStyles.ts';
import type { Output } from '../output.ts';
import { renderOwnImages } from '../page/images.ts';
import { fitSlides } from './fit.ts';
import { findLabels, renderSlidesPdf, SLIDES_SCALE } from './page.ts';

const STYLES = 'src/outputs/slides/slides.css';
const PATH = 'public/slides.pdf';

/** The slides as a PDF, a page each; with `--steps`, a page a step. */
export const slides: Output = {
  name: 'slides',
  audience: 'public',
  title: 'Print the slides',
  scripts: [],
  styles: [STYLES, ...listKindStyles('slides')],
  isPrinted: true,
  offers: () => [
    {
      path: PATH,
      label: 'PDF',
      download: { name: 'Slides', detail: 'PDF, a slide a page' },
      isListed: true,
    },
  ],
  async files(given, { metrics, code, images, steps, printer, warn }) {
    const deck = showFormulas(given, 'picture');
    const context = {
      metrics,
      styles: embedFonts(code(STYLES) + renderKindStyles(deck, 'slides', code), findDeckFonts(deck)),
      image: renderOwnImages(images),
      stageImage: renderOwnImages(images, 2560),
    };
    const { fits, warnings } = await fitSlides(deck, printer.measurePages, (fits) =>
      renderSlidesPdf(deck, context, { steps, fits }),
    );
    for (const warning of warnings) warn(warning);
    const pdf = await printer.print({
      path: PATH,
      html: renderSlidesPdf(deck, context, { steps, fits }),
      title: deck.title,
      scale: SLIDES_SCALE,
      labels: findLabels(deck, { steps }),
    });
    return new Map([[PATH, pdf]]);
  },
};
