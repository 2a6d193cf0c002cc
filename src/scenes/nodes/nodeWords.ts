import type { Frame } from '../../marks/frame.ts';
import { balanceText, measureText } from '../../marks/measure.ts';
import type { Label, Line } from '../../marks/picture.ts';
import { makeLabel, makeLine, traceEllipse } from '../makeMarks.ts';
import type { GraphNode, NodesState } from './model.ts';
import { findNodeTone, isLit } from './nodeStyles.ts';

/** A line of words and how it is set. */
export type TextRow = { text: string; look: Pick<Label, 'face' | 'weight' | 'italic' | 'size' | 'tone'> };

const LEADING = 1.15;

/** A node's name, what its tie says and its caption, in lines no wider than `width`; size 0 leaves the small words out. */
export function wrapNode(
  { id, label, caption }: GraphNode,
  width: number,
  [size, small]: [number, number],
  state: NodesState,
  frame: Frame,
  said: string | null = null,
): TextRow[] {
  const tone = isLit(state, id) ? 'ink' : 'muted';
  const name = { face: 'serif', weight: 600, italic: false, size, tone } as const;
  const tie = { face: 'serif', weight: 400, italic: true, size: small, tone } as const;
  const plain = { face: 'sans', weight: 400, italic: false, size: small, tone: 'muted' } as const;
  const wrap = (text: string | null, look: TextRow['look']): TextRow[] =>
    text && look.size > 0 ? balanceText(text, width, look, frame.text).map((text) => ({ text, look })) : [];
  return [...wrap(label, name), ...wrap(said, tie), ...wrap(caption, plain)];
}

/** The height of lines of words. */
export function measureRows(rows: TextRow[]): number {
  return rows.reduce((sum, { look }) => sum + look.size * LEADING, 0);
}

/** The breadth of the widest line. */
export function findBreadth(rows: TextRow[], frame: Frame): number {
  return Math.max(...rows.map(({ text, look }) => measureText(text, look, frame.text)));
}

/** Lines of words from a top down. */
export function labelRows(
  id: string,
  rows: TextRow[],
  x: number,
  top: number,
  anchor: Label['anchor'],
): Label[] {
  let y = top;
  return rows.map(({ text, look }, index) => {
    y += look.size * LEADING;
    return makeLabel(`node-${id}-${index}`, text, x, y - look.size * 0.27, { ...look, anchor });
  });
}

/** A node's mark: filled, or hollow when others are stressed. */
export function markNode(node: GraphNode, x: number, y: number, r: number, state: NodesState): Line {
  return makeLine(`node-${node.id}`, traceEllipse(x, y, r), {
    tone: findNodeTone(state, node),
    width: Math.max(1.5, r * 0.24),
    fillOpacity: isLit(state, node.id) ? 1 : 0,
    closed: true,
  });
}
