import type { Box, Frame } from '../../marks/frame.ts';
import { measureText, wrapText } from '../../marks/measure.ts';
import type { Dot, Label, Line } from '../../marks/picture.ts';
import { makeDot, makeLabel } from '../makeMarks.ts';
import type { Square, UnitsState } from './model.ts';

const RADIUS = 0.37;

interface SquareMarks {
  dots: Dot[];
  labels: Label[];
}

/** Squares of dots side by side, each under its name. */
export function drawSquares(state: UnitsState, box: Box, frame: Frame): SquareMarks & { lines: Line[] } {
  const { textSize } = frame;
  const gap = textSize * 2;
  const width = (box.width - gap * (state.squares.length - 1)) / state.squares.length;
  const named = state.squares.some(({ label }) => label !== null);
  const room = { width, y: box.y + (named ? textSize * 1.8 : 0) };
  const height = box.y + box.height - room.y;
  const drawn = state.squares.map((square, index) =>
    drawSquare(square, index, state.of, { ...room, x: box.x + index * (width + gap), height }, frame),
  );
  return {
    dots: drawn.flatMap(({ dots }) => dots),
    lines: [],
    labels: drawn.flatMap(({ labels }) => labels),
  };
}

/** A square of dots, its parts by tone in columns from the left, and their figures beside or below. */
function drawSquare(square: Square, place: number, of: number, box: Box, frame: Frame): SquareMarks {
  const { textSize, text: metrics } = frame;
  const side = Math.ceil(Math.sqrt(of));
  const beside = box.width > box.height * 1.15;
  const figure = { face: 'serif', weight: 600, italic: false, size: textSize * 2.4 } as const;
  const plain = { face: 'sans', weight: 400, italic: false, size: textSize } as const;
  const slot = beside
    ? Math.min(box.width * 0.34, textSize * 16)
    : box.width / square.parts.length - textSize;
  const blocks = square.parts.map((part) => ({
    part,
    lines: wrapText(part.label, slot, plain, metrics),
    figure: part.figure ?? String(part.count),
  }));
  for (const block of blocks)
    while (
      figure.size * 0.5 > 1 &&
      measureText(block.figure, figure, metrics) > slot &&
      figure.size > textSize * 1.2
    )
      Object.assign(figure, { size: figure.size * 0.95 });
  const deepest = Math.max(1, ...blocks.map(({ lines }) => lines.length));
  const high = figure.size * 1.05 + deepest * textSize * 1.25;
  const pitch = beside
    ? Math.min(box.height / side, (box.width - slot - textSize * 2) / side)
    : Math.min(box.width / side, (box.height - high - textSize) / side);
  const extent = pitch * side;
  const left = beside
    ? box.x + (box.width - extent - slot - textSize * 2) / 2
    : box.x + (box.width - extent) / 2;
  const top = beside
    ? box.y + (box.height - extent) / 2
    : box.y + Math.max(0, (box.height - extent - high - textSize) / 2);
  const dots: Dot[] = [];
  const tones = square.parts.flatMap(({ tone, count }) => Array.from({ length: count }, () => tone));
  for (let index = 0; index < of; index++) {
    const tone = tones[index] ?? 'rest';
    const x = left + (Math.floor(index / side) + 0.5) * pitch;
    const y = top + ((index % side) + 0.5) * pitch;
    dots.push(makeDot(x, y, pitch * RADIUS, { tone, fill: tone === 'rest' ? 0 : 1 }));
  }
  // Below a square that is narrower than its words, these spread to both sides.
  const widest = Math.max(
    ...blocks.flatMap((block) => [
      measureText(block.figure, figure, metrics),
      ...block.lines.map((line) => measureText(line, plain, metrics)),
    ]),
  );
  const spread = Math.max(extent, Math.min(box.width, (widest + textSize * 0.6) * blocks.length));
  const under = left + (extent - spread) / 2;
  const labels: Label[] = [];
  const key = (name: string) => (square.label === null ? name : `square-${place}-${name}`);
  if (square.label !== null)
    labels.push(makeLabel(key('name'), square.label, left, top - textSize * 0.7, { ...plain, weight: 600 }));
  const blockHeight = high + textSize * 1.6;
  const first = top + extent / 2 - (blockHeight * blocks.length - textSize * 1.6) / 2;
  for (const [index, { part, lines, figure: words }] of blocks.entries()) {
    const tone = part.tone === 'rest' ? 'muted' : part.tone;
    const x = beside ? left + extent + textSize * 2 : under + (index * spread) / blocks.length;
    const y = beside ? first + index * blockHeight : top + extent + textSize;
    const base = y + figure.size * 0.8;
    labels.push(makeLabel(key(`figure-${index}`), words, x, base, { ...figure, tone }));
    for (const [row, line] of lines.entries())
      labels.push(
        makeLabel(key(`part-${index}-${row}`), line, x, base + textSize * (1.35 + row * 1.25), plain),
      );
  }
  return { dots, labels };
}
