import type { Tone } from '../../marks/picture.ts';

/** A pile of dots, or a part of a square. */
export interface Pile {
  label: string;
  count: number;
  /** The figure as the source gives it: "$14.1 billion". */
  figure: string | null;
  tone: Tone;
}

/** A whole as a square of dots, shared by its parts. */
export interface Square {
  /** Its name over it, or null for none. */
  label: string | null;
  parts: Pile[];
}

/** What is counted, as piles side by side or as parts of squares. */
export interface UnitsState {
  show: 'piles' | 'share';
  piles: Pile[];
  /** True when the surplus of the larger of two piles is ringed and named. */
  difference: boolean;
  /** Dots of each square. */
  of: number;
  squares: Square[];
  unit: string | null;
  caption: string | null;
}
