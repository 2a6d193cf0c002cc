import type { Slide } from '../../deck/deck.ts';
import type { Shape } from '../../scenes/hall.ts';
import { findComposition } from './composition.ts';
import { findLayout } from './layout.ts';

/** Pixels of plain type, on a screen 1080 high, in which words may be set; the last is the floor: 12 points on paper. */
const SIZES = [72, 64, 56, 48, 42, 36, 32, 28, 24] as const;

/** The smallest type in which a slide's words are set, in pixels. */
export const FLOOR = 24;

/** Pixels of a slide's plain type as it is designed. */
function findDesignedSize(slide: Slide, shape: Shape): number {
  const isWide = shape === 'wide';
  const composition = findComposition(slide);
  if (findLayout(slide) === 'title') return 46;
  switch (composition?.kind) {
    case undefined:
      return isWide ? 36 : 32;
    case 'heading':
    case 'statement':
    case 'quotation':
      return isWide ? 80 : 64;
    default:
      return isWide ? 52 : 46;
  }
}

/** The smaller sizes to which a slide's type may step down. */
export function listSmallerSizes(slide: Slide, shape: Shape): number[] {
  const designed = findDesignedSize(slide, shape);
  return SIZES.filter((size) => size < designed);
}

/** The class of a slide whose type is of a size on screens of a shape. */
export function nameFitClass(size: number, shape: Shape): string {
  return `fit-${shape}-${size}`;
}
