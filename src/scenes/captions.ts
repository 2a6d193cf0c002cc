import type { Box, Frame } from '../marks/frame.ts';
import { measureText } from '../marks/measure.ts';
import type { Dot, Label, Line } from '../marks/picture.ts';
import { findDotBox, findLabelBox } from './makeMarks.ts';

/** What a scene has drawn, and the captions under it. */
interface Drawn {
  dots: Dot[];
  lines: Line[];
  labels: Label[];
  captions: Label[];
}

/** The box that all marks of a scene fill together. */
function findExtent({ dots, lines, labels }: Drawn, frame: Frame): Box {
  const boxes = [
    ...dots.map(findDotBox),
    ...labels.map((label) => findLabelBox(label, frame.text)),
    ...lines.flatMap(({ points }) => points.map(([x, y]) => ({ x, y, width: 0, height: 0 }))),
  ];
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const foot = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: foot - y };
}

function moveDown(drawn: Drawn, content: number, captions: number): Drawn {
  return {
    dots: drawn.dots.map((dot) => ({ ...dot, y: dot.y + content })),
    lines: drawn.lines.map((line) => ({
      ...line,
      points: line.points.map(([x, y]): [number, number] => [x, y + content]),
    })),
    labels: drawn.labels.map((label) => ({ ...label, y: label.y + content })),
    captions: drawn.captions.map((label) => ({ ...label, y: label.y + captions })),
  };
}

/**
 * Brings captions to what they caption: under a picture that ends far above them they move up, the two then
 * being centred in the room as one, and they begin where a narrow picture begins.
 */
export function placeCaptions(drawn: Drawn, room: Box, frame: Frame): Drawn {
  const { captions } = drawn;
  const [first] = captions;
  if (!first || drawn.dots.length + drawn.labels.length === 0) return drawn;
  const { textSize } = frame;
  const extent = findExtent(drawn, frame);
  const widest = Math.max(...captions.map((label) => measureText(label.text, label, frame.text)));
  const left = Math.max(first.x, Math.min(extent.x, room.x + room.width - widest));
  const moved = left - first.x > textSize * 2 ? captions.map((label) => ({ ...label, x: left })) : captions;
  const above = extent.y - room.y;
  const between = findLabelBox(first, frame.text).y - (extent.y + extent.height) - textSize;
  const placed = { ...drawn, captions: moved };
  if (between < textSize * 1.5) return placed;
  const content = (above + between) / 2 - above;
  return moveDown(placed, content, content - between);
}
