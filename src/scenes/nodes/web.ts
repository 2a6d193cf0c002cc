import type { Box, Frame } from '../../marks/frame.ts';
import { balanceText } from '../../marks/measure.ts';
import type { Label, Line } from '../../marks/picture.ts';
import { findLabelBox, makeLine, overlaps } from '../makeMarks.ts';
import { crossesBox, type LabelRequest, placeWords } from '../placement.ts';
import type { GraphNode, NodeMarks, NodesState } from './model.ts';
import { findTieLook, isLit } from './nodeStyles.ts';
import { findBreadth, labelRows, markNode, measureRows, type TextRow, wrapNode } from './nodeWords.ts';
import { drawStar, findHub } from './star.ts';

interface Spot {
  node: GraphNode;
  x: number;
  y: number;
  angle: number;
  labels: Label[];
}

/** A node's lines of words, above or below it, inside the box. */
function labelNode(
  spot: Omit<Spot, 'labels'>,
  r: number,
  rows: TextRow[],
  above: boolean,
  box: Box,
  frame: Frame,
): Label[] {
  const half = findBreadth(rows, frame) / 2;
  const x = Math.max(box.x + half, Math.min(box.x + box.width - half, spot.x));
  const y = above ? spot.y - r * 1.9 - measureRows(rows) : spot.y + r * 1.9;
  return labelRows(spot.node.id, rows, x, y, 'middle');
}

/** Places words on the side that a node's ties leave free or, where that is taken, on the outer side. */
function labelSpots(
  spots: Spot[],
  words: TextRow[][],
  r: number,
  state: NodesState,
  box: Box,
  frame: Frame,
): void {
  const taken = spots.map(({ x, y }) => ({
    x: x - r * 1.4,
    y: y - r * 1.4,
    width: r * 2.8,
    height: r * 2.8,
  }));
  const ties = state.ties.flatMap(({ from, to }): [[number, number], [number, number]][] => {
    const ends = [from, to].flatMap((id) => spots.filter(({ node }) => node.id === id));
    const [a, b] = ends;
    return a && b
      ? [
          [
            [a.x, a.y],
            [b.x, b.y],
          ],
        ]
      : [];
  });
  for (const [index, spot] of spots.entries()) {
    const outer = Math.sin(spot.angle) < -0.01;
    const pull = state.ties
      .flatMap(({ from, to }) => (from === spot.node.id ? [to] : to === spot.node.id ? [from] : []))
      .reduce(
        (sum, id) => sum + Math.sign((spots.find(({ node }) => node.id === id)?.y ?? spot.y) - spot.y),
        0,
      );
    const sides = pull === 0 ? [outer, !outer] : [pull > 0, pull < 0];
    const tries = sides.map((above) => labelNode(spot, r, words[index] ?? [], above, box, frame));
    const findCost = (labels: Label[]): number => {
      const own = labels.map((label) => findLabelBox(label, frame.text));
      const isOut = (one: Box): boolean => one.y + one.height > box.y + box.height || one.y < box.y;
      const meets = (one: Box): boolean =>
        taken.some((other, place) => place !== index && overlaps(one, other, frame.textSize * 0.3));
      const crossed = ties.filter((tie) => own.some((one) => crossesBox(tie, one))).length;
      return crossed + (own.some((one) => isOut(one) || meets(one)) ? 100 : 0);
    };
    const [first, second] = tries as [Label[], Label[]];
    const costs = [findCost(first), findCost(second)] as const;
    if (costs[1] < costs[0]) spot.labels = second;
    else spot.labels = costs[0] < 100 ? first : labelNode(spot, r, words[index] ?? [], outer, box, frame);
    taken.push(...spot.labels.map((label) => findLabelBox(label, frame.text)));
  }
}

/** True when marks or words of a web are too near to each other. */
function isCrowded(spots: Spot[], r: number, box: Box, frame: Frame): boolean {
  const marks = spots.map(({ x, y }) => ({ x: x - r, y: y - r, width: r * 2, height: r * 2 }));
  const words = spots.flatMap(({ labels }) => labels.map((label) => findLabelBox(label, frame.text)));
  const all = [...marks, ...words];
  return (
    all.some((one, index) => all.slice(index + 1).some((other) => overlaps(one, other))) ||
    marks.some((one, index) => marks.slice(index + 1).some((other) => overlaps(one, other, r * 1.5))) ||
    words.some(({ y, height }) => y < box.y || y + height > box.y + box.height)
  );
}

/** Nodes on an ellipse that fills the box, the first at the top, and the ties between them. */
export function drawWeb(state: NodesState, box: Box, frame: Frame): NodeMarks {
  const { textSize } = frame;
  const count = state.nodes.length;
  const r = textSize * 0.75;
  const width = Math.min(textSize * 13, box.width * (count > 4 ? 0.3 : 0.42));
  let scale = box.height < textSize * 24 ? 0.8 : 1;
  const wrapAll = (): TextRow[][] =>
    state.nodes.map((node) => wrapNode(node, width, [textSize * 1.6 * scale, textSize * 0.95], state, frame));
  let words = wrapAll();
  while (findBreadth(words.flat(), frame) > width && scale > 0.5) {
    scale *= 0.95;
    words = wrapAll();
  }
  const rows = Math.max(...words.map(measureRows)) + r * 2;
  const start = count === 2 ? Math.PI : -Math.PI / 2;
  const angles = state.nodes.map((_, index) => start + (index / count) * Math.PI * 2);
  const reach = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [west, east] = reach(angles.map(Math.cos));
  const [north, south] = reach(angles.map(Math.sin));
  const wide = Math.min((box.width - width * 0.8) / Math.max(0.01, east - west), box.height * 1.1);
  const high = Math.min((box.height - rows * 2) / Math.max(0.01, south - north), box.width * 1.1);
  const spots = state.nodes.map((node, index): Spot => {
    const angle = angles[index] ?? 0;
    const x = box.x + box.width / 2 + (Math.cos(angle) - (east + west) / 2) * wide;
    const y = box.y + box.height / 2 + (Math.sin(angle) - (north + south) / 2) * high;
    return { node, x, y, angle, labels: [] };
  });
  labelSpots(spots, words, r, state, box, frame);
  const hub = findHub(state);
  if (hub && count > 1 && (scale < 0.55 || isCrowded(spots, r, box, frame)))
    return drawStar(hub, state, box, frame);
  const lines: Line[] = [];
  const requests: LabelRequest[] = [];
  const samples: Box[] = [];
  for (const [index, tie] of state.ties.entries()) {
    const from = spots.find(({ node }) => node.id === tie.from);
    const to = spots.find(({ node }) => node.id === tie.to);
    if (!from || !to || from === to) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const gap = r * 1.8;
    lines.push(
      makeLine(
        `tie-${tie.from}-${tie.to}`,
        [
          [from.x + ux * gap, from.y + uy * gap],
          [to.x - ux * gap, to.y - uy * gap],
        ],
        findTieLook(state, tie, textSize),
      ),
    );
    for (let step = gap; step < length; step += textSize * 0.5)
      samples.push({ x: from.x + ux * step - 2, y: from.y + uy * step - 2, width: 4, height: 4 });
    if (tie.label === null) continue;
    const look = { face: 'serif', weight: 400, italic: true, size: textSize } as const;
    const tone = isLit(state, tie.from) && isLit(state, tie.to) ? (tie.tone ?? 'ink') : 'muted';
    const x = (from.x + to.x) / 2;
    const y = (from.y + to.y) / 2;
    const level = Math.abs(uy) < 0.2;
    const toward = level ? -Math.PI / 2 : x < box.x + box.width / 2 ? Math.PI : 0;
    const room = level ? length * 0.8 : (toward === 0 ? box.x + box.width - x : x - box.x) - textSize;
    const breadth = Math.max(textSize * 4, Math.min(box.width * 0.36, textSize * 10, room));
    const rows = balanceText(tie.label, breadth, look, frame.text);
    const along = (share: number): [number, number] => [
      from.x + (to.x - from.x) * share,
      from.y + (to.y - from.y) * share,
    ];
    requests.push({
      key: `tie-${index}`,
      x,
      y,
      others: [0.4, 0.6, 0.3, 0.7].map(along),
      reach: textSize * 0.15,
      toward,
      tone: 'muted',
      lines: rows.map((text) => ({ text, look: { ...look, tone } })),
    });
  }
  for (const { node, x, y } of spots) lines.push(markNode(node, x, y, r, state));
  const labels = spots.flatMap((spot) => spot.labels);
  const hard = [
    ...labels.map((label) => findLabelBox(label, frame.text)),
    ...spots.map(({ x, y }) => ({ x: x - r * 1.3, y: y - r * 1.3, width: r * 2.6, height: r * 2.6 })),
    ...samples,
  ];
  const placed = placeWords(requests, { bounds: box, hard, soft: [], textSize, metrics: frame.text });
  return { labels: [...labels, ...placed.labels], lines: [...lines, ...placed.lines] };
}
