import { mapNodes } from '../../deck/nodes.ts';
import type { Formula, Prose } from '../../deck/prose.ts';

/** A formula between dollars, on one line, with the number of an equation. */
export function writeFormula({ tex, isDisplay, equation }: Formula): string {
  const line = tex.replace(/\s*\n\s*/g, ' ').trim();
  if (!isDisplay) return `$${line}$`;
  return equation ? `$$${line} \\tag{${equation.number}}$$` : `$$${line}$$`;
}

/** The words of a cell, whose formulas have no bar that would part the row. */
export function escapeBars(cell: Prose): Prose {
  const escapeTex = (tex: string): string =>
    tex.replace(/\\\||\|/g, (bars) => (bars === '|' ? '\\|' : '\\Vert '));
  return mapNodes(cell, (node) => [node.type === 'math' ? { ...node, tex: escapeTex(node.tex) } : node]);
}
