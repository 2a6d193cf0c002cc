import type { Box } from '../../marks/frame.ts';
import type { Line } from '../../marks/picture.ts';
import { makeLine } from '../makeMarks.ts';
import type { LabelRequest } from '../placement.ts';
import type { MapPoint, MapState } from './model.ts';
import type { PlaceMark } from './placeMarks.ts';

/** A small box on the curve that goes through three points, for words to keep off. */
function samplePoint(start: MapPoint, middle: MapPoint, end: MapPoint, t: number, half: number): Box {
  const along = (a: number, b: number, c: number): number =>
    (1 - t) ** 2 * a + 2 * t * (1 - t) * (2 * b - (a + c) / 2) + t ** 2 * c;
  const x = along(start[0], middle[0], end[0]);
  const y = along(start[1], middle[1], end[1]);
  return { x: x - half, y: y - half, width: half * 2, height: half * 2 };
}

/** Curved lines between marks, with the words to be placed near them and the boxes that words keep off. */
export function drawArcs(
  state: MapState,
  marks: PlaceMark[],
  textSize: number,
  top: number,
): { lines: Line[]; requests: LabelRequest[]; hard: Box[] } {
  const hard: Box[] = [];
  const lines: Line[] = [];
  const requests: LabelRequest[] = [];
  for (const [index, arc] of state.arcs.entries()) {
    const from = marks.find(({ place }) => place.id === arc.from);
    const to = marks.find(({ place }) => place.id === arc.to);
    if (!from || !to || from === to) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const lift = length * 0.2;
    const side = to.x >= from.x ? 1 : -1;
    const x = (from.x + to.x) / 2 + ((to.y - from.y) / length) * lift * side;
    const y = Math.max(top, (from.y + to.y) / 2 - ((to.x - from.x) / length) * lift * side);
    const aim = (mark: PlaceMark): MapPoint => {
      const far = Math.hypot(x - mark.x, y - mark.y) || 1;
      const off = Math.min(mark.reach + textSize * 0.15, far * 0.6);
      return [mark.x + ((x - mark.x) * off) / far, mark.y + ((y - mark.y) * off) / far];
    };
    const [start, end] = [aim(from), aim(to)];
    const samples = Math.ceil((length * 1.2) / (textSize * 0.4));
    for (let step = 0; step <= samples; step++)
      hard.push(samplePoint(start, [x, y], end, step / samples, textSize * 0.1));
    lines.push(
      makeLine(`arc-${arc.from}-${arc.to}`, [start, [x, y], end], {
        curved: true,
        tone: arc.tone,
        width: Math.max(1.4, textSize * 0.13),
        dash: arc.dashed ? [textSize * 0.4, textSize * 0.4] : null,
      }),
    );
    if (arc.label !== null)
      requests.push({
        key: `arc-${index}`,
        x,
        y,
        reach: textSize * 0.1,
        toward: -Math.PI / 2,
        tone: 'muted',
        lines: [{ text: arc.label, look: { size: textSize, tone: arc.tone, face: 'serif', italic: true } }],
      });
  }
  return { lines, requests, hard };
}
