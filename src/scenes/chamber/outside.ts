import type { Box, Frame } from '../../marks/frame.ts';
import { measureText } from '../../marks/measure.ts';
import type { Label, Line, Tone } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceEllipse } from '../makeMarks.ts';
import type { Site } from './layout.ts';

/** Height that the mark outside and its name take, in text sizes. */
export const OUTSIDE = 3.8;

const NAME = { face: 'serif', weight: 400, italic: false } as const;

/** The room over the lowest of halls in a row where the mark and its name have room; null when it is too small. */
export function findRoomAbove(name: string, sites: Site[], box: Box, frame: Frame): Box | null {
  const reach = ({ hall, pitch }: Site): number => (hall.outer + 0.5) * pitch;
  const [low, ...others] = [...sites].sort((a, b) => reach(a) - reach(b));
  if (!low || others.length === 0) return null;
  const half = measureText(name, { ...NAME, size: frame.textSize * 1.3 }, frame.text) / 2;
  const x = Math.min(box.x + box.width - half, Math.max(box.x + half, low.x));
  const height = low.y - low.hall.arms * low.pitch - reach(low) - box.y;
  const isNarrow = others.some((site) => Math.abs(site.x - x) < reach(site) + half + frame.textSize * 0.6);
  if (isNarrow || height < frame.textSize * (OUTSIDE + 0.4)) return null;
  return { x, y: box.y + (height - frame.textSize * OUTSIDE) / 2, width: 0, height };
}

/** A single named mark above the seats. It is no dot of the cast: it is not one of what is counted. */
export function markOutside(
  name: string,
  box: Box,
  tone: Tone,
  frame: Frame,
): { lines: Line[]; labels: Label[] } {
  const size = frame.textSize;
  const r = size * 0.62;
  const x = box.x + box.width / 2;
  const y = box.y + r * 1.9;
  const look = { tone, width: size * 0.11, closed: true };
  return {
    lines: [
      makeLine('outside', traceEllipse(x, y, r), { ...look, fillOpacity: 1 }),
      makeLine('outside-ring', traceEllipse(x, y, r * 1.55), look),
    ],
    labels: [
      makeLabel('outside', name, x, y + r * 1.55 + size * 1.25, {
        anchor: 'middle',
        ...NAME,
        size: size * 1.3,
      }),
    ],
  };
}
