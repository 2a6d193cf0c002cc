import type { Deck } from '../../deck/deck.ts';
import { HALLS, type Shape } from '../../scenes/hall.ts';
import { embedFonts } from '../../theme/fonts.ts';
import { findDeckFonts } from '../fonts.ts';
import { listKindStyles, renderKindStyles } from '../kindStyles.ts';
import type { Kit } from '../output.ts';
import { listSmallerSizes, nameFitClass } from '../page/fitSizes.ts';
import { renderOwnImages } from '../page/images.ts';
import { hasPicture } from '../page/layout.ts';
import { renderTalkSlides, type TalkFits } from './page.ts';

const STYLES = 'src/outputs/talk/styles/talk.css';
const WORD_STYLES = 'src/outputs/talk/styles/wordSlides.css';
const FIT_STYLES = 'src/theme/hall/fit.css';

/** The style sheets of the talk, of which a deck has those that it needs. */
export const STYLE_SHEETS = [STYLES, WORD_STYLES, FIT_STYLES, ...listKindStyles('talk')];

const SHAPES: readonly Shape[] = ['wide', 'classic'];

/**
 * Lays out the talk's slides and steps the type of those whose words run over down, as far as the readable floor.
 * Without a browser all are as designed.
 */
export async function fitTalk(
  deck: Deck,
  { code, images, printer, hasBrowser }: Pick<Kit, 'code' | 'images' | 'printer' | 'hasBrowser'>,
): Promise<TalkFits> {
  if (!hasBrowser) return new Map();
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const ladders = SHAPES.map((shape) => {
    const list = slides.map((slide) => {
      const classes = listSmallerSizes(slide, shape).map((size) => nameFitClass(size, shape));
      return [slide.id, classes] as const;
    });
    return [shape, new Map(list)] as const;
  });
  const styles = [STYLES, WORD_STYLES, FIT_STYLES].map(code).join('') + renderKindStyles(deck, 'talk', code);
  const style = embedFonts(styles, findDeckFonts(deck));
  const screens = SHAPES.map((shape) => ({ shape, ...HALLS[shape] }));
  return printer.fitTalk(
    renderTalkSlides(deck, style, renderOwnImages(images, 1)),
    screens,
    new Map(ladders),
  );
}

/** The talk's styles for a deck: what its slides don't use is left out. */
export function writeTalkStyles(deck: Deck, fits: TalkFits, code: Kit['code']): string {
  const isPictured = deck.chapters.every(({ slides }) => slides.every(hasPicture));
  return [
    code(STYLES),
    isPictured ? '' : code(WORD_STYLES),
    fits.size === 0 ? '' : code(FIT_STYLES),
    renderKindStyles(deck, 'talk', code),
  ].join('');
}
