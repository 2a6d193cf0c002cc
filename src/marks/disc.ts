import type { Dot } from './picture.ts';

/** One of the discs that a dot is painted with, from the back to the front; `paper` ones cut out. */
export interface Disc {
  radius: number;
  paper: boolean;
}

/** Width of a hollow dot's rim, as a share of its radius. */
const RIM = 0.3;

/** A dot as discs: a ring stands off by a gap of its own width; a hollow dot has a paper-coloured inside. */
export function findDiscs(dot: Pick<Dot, 'r' | 'fill' | 'ring'>): Disc[] {
  const discs: Disc[] = [];
  if (dot.ring > 0.01) {
    discs.push({ radius: dot.r + dot.ring * 2, paper: false });
    discs.push({ radius: dot.r + dot.ring, paper: true });
  }
  discs.push({ radius: dot.r, paper: false });
  if (dot.fill < 0.995) discs.push({ radius: dot.r * (1 - RIM) * (1 - dot.fill), paper: true });
  return discs;
}
