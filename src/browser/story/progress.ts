/** Where in the window a card begins and ends its change of picture, as shares of the window's height. */
export interface Reach {
  from: number;
  to: number;
}

/** The part of the window below the line where scrollama takes a card as current. */
export const LINE = 0.9;

/** On a narrow screen the words have the lower half, so that the change is over sooner. */
export function findReach(wide: boolean): Reach {
  return { from: LINE, to: wide ? 0.42 : 0.6 };
}

/**
 * The reading place in steps: 3 is the fourth step's picture whole, 2.4 is four tenths of the way to it.
 * `top` is the current card's upper edge in CSS pixels from the window's.
 */
export function findPlace(current: number, top: number, height: number, reach: Reach): number {
  if (current === 0) return 0;
  const share = (reach.from * height - top) / ((reach.from - reach.to) * height);
  return current - 1 + Math.min(1, Math.max(0, share));
}

/** The card being read, by the cards' upper edges: the last that has passed the line. */
export function findCurrent(tops: readonly number[], height: number): number {
  const next = tops.findIndex((top) => top > LINE * height);
  return next < 0 ? tops.length - 1 : Math.max(0, next - 1);
}
