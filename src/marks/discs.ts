import { TONES } from './palette.ts';
import type { Dot } from './picture.ts';

/** Discs of one colour and opacity, which is the dots' own or, where they cut out, the paper's. */
export interface DiscGroup {
  /** A dot whose colour all of them have; null for the colour of the paper. */
  coloured: Dot | null;
  opacity: number;
  discs: { dot: Dot; radius: number }[];
}

/** Width of a hollow dot's rim, as a share of its radius. */
const RIM = 0.3;

/** Steps in which a turning dot changes its colour, so that many dots share one. */
export const TURNING_STEPS = 12;

/** A dot's colour and opacity as a number below 2 ** 17. */
function codeLook({ tone, turning, opacity }: Dot): number {
  const turned = turning
    ? TONES.indexOf(turning.tone) * 16 + Math.round(turning.amount * TURNING_STEPS)
    : 127;
  return Math.round(opacity * 100) * 1024 + TONES.indexOf(tone) * 128 + turned;
}

/**
 * The discs of dots in the order in which they are painted: all rings, the gaps in them, the dots, then the insides
 * of hollow ones. In each of these layers those that look alike, to the two decimals of SVG text, are a group, in
 * the order of their first dots.
 */
export function groupDiscs(dots: readonly Dot[]): DiscGroup[] {
  const layers = [0, 1, 2, 3].map(() => new Map<number, DiscGroup>());
  const add = (place: number, dot: Dot, radius: number): void => {
    const layer = layers[place];
    if (!layer || radius <= 0) return;
    const coloured = place % 2 === 0 ? dot : null;
    // A number, not text: every frame of a transition makes hundreds.
    const key = Math.round(radius * 200) * 2 ** 17 + (coloured ? codeLook(dot) : 0);
    const group = layer.get(key) ?? { coloured, opacity: coloured?.opacity ?? 1, discs: [] };
    group.discs.push({ dot, radius });
    layer.set(key, group);
  };
  for (const dot of dots) {
    const { r, ring, fill, opacity } = dot;
    if (opacity <= 0) continue;
    if (ring > 0.01) {
      add(0, dot, r + ring * 2);
      add(1, dot, r + ring);
    }
    add(2, dot, r);
    if (fill < 0.995) add(3, dot, r * (1 - RIM) * (1 - fill));
  }
  return layers.flatMap((layer) => [...layer.values()]);
}
