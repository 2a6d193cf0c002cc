import type { Box, Frame } from '../../marks/frame.ts';
import type { Label, Line, Tone } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceEllipse } from '../words.ts';

/** Height that the mark outside and its name take, in text sizes. */
export const OUTSIDE = 3.8;

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
        face: 'serif',
        size: size * 1.3,
      }),
    ],
  };
}
