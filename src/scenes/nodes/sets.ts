import type { Box, Frame } from '../../marks/frame.ts';
import { balanceText, measureText } from '../../marks/measure.ts';
import type { Label } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceEllipse } from '../makeMarks.ts';
import type { NodeMarks, NodesState, WordList } from './model.ts';

const LEADING = 1.22;
const APART = 0.55;

/** A list of words centred at a point, wrapped; null when it is higher than its room. */
function stackWords(
  key: string,
  items: string[],
  x: number,
  y: number,
  width: number,
  height: number,
  size: number,
  weight: 400 | 600,
  frame: Frame,
): Label[] | null {
  const look = { face: 'serif', weight, italic: false, size } as const;
  const blocks = items.map((item) => balanceText(item, width, look, frame.text));
  const rows = blocks.flat();
  if (rows.some((row) => measureText(row, look, frame.text) > width)) return null;
  const high = (rows.length * LEADING + Math.max(0, blocks.length - 1) * APART) * size;
  if (high > height) return null;
  const labels: Label[] = [];
  let top = y - high / 2;
  for (const [index, block] of blocks.entries()) {
    for (const [row, text] of block.entries()) {
      labels.push(
        makeLabel(`${key}-${index}-${row}`, text, x, top + size * 0.9, { ...look, anchor: 'middle' }),
      );
      top += size * LEADING;
    }
    top += size * APART;
  }
  return labels;
}

/** Half the length of a set, as a share of both: the larger, the more they overlap. */
const OVERLAPS = [0.316, 0.335, 0.355, 0.375];

/** Where the sets are: their length together, half the room across it, and their middle. */
interface Site {
  across: number;
  room: number;
  upright: boolean;
  middle: { x: number; y: number };
}

interface Plan {
  rx: number;
  ry: number;
  step: number;
  size: number;
  labels: Label[];
}

/** How much of a set's breadth and height its words may fill: more where they would be too small else. */
const FILLS = [1, 1.12];

/** The words of the sets at the largest size that this overlap allows; size 0 when they find no room. */
function planSets(state: NodesState, site: Site, share: number, fill: number, frame: Frame): Plan {
  const { across, room, upright, middle } = site;
  const { textSize } = frame;
  const rx = across * share;
  const ry = Math.min(room, rx * 1.25);
  const step = across / 2 - rx;
  const lens = (rx - step) * 2;
  const own = across / 2 - lens / 2;
  const far = across / 2 - own / 2 - rx * 0.06;
  const [first, second] = state.sets as [WordList, WordList];
  const slots = [
    { key: 'first', items: first.items, at: -far, breadth: own, weight: 400 as const },
    { key: 'shared', items: state.shared, at: 0, breadth: lens, weight: 600 as const },
    { key: 'second', items: second.items, at: far, breadth: own, weight: 400 as const },
  ];
  for (let size = textSize * 1.9; size > textSize * 0.5; size *= 0.96) {
    const stacks = slots.map(({ key, items, at, breadth, weight }) => {
      const width = upright ? ry * (key === 'shared' ? 1.35 : 1.45) : breadth * 0.82 * fill;
      const high = upright ? breadth * 0.8 : ry * (key === 'shared' ? 1.15 : 1.35) * fill;
      const x = upright ? middle.x : middle.x + at;
      const y = upright ? middle.y + at : middle.y;
      return stackWords(key, items, x, y, width, high, size, weight, frame);
    });
    if (stacks.every((stack) => stack !== null))
      return { rx, ry, step, size, labels: stacks.flatMap((stack) => stack ?? []) };
  }
  return { rx, ry, step, size: 0, labels: [] };
}

/** Two overlapping shapes, side by side or one above the other, with their own words and the shared ones. */
export function drawSets(state: NodesState, box: Box, frame: Frame): NodeMarks {
  const [first, second] = state.sets as [WordList, WordList];
  const { textSize } = frame;
  const upright = box.height > box.width * 1.15;
  const title = { face: 'sans', weight: 600, italic: false, size: textSize } as const;
  const room = upright ? box.width : box.width / 2 - textSize;
  const titles = [first, second].map(({ label }) => balanceText(label, room, title, frame.text));
  const head = Math.max(...titles.map(({ length }) => length)) * textSize * LEADING + textSize * 0.5;
  const top = box.y + head;
  const height = box.height - head - (upright ? head : 0);
  const across = upright ? height : box.width;
  const middle = { x: box.x + box.width / 2, y: top + height / 2 };
  const girth = upright ? box.width / 2 : height / 2;
  const choose = (fill: number): Plan =>
    OVERLAPS.map((share) =>
      planSets(state, { across, room: girth, upright, middle }, share, fill, frame),
    ).reduce((best, plan) => (plan.size > best.size ? plan : best));
  const plans = FILLS.map(choose);
  const { labels, rx, ry, step } = plans.find(({ size }) => size >= textSize * 0.9) ?? (plans.at(-1) as Plan);
  const centres: [number, number][] = upright
    ? [
        [middle.x, middle.y - step],
        [middle.x, middle.y + step],
      ]
    : [
        [middle.x - step, middle.y],
        [middle.x + step, middle.y],
      ];
  const lines = centres.map(([x, y], index) =>
    makeLine(`set-${index}`, upright ? traceEllipse(x, y, ry, rx) : traceEllipse(x, y, rx, ry), {
      tone: index === 0 ? 'cold' : 'verdict',
      width: Math.max(1.4, textSize * 0.11),
      closed: true,
      fillOpacity: 0.06,
    }),
  );
  for (const [index, rows] of titles.entries())
    for (const [row, text] of rows.entries()) {
      const [cx] = centres[index] ?? [middle.x];
      const x = upright ? middle.x : cx + (index === 0 ? -1 : 1) * rx * 0.15;
      const low = upright && index === 1;
      const y = low
        ? middle.y + across / 2 + textSize * (1.3 + row * LEADING)
        : middle.y - (upright ? across / 2 : ry) - textSize * (0.55 + (rows.length - 1 - row) * LEADING);
      labels.push(
        makeLabel(`set-${index}-${row}`, text, x, y, {
          ...title,
          anchor: 'middle',
          tone: index === 0 ? 'cold' : 'verdict',
        }),
      );
    }
  return { labels, lines };
}
