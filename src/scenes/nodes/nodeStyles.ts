import type { Line, Tone } from '../../marks/picture.ts';
import type { GraphNode, NodesState, Tie } from './model.ts';

/** True when a node is stressed, or all are. */
export function isLit(state: NodesState, id: string): boolean {
  return state.lit === null || state.lit.includes(id);
}

/** The tone of a node's mark: muted when others are stressed. */
export function findNodeTone(state: NodesState, node: GraphNode): Tone {
  return isLit(state, node.id) ? node.tone : 'rest';
}

/** How a tie is drawn: dashed, with an arrow head, fainter when its ends aren't both stressed. */
export function findTieLook(state: NodesState, tie: Tie, textSize: number): Partial<Line> {
  const lit = isLit(state, tie.from) && isLit(state, tie.to);
  return {
    tone: lit ? (tie.tone ?? 'ink') : 'rest',
    width: Math.max(1.2, textSize * (lit && state.lit !== null ? 0.16 : 0.1)),
    dash: tie.style === 'dashed' ? [textSize * 0.4, textSize * 0.45] : null,
    arrow: tie.style === 'arrow',
  };
}
