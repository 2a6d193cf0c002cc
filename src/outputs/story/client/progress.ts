/** Where in the window a card begins and ends its change of picture, as shares of the window's height. */
export interface TransitionRange {
  from: number;
  to: number;
}

/** The part of the window below the line where scrollama counts a card as current. */
export const LINE = 0.9;

/** On a narrow screen the words have the lower half, so that the change is over sooner. */
export function findTransitionRange(wide: boolean): TransitionRange {
  return { from: LINE, to: wide ? 0.42 : 0.6 };
}

/**
 * The reader's progress in cards: 3 is the fourth card's picture whole, 2.4 is four tenths of the way to it.
 * `top` is the current card's upper edge in CSS pixels from the window's.
 */
export function computeProgress(
  current: number,
  top: number,
  height: number,
  range: TransitionRange,
): number {
  if (current === 0) return 0;
  const share = (range.from * height - top) / ((range.from - range.to) * height);
  return current - 1 + Math.min(1, Math.max(0, share));
}

/**
 * The last of `count` parts, following each other down the page, whose upper edge has passed a line; 0 when none
 * has. `findTop` is asked for few edges, since each may cost the browser a layout.
 */
export function findLast(count: number, findTop: (index: number) => number, line: number): number {
  let last = 0;
  let next = count;
  while (next - last > 1) {
    const middle = Math.floor((last + next) / 2);
    if (findTop(middle) > line) next = middle;
    else last = middle;
  }
  return last;
}
