import type { Prose, ProseNode } from '../../deck/prose.ts';
import type { Reading } from './reading.ts';

/** Pandoc's pause, a paragraph of three dots: https://pandoc.org/MANUAL.html#inserting-pauses. */
const PAUSE = /^\.[ \u00A0]\.[ \u00A0]\.$/;

function isPause(node: ProseNode): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false;
  const [only] = node.children;
  return only?.type === 'text' && PAUSE.test(only.value.trim());
}

/** Blocks with what follows each pause as a fragment; where nothing comes in fragments, a pause says nothing. */
export function groupPauses(blocks: Prose, { fragments, context }: Reading): Prose {
  if (!blocks.some(isPause)) return blocks;
  const groups: ProseNode[][] = [[]];
  for (const node of blocks) {
    if (!isPause(node)) groups.at(-1)?.push(node);
    else if (fragments) groups.push([]);
    else if (node.place)
      context.report.warn('lone-fragment', node.place, 'only what is projected has pauses');
  }
  const [first = [], ...further] = groups;
  const later = further.filter((group) => group.length > 0);
  return [
    ...first,
    ...later.map((children): ProseNode => ({ type: 'div', attributes: { class: 'fragment' }, children })),
  ];
}

/** A node that comes as a fragment of its own. */
export function makeFragment<Node extends ProseNode>(node: Node): Node {
  const classes = node.attributes?.class?.split(/\s+/) ?? [];
  if (classes.includes('fragment')) return node;
  return { ...node, attributes: { ...node.attributes, class: [...classes, 'fragment'].join(' ') } };
}
