import type { Box, Frame } from '../../marks/frame.ts';
import { balanceText } from '../../marks/measure.ts';
import { makeLabel, makeLine } from '../makeMarks.ts';
import type { GraphNode, NodeMarks, NodesState, Tie } from './model.ts';
import { findTieLook, isLit } from './nodeStyles.ts';
import { findBreadth, labelRows, markNode, measureRows, type TextRow, wrapNode } from './nodeWords.ts';

/** The words of a row: its two nodes' and its tie's. */
interface RowWords {
  nodes: [TextRow[], TextRow[]];
  said: string[];
}

/** Rows of two with their words: how far apart their marks are and what height each row needs. */
interface Plan {
  rows: RowWords[];
  size: number;
  small: number;
  span: number;
  needed: number;
  /** Names at the outer sides of their marks, not under them. */
  beside: boolean;
}

/** Sizes of words as shares of the frame's: what can be read well and, for want of room, at all. */
const LEAST = [0.84, 0.5];

function findTie(state: NodesState, [a, b]: GraphNode[]): Tie | undefined {
  return state.ties.find(
    ({ from, to }) => (from === a?.id && to === b?.id) || (from === b?.id && to === a?.id),
  );
}

/**
 * The largest letters at which all rows find room, the names under their marks or beside them, where a low frame
 * has more room; null when there are none that can be read.
 */
function planRows(
  pairs: GraphNode[][],
  beside: boolean,
  noted: boolean,
  least: number,
  r: number,
  state: NodesState,
  box: Box,
  frame: Frame,
): Plan | null {
  const { textSize } = frame;
  const high = (box.height / pairs.length) * 0.98;
  const wide = Math.min(box.width, beside ? Infinity : high * 3.2 + textSize * 14);
  for (
    let size = Math.min(textSize * (beside ? 1.5 : 2.1), high * 0.5);
    size >= textSize * least;
    size *= 0.97
  ) {
    const small = Math.min(textSize, Math.max(textSize * least, size * 0.85));
    const width = beside ? box.width : wide * 0.46;
    const nodes = pairs.map(
      (pair) =>
        pair.map((node) => wrapNode(node, width, [size, noted ? small : 0], state, frame)) as [
          TextRow[],
          TextRow[],
        ],
    );
    const broad = Math.max(...nodes.flat().map((rows) => findBreadth(rows, frame)));
    const span = beside ? Math.min(box.width - broad * 2 - r * 5, textSize * 16) : wide * 0.54;
    const italic = { face: 'serif', weight: 400, italic: true, size: small } as const;
    const rows = pairs.map((pair, index): RowWords => {
      const label = findTie(state, pair)?.label;
      const said = label ? balanceText(label, span - r * 5, italic, frame.text) : [];
      return { nodes: nodes[index] as [TextRow[], TextRow[]], said };
    });
    const needed = rows.map(({ nodes, said }) => {
      const words = Math.max(...nodes.map(measureRows));
      const over = (said.length * 1.1 + 0.3) * small;
      return beside ? Math.max(words, over + r * 2) : words + over + r * 1.5;
    });
    const most = Math.max(...needed);
    if (most <= high && broad <= width && span >= textSize * 5)
      return { rows, size, small, span, needed: most, beside };
  }
  return null;
}

/** The plan of the largest letters; without notes where they leave no room: the table has them. */
function choosePlan(pairs: GraphNode[][], r: number, state: NodesState, box: Box, frame: Frame): Plan | null {
  for (const least of LEAST)
    for (const noted of [true, false]) {
      const under = planRows(pairs, false, noted, least, r, state, box, frame);
      const beside = planRows(pairs, true, noted, least, r, state, box, frame);
      const better = beside && beside.size > (under?.size ?? 0) ? beside : under;
      if (better) return better;
    }
  return null;
}

/** Rows of two nodes with the tie between them. */
export function drawPairs(state: NodesState, box: Box, frame: Frame): NodeMarks {
  const { textSize } = frame;
  const pairs: GraphNode[][] = [];
  for (let index = 0; index + 1 < state.nodes.length; index += 2)
    pairs.push(state.nodes.slice(index, index + 2));
  const high = box.height / pairs.length;
  const r = Math.min(textSize * 0.75, high * 0.07);
  const plan = choosePlan(pairs, r, state, box, frame);
  const marks: NodeMarks = { labels: [], lines: [] };
  if (!plan) return marks;
  const { small, span, beside, needed } = plan;
  // In a tall frame the rows stay together, as one picture.
  const step = Math.min(high, needed * 1.7);
  const middle = box.x + box.width / 2;
  for (const [index, { nodes, said }] of plan.rows.entries()) {
    const pair = pairs[index] as GraphNode[];
    const tie = findTie(state, pair);
    const over = (said.length * 1.1 + 0.3) * small;
    const centre = box.y + box.height / 2 + (index - (pairs.length - 1) / 2) * step;
    const y = beside ? centre : centre + (over - r * 1.5 - Math.max(...nodes.map(measureRows))) / 2;
    for (const [side, rows] of nodes.entries()) {
      const node = pair[side] as GraphNode;
      const out = side === 0 ? -1 : 1;
      const x = middle + (out * span) / 2;
      const at = beside ? x + out * r * 2.2 : x;
      const top = beside ? y - measureRows(rows) / 2 : y + r * 1.5;
      marks.labels.push(
        ...labelRows(node.id, rows, at, top, beside ? (side === 0 ? 'end' : 'start') : 'middle'),
      );
      marks.lines.push(markNode(node, x, y, r, state));
    }
    if (!tie) continue;
    const reach = (span / 2 - r * 1.7) * (tie.from === pair[0]?.id ? 1 : -1);
    const ends: [number, number][] = [
      [middle - reach, y],
      [middle + reach, y],
    ];
    marks.lines.push(makeLine(`tie-${tie.from}-${tie.to}`, ends, findTieLook(state, tie, textSize)));
    const tone = isLit(state, tie.from) ? (tie.tone ?? 'ink') : 'muted';
    const look = { face: 'serif', italic: true, size: small, anchor: 'middle', tone } as const;
    for (const [row, text] of said.entries())
      marks.labels.push(
        makeLabel(
          `tie-${index}-${row}`,
          text,
          middle,
          y - small * (0.5 + (said.length - 1 - row) * 1.1),
          look,
        ),
      );
  }
  return marks;
}
