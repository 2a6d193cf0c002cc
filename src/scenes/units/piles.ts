import type { Box, Frame } from '../../marks/frame.ts';
import { balanceText, measureText } from '../../marks/measure.ts';
import type { Dot, Label, Line } from '../../marks/picture.ts';
import { findLabelBox, makeDot, makeLabel, makeLine, overlaps, traceBox } from '../makeMarks.ts';
import type { Pile, UnitsState } from './model.ts';

const RADIUS = 0.38;

/** A pile's place: columns of dots one pitch apart on a floor. */
interface Grid {
  columns: number;
  rows: number;
  pitch: number;
}

/** The columns that leave most space between dots; round tens and fives are favoured, for counting. */
function chooseGrid(most: number, width: number, height: number, widest: number): Grid {
  let best: Grid = { columns: 1, rows: most, pitch: 0 };
  let value = 0;
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(most / columns);
    const pitch = Math.min(width / columns, height / rows, widest);
    const slim = Math.min(1, (columns * 3) / rows) ** 0.4;
    const worth = pitch * slim * (columns % 10 === 0 ? 1.15 : columns % 5 === 0 ? 1.1 : 1);
    if (worth > value) {
      value = worth;
      best = { columns, rows, pitch };
    }
  }
  return best;
}

interface PileSizes {
  figureSize: number;
  labelSize: number;
}

/** Space between a pile and its figure's base line: letters reach below it. */
function clearFigure(figureSize: number, frame: Frame): number {
  return figureSize * 0.26 + frame.textSize * 0.3;
}

function labelPile(
  pile: Pile,
  index: number,
  slot: Box,
  floor: number,
  top: number,
  frame: Frame,
  size: PileSizes,
): Label[] {
  const x = slot.x;
  const tone = pile.tone === 'rest' ? 'ink' : pile.tone;
  const labels = [
    makeLabel(
      `figure-${index}`,
      pile.figure ?? String(pile.count),
      x,
      top - clearFigure(size.figureSize, frame),
      {
        face: 'serif',
        weight: 600,
        size: size.figureSize,
        tone,
      },
    ),
  ];
  const look = { face: 'sans', weight: 400, italic: false, size: size.labelSize } as const;
  for (const [row, text] of balanceText(pile.label, slot.width, look, frame.text).entries())
    labels.push(
      makeLabel(`pile-${index}-${row}`, text, x, floor + size.labelSize * (1.35 + row * 1.25), look),
    );
  return labels;
}

/** The index of the larger of two piles. */
function findLarger({ piles: [a, b] }: UnitsState): number {
  return a && b && a.count > b.count ? 0 : 1;
}

/** The surplus of the second of two piles over the first, with its sign; null where none is named. */
function writeDifference({ difference, piles: [a, b] }: UnitsState): string | null {
  if (!difference || !a || !b || a.count === b.count) return null;
  return `${b.count > a.count ? '+' : '−'}${Math.abs(a.count - b.count)}`;
}

const DIFFERENCE = { face: 'serif', weight: 600, italic: false } as const;

/** Space kept beside the larger pile for the name of its surplus, its distance to both sides included. */
function measureDifference(state: UnitsState, { textSize, text }: Frame): number {
  if (!state.difference) return 0;
  const look = { ...DIFFERENCE, size: textSize * 1.3 };
  return Math.max(textSize * 3, measureText(writeDifference(state) ?? '', look, text) + textSize * 0.6);
}

/** The surplus of the larger of two piles, named beside its ringed dots, or beyond a figure that is in its way. */
function nameDifference(
  state: UnitsState,
  place: { x: number; beyond: number; floor: number },
  grid: Grid,
  figure: Label,
  frame: Frame,
): Label[] {
  const [a, b] = state.piles;
  const text = writeDifference(state);
  if (text === null || !a || !b) return [];
  const low = Math.floor(Math.min(a.count, b.count) / grid.columns);
  const high = Math.ceil(Math.max(a.count, b.count) / grid.columns);
  const { tone } = findLarger(state) ? b : a;
  const size = frame.textSize * 1.3;
  const gap = frame.textSize * 0.5;
  const x = place.x + grid.columns * grid.pitch + gap;
  // Not so low that it would meet the words under the floor.
  const y = Math.min(place.floor, place.floor - ((low + high) / 2) * grid.pitch + size * 0.35);
  const look = { ...DIFFERENCE, size, tone: tone === 'rest' ? 'ink' : tone } as const;
  const label = makeLabel('difference', text, x, y, look);
  const meets = overlaps(
    findLabelBox(label, frame.text),
    findLabelBox(figure, frame.text),
    frame.textSize * 0.3,
  );
  return [meets ? { ...label, x: place.beyond + gap } : label];
}

/** The largest size at which every figure fits over its own pile, and the breadth of the broadest then. */
function fitFigures(piles: Pile[], width: number, frame: Frame): [number, number] {
  const look = { face: 'serif', weight: 600, italic: false, size: 100 } as const;
  const widest = Math.max(
    ...piles.map(({ count, figure }) => measureText(figure ?? String(count), look, frame.text)),
  );
  const size = Math.min(frame.textSize * 2.4, (width * 100) / widest);
  return [size, (size * widest) / 100];
}

/** Piles side by side on one floor, each as wide as the others; an empty one keeps an outlined place. */
export function drawPiles(
  state: UnitsState,
  box: Box,
  frame: Frame,
): { dots: Dot[]; lines: Line[]; labels: Label[] } {
  const { piles } = state;
  const { textSize } = frame;
  const gap = Math.max(textSize * 1.6, box.width * 0.06);
  const room = measureDifference(state, frame);
  const width = (box.width - gap * (piles.length - 1) - room) / piles.length;
  const [figureSize, broadest] = fitFigures(piles, width, frame);
  const labelSize = textSize;
  const look = { face: 'sans', weight: 400, italic: false, size: labelSize } as const;
  const deepest = Math.max(...piles.map(({ label }) => balanceText(label, width, look, frame.text).length));
  const head = figureSize * 0.8 + clearFigure(figureSize, frame);
  const foot = labelSize * (0.7 + deepest * 1.25);
  const most = Math.max(1, ...piles.map(({ count }) => count));
  const height = box.height - head - foot;
  const grid = chooseGrid(most, width, height, Math.min(box.width, box.height) / 11);
  const { pitch, columns } = grid;
  const used = columns * pitch;
  const share = (block: number): number =>
    Math.max(0, (box.width - block * piles.length - gap * (piles.length - 1) - room) / (piles.length + 1));
  const measureWords = (block: number): number => block + (gap + share(block)) * 0.8;
  const narrow = Math.max(used, broadest);
  // Words that have no room under narrow piles get the whole width.
  const isTight = piles.some(({ label }) => {
    const lines = balanceText(label, measureWords(narrow), look, frame.text);
    return (
      lines.length > deepest ||
      lines.some((line) => measureText(line, look, frame.text) > measureWords(narrow))
    );
  });
  const block = isTight ? Math.max(narrow, width) : narrow;
  const spread = share(block);
  const spare = Math.max(0, height - grid.rows * pitch) / 2;
  const floor = box.y + box.height - foot - spare;
  const inset = pitch * (0.5 - RADIUS);
  const slots = piles.map((_, index) => {
    // The difference is named beside the larger pile.
    const before = index > findLarger(state) ? room : 0;
    const x = box.x + spread * (index + 1) + index * (block + gap) + before;
    return { x, y: box.y, width: measureWords(block), height: box.height };
  });
  const dots: Dot[] = [];
  const lines: Line[] = [];
  const labels: Label[] = [];
  const least = Math.min(...piles.map(({ count }) => count));
  for (const [index, pile] of piles.entries()) {
    const slot = slots[index];
    if (!slot) continue;
    const rows = Math.max(1, Math.ceil(pile.count / columns));
    for (let dot = 0; dot < pile.count; dot++) {
      const ring = state.difference && dot >= least ? pitch * 0.075 : 0;
      const r = pitch * (ring > 0 ? RADIUS * 0.75 : RADIUS);
      const x = slot.x + ((dot % columns) + 0.5) * pitch;
      const y = floor - (Math.floor(dot / columns) + 0.5) * pitch;
      dots.push(makeDot(x, y, r, { tone: pile.tone, ring }));
    }
    const height = pile.count === 0 ? Math.min(used * 0.5, grid.rows * pitch) : rows * pitch;
    if (pile.count === 0)
      lines.push(
        makeLine(`place-${index}`, traceBox({ x: slot.x, y: floor - height, width: used, height }), {
          closed: true,
          dash: [textSize * 0.35, textSize * 0.35],
          width: Math.max(1, textSize * 0.08),
        }),
      );
    lines.push(
      makeLine(
        `floor-${index}`,
        [
          [slot.x + inset, floor + pitch * 0.08],
          [slot.x + used - inset, floor + pitch * 0.08],
        ],
        { tone: 'ink', width: Math.max(1, textSize * 0.07) },
      ),
    );
    labels.push(
      ...labelPile(pile, index, { ...slot, x: slot.x + inset }, floor, floor - height, frame, {
        figureSize,
        labelSize,
      }),
    );
  }
  const larger = findLarger(state);
  const slot = slots[larger];
  const figure = labels.find(({ key }) => key === `figure-${larger}`);
  if (slot && figure)
    labels.push(
      ...nameDifference(state, { x: slot.x, beyond: slot.x + inset + block, floor }, grid, figure, frame),
    );
  return { dots, lines, labels };
}
