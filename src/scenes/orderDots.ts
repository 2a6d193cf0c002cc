import type { Dot } from '../marks/picture.ts';
import type { Wings } from './wings.ts';

function tidy(value: number): number {
  return Math.round(value * 100);
}

/** Dots from top to foot, each with its rank as a share of all: wings and scene are merged by it, whatever their heights. */
function rankDots(dots: Dot[]): [Dot, number][] {
  const sorted = [...dots].sort((a, b) => tidy(a.y) - tidy(b.y) || a.x - b.x);
  return sorted.map((dot, index) => [dot, (index + 0.5) / sorted.length]);
}

/**
 * Puts a picture's dots in the order that every picture shares: the left wing, the scene by x, the right wing,
 * cut into columns of equal count and each of these sorted by y. Dot i is so at about the same place of the
 * crowd everywhere, a change moves the crowd as one, and who rests on rests still.
 */
export function orderDots(dots: Dot[], wings: Wings): Dot[] {
  const scene = [...dots].sort((a, b) => tidy(a.x) - tidy(b.x) || a.y - b.y);
  const parts = [wings.left, scene, [...wings.right].reverse()];
  const count = parts.flat().length;
  const size = Math.max(1, Math.round(Math.sqrt(count)));
  const ordered: Dot[] = [];
  for (let start = 0; start < count; start += size) {
    let before = 0;
    const column = parts.flatMap((part) => {
      const own = part.slice(Math.max(0, start - before), Math.max(0, start + size - before));
      before += part.length;
      return rankDots(own);
    });
    ordered.push(...column.sort(([, a], [, b]) => a - b).map(([dot]) => dot));
  }
  return ordered;
}
