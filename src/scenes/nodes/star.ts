import type { Box, Frame } from '../../marks/frame.ts';
import { makeLine } from '../makeMarks.ts';
import type { GraphNode, NodeMarks, NodesState } from './model.ts';
import { findTieLook } from './nodeStyles.ts';
import { findBreadth, labelRows, markNode, measureRows, type TextRow, wrapNode } from './nodeWords.ts';

/** The node that every tie has at one end; undefined when there is none. */
export function findHub({ nodes, ties }: NodesState): GraphNode | undefined {
  return nodes.find(({ id }) => ties.every(({ from, to }) => from === id || to === id));
}

/** The largest letters at which the hub's words and each leaf's fit; notes are left out where they have no room. */
function fitStarWords(
  hub: GraphNode,
  leaves: GraphNode[],
  state: NodesState,
  width: number,
  box: Box,
  frame: Frame,
) {
  const { textSize } = frame;
  for (let size = 1.5, small = 0.9; ; size *= 0.96) {
    if (size < 0.875 && small > 0) [size, small] = [1.5, 0];
    const wrap = (node: GraphNode, share: number): TextRow[] => {
      const tie = state.ties.find(({ from, to }) => from === node.id || to === node.id);
      const said = node === hub ? null : (tie?.label ?? null);
      return wrapNode(node, width * share, [size * textSize, small * textSize], state, frame, said);
    };
    const head = wrap(hub, 0.42);
    const rows = leaves.map((leaf) => wrap(leaf, 0.58));
    const high = Math.max(measureRows(head) / leaves.length, ...rows.map(measureRows));
    const broad = Math.max(findBreadth(head, frame) / 0.42, findBreadth(rows.flat(), frame) / 0.58);
    if ((high <= box.height / leaves.length && broad <= width) || size < 0.5) return { head, rows, high };
  }
}

/** A hub at the left and what is tied to it in a list at the right: for frames too small for a circle. */
export function drawStar(hub: GraphNode, state: NodesState, box: Box, frame: Frame): NodeMarks {
  const { textSize } = frame;
  const leaves = state.nodes.filter((node) => node !== hub);
  const r = Math.min(textSize * 0.5, (box.height / leaves.length) * 0.3);
  const fan = Math.max(textSize * 3.5, box.width * 0.16);
  const { head, rows, high } = fitStarWords(hub, leaves, state, box.width - fan - r * 8, box, frame);
  const broad = findBreadth(head, frame);
  const total = broad + fan + r * 8 + findBreadth(rows.flat(), frame);
  const x = box.x + (box.width - total) / 2 + broad + r * 3;
  const y = box.y + box.height / 2;
  const step = Math.min(box.height / leaves.length, high * 1.6);
  const spots = leaves.map((node, index) => ({ node, y: y + (index - (leaves.length - 1) / 2) * step }));
  const right = x + fan + r * 2;
  const ties = spots.flatMap(({ node, y: end }) => {
    const tie = state.ties.find(({ from, to }) => from === node.id || to === node.id);
    if (!tie) return [];
    const far = Math.hypot(right - x, end - y) / (r * 1.9);
    const [dx, dy] = [(right - x) / far, (end - y) / far];
    const ends: [number, number][] = [
      [x + dx, y + dy],
      [right - dx, end - dy],
    ];
    const points = tie.from === hub.id ? ends : ends.reverse();
    return [makeLine(`tie-${tie.from}-${tie.to}`, points, findTieLook(state, tie, textSize))];
  });
  return {
    labels: [
      ...labelRows(hub.id, head, x - r * 2.2, y - measureRows(head) / 2, 'end'),
      ...spots.flatMap(({ node, y: at }, index) => {
        const row = rows[index] as TextRow[];
        return labelRows(node.id, row, right + r * 2.2, at - measureRows(row) / 2, 'start');
      }),
    ],
    lines: [
      ...ties,
      markNode(hub, x, y, r, state),
      ...spots.map(({ node, y: at }) => markNode(node, right, at, r, state)),
    ],
  };
}
