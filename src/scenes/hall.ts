import type { Box, Frame, Metrics } from '../marks/frame.ts';

/**
 * How a slide shares the hall's screen: words at the left, words on top, the title's words over a low picture, or words
 * alone where there is no picture.
 */
export type Layout = 'beside' | 'above' | 'title' | 'words';

/** The shape of the hall's screen: 16:9 or 4:3. */
export type Shape = 'wide' | 'classic';

/** The hall's screens in their own pixels; reveal.js scales them to the projector. */
export const HALLS = {
  wide: { width: 1920, height: 1080 },
  classic: { width: 1440, height: 1080 },
} as const satisfies Record<Shape, { width: number; height: number }>;

/** The screen that pages are printed for. */
export const HALL = HALLS.wide;

/** The box of a slide's words, by layout; the picture keeps clear of them. */
export const WORDS: Record<Layout, Box> = {
  beside: { x: 96, y: 84, width: 660, height: 900 },
  above: { x: 96, y: 84, width: 1728, height: 300 },
  title: { x: 96, y: 84, width: 1728, height: 340 },
  words: { x: 96, y: 72, width: 1728, height: 908 },
};

// A picture beside words would be a narrow column here: words are on top.
const CLASSIC_WORDS: Record<Layout, Box> = {
  beside: { x: 72, y: 64, width: 1296, height: 290 },
  above: { x: 72, y: 64, width: 1296, height: 290 },
  title: { x: 72, y: 72, width: 1296, height: 400 },
  words: { x: 72, y: 64, width: 1296, height: 916 },
};

/** The line at the foot: sources, the chapter, the slide's number. */
export const FOOT: Box = { x: 96, y: 1004, width: 1728, height: 52 };

const CLASSIC_FOOT: Box = { x: 72, y: 1004, width: 1296, height: 52 };

/** Pixels of a plain label in the hall: the smallest, nine tenths of it, is then no smaller than 28. */
const TEXT_SIZE = 32;

/** The boxes of a slide's words and foot on a screen; words whose script runs from right to left stand at the right. */
export function findBoxes(
  layout: Layout,
  shape: Shape,
  direction: 'ltr' | 'rtl' = 'ltr',
): { words: Box; foot: Box } {
  const { width } = HALLS[shape];
  const turn = (box: Box): Box => (direction === 'rtl' ? { ...box, x: width - box.x - box.width } : box);
  return shape === 'wide'
    ? { words: turn(WORDS[layout]), foot: turn(FOOT) }
    : { words: turn(CLASSIC_WORDS[layout]), foot: turn(CLASSIC_FOOT) };
}

/** The shape nearer to a screen of this size, by the ratio of its sides. */
export function findShape(width: number, height: number): Shape {
  // The geometric mean of 16:9 and 4:3.
  return width / height < Math.sqrt((16 / 9) * (4 / 3)) ? 'classic' : 'wide';
}

/** The frame of a talk's slide; that of the wide screen is also its printed page's. */
export function composeHall(
  layout: Layout,
  text: Metrics,
  shape: Shape = 'wide',
  direction: 'ltr' | 'rtl' = 'ltr',
): Frame {
  const { words, foot } = findBoxes(layout, shape, direction);
  return { ...HALLS[shape], reserved: [words, foot], textSize: TEXT_SIZE, text };
}
