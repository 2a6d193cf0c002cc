import type { ListItem, Prose, ProseNode } from '../../deck/prose.ts';

/** An element of raw HTML. */
export type Element = Extract<ProseNode, { type: 'element' }>;

/** What stands in the items of a list that is written as HTML. */
export function listItems({ children }: Element): ListItem[] {
  return children.flatMap((node): ListItem[] => {
    if (node.type === 'element' && node.name === 'li') return [{ type: 'item', children: node.children }];
    return node.type === 'text' && node.value.trim() === '' ? [] : [{ type: 'item', children: [node] }];
  });
}

/** The rows of a table that is written as HTML, its head among them, each as the words of its cells. */
export function listRows({ children }: Element): Prose[][] {
  return children.flatMap((node) => {
    if (node.type !== 'element') return [];
    if (node.name !== 'tr') return /^t(?:head|body|foot)$/.test(node.name) ? listRows(node) : [];
    return [
      node.children.flatMap((cell) =>
        cell.type === 'element' && /^t[dh]$/.test(cell.name) ? [cell.children] : [],
      ),
    ];
  });
}

/** The text of an element as it is written, with its lines. */
export function readVerbatim(prose: Prose): string {
  return prose
    .map((node) => {
      if ('value' in node) return node.value;
      if (node.type === 'break' || (node.type === 'element' && node.name === 'br')) return '\n';
      return 'children' in node ? readVerbatim(node.children) : '';
    })
    .join('');
}
