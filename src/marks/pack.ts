import { TONES } from './palette.ts';
import type { Dot } from './picture.ts';
import { findNearestTone } from './transition.ts';

/** Numbers that a packed dot takes. */
const SIZE = 7;

/** Dots as numbers, seven a dot. A turning dot keeps the tone it is nearer to. */
export function packDots(dots: readonly Dot[]): Float32Array {
  const packed = new Float32Array(dots.length * SIZE);
  for (const [index, dot] of dots.entries())
    packed.set(
      [dot.x, dot.y, dot.r, TONES.indexOf(findNearestTone(dot)), dot.fill, dot.ring, dot.opacity],
      index * SIZE,
    );
  return packed;
}

/** The dots that were packed, to within single precision. */
export function unpackDots(packed: Float32Array): Dot[] {
  return Array.from({ length: packed.length / SIZE }, (_, index) => {
    const [x = 0, y = 0, r = 0, tone = 0, fill = 0, ring = 0, opacity = 0] = packed.subarray(
      index * SIZE,
      (index + 1) * SIZE,
    );
    return { x, y, r, tone: TONES[tone] ?? 'rest', fill, ring, opacity };
  });
}
