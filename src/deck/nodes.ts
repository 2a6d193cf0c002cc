import type { ListItem, Prose, ProseNode } from './prose.ts';

/** The proses that stand inside a node, in reading order; a footnote's text is not inside it. */
function listInside(node: ProseNode): readonly Prose[] {
  if ('children' in node) return [node.children];
  if (node.type === 'list') return node.items.map(({ children }) => children);
  if (node.type === 'table') return [...node.head, ...node.rows.flat()];
  return [];
}

/** Every node of prose and all that they hold, in reading order; the texts of footnotes are left out. */
export function listNodes(prose: Prose): ProseNode[] {
  return prose.flatMap((node) => [node, ...listInside(node).flatMap(listNodes)]);
}

/** The nodes of prose, and those of its footnotes' texts. */
export function listDeepNodes(prose: Prose): ProseNode[] {
  return listNodes(prose).flatMap((node) =>
    node.type === 'footnote' ? [node, ...listDeepNodes(node.content)] : [node],
  );
}

/** Prose with every node replaced by what `change` returns for it, from the inside out; footnotes' texts too. */
export function mapNodes(prose: Prose, change: (node: ProseNode) => Prose): Prose {
  return prose.flatMap((node) => change(changeInside(node, (inside) => mapNodes(inside, change))));
}

/** A node with each prose inside it, a footnote's text too, replaced by what `change` returns; a node without any is itself. */
export function changeInside(node: ProseNode, change: (inside: Prose) => Prose): ProseNode {
  if (node.type === 'list')
    return {
      ...node,
      items: node.items.map((item): ListItem => ({ ...item, children: change(item.children) })),
    };
  if (node.type === 'table')
    return { ...node, head: node.head.map(change), rows: node.rows.map((row) => row.map(change)) };
  if (node.type === 'footnote') return { ...node, content: change(node.content) };
  return 'children' in node ? { ...node, children: change(node.children) } : node;
}

/** HTML elements that begin and end lines of their own, but for the cells of a table's row. */
const BLOCK_ELEMENTS = new Set([
  ...['p', 'div', 'blockquote', 'pre', 'figure', 'figcaption', 'h3', 'h4', 'h5', 'h6', 'hr'],
  ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr'],
]);

/** Whether a node is code: its words are as typed, whatever they look like. */
export function isCode(node: ProseNode): boolean {
  if (node.type === 'element') return /^(?:code|kbd|pre|samp)$/.test(node.name);
  return node.type === 'codeSpan' || node.type === 'codeBlock';
}

/** Whether an HTML element begins and ends lines of its own; a cell stands in the line of its row. */
export function isBlockElement(name: string): boolean {
  return BLOCK_ELEMENTS.has(name);
}

/** Whether a node ends the line of words that it stands in. */
function isBlock(node: ProseNode): boolean {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'item':
    case 'table':
    case 'quote':
    case 'codeBlock':
    case 'rule':
    case 'div':
    case 'versionPart':
    case 'break':
      return true;
    case 'element':
      return isBlockElement(node.name) || /^(?:br|t[hd])$/.test(node.name);
    case 'image':
      return node.isBlock;
    case 'math':
      return node.isDisplay;
    default:
      return false;
  }
}

/** The lines of words in prose, each as its nodes without children; footnotes' texts are left out. */
export function listLines(prose: Prose): ProseNode[][] {
  const lines: ProseNode[][] = [[]];
  const visit = (nodes: Prose): void => {
    for (const node of nodes) {
      const inside = listInside(node);
      if (isBlock(node)) lines.push([]);
      if (inside.length === 0 && !('children' in node)) lines.at(-1)?.push(node);
      for (const part of inside) {
        if (node.type === 'list' || node.type === 'table') lines.push([]);
        visit(part);
      }
      if (isBlock(node)) lines.push([]);
    }
  };
  visit(prose);
  return lines.filter((line) => line.length > 0);
}
