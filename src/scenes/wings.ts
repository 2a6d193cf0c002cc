import type { Box } from '../marks/frame.ts';
import type { Dot } from '../marks/picture.ts';
import { makeDot } from './makeMarks.ts';

/** Dots at rest in columns at each side, those that leave last first, and the width that each side takes. */
export interface Wings {
  left: Dot[];
  right: Dot[];
  width: number;
}

/** Numbers below `count` so that any first few of them are spread evenly: by their digits in base two, read backwards. */
function spreadRows(count: number): number[] {
  const bits = Math.ceil(Math.log2(Math.max(2, count)));
  const turn = (row: number): number => {
    let turned = 0;
    for (let bit = 0; bit < bits; bit++) turned = (turned << 1) | ((row >> bit) & 1);
    return turned;
  };
  return Array.from({ length: count }, (_, row) => row).sort((a, b) => turn(a) - turn(b));
}

/**
 * Places resting dots in columns as high as a box, in places that don't depend on how many there are: who rests in
 * two pictures rests still, and fewer dots leave even gaps.
 */
export function fillWings(free: Box, resting: number): Wings {
  const pitch = Math.min(12, Math.max(3.2, Math.min(free.width, free.height) * 0.0125));
  const rows = Math.max(2, Math.floor(free.height / pitch - 0.5));
  const step = free.height / (rows + 0.5);
  const order = spreadRows(rows);
  const half = Math.max(0, resting / 2);
  const placeSide = (side: -1 | 1, count: number): Dot[] =>
    Array.from({ length: count }, (_, index) => {
      const column = Math.floor(index / rows);
      const row = order[index % rows] ?? 0;
      const edge = side < 0 ? free.x : free.x + free.width;
      // Each second column is half a step lower.
      const y = free.y + step * (row + 0.5 + (column % 2) / 2);
      return makeDot(edge - side * (column + 0.5) * pitch, y, pitch * 0.22);
    });
  return {
    left: placeSide(-1, Math.ceil(half)),
    right: placeSide(1, Math.floor(half)),
    width: Math.ceil(Math.ceil(half) / rows) * pitch,
  };
}
