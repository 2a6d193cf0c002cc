import { munkres } from 'munkres';
import type { Picture } from '../../src/marks/picture.ts';

/** How far all dots travel between two pictures, and how far they would by the best assignment there is. */
export function measureTravel(from: Picture, to: Picture): { travel: number; least: number } {
  const far = (a: number, b: number): number => {
    const [start, end] = [from.dots[a], to.dots[b]];
    return start && end ? Math.hypot(start.x - end.x, start.y - end.y) : 0;
  };
  const costs = from.dots.map((_, a) => to.dots.map((_, b) => far(a, b)));
  const travel = from.dots.reduce((sum, _, index) => sum + far(index, index), 0);
  const least = munkres(costs).reduce((sum, [a, b]) => sum + far(a, b), 0);
  return { travel, least };
}
