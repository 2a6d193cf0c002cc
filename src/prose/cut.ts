import type { ListItem, Prose, ProseNode } from '../deck/prose.ts';
import { readFormula, readText } from '../deck/text.ts';

/** A sentence doesn't end after an initial: "the U.S. Senate", "H.R. 3364". */
const INITIAL = /(?:^|[\s.(“"'])\p{Lu}\.\s*$/u;

/** Fewer words don't stand on their own: "The first reason was a name." */
const ENOUGH = 12;

/** The first sentences of a text, by the rules of its language, as many as it takes to have twelve words; none beyond its first paragraph. */
function findOpening(text: string, language: string): string {
  const paragraph = text.split('\n')[0] ?? '';
  let opening = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(paragraph)) {
    opening += segment;
    if (!INITIAL.test(opening) && opening.trim().split(/\s+/).length >= ENOUGH) break;
  }
  return opening.trim();
}

/** Prose cut after its opening (see `findOpening`); sources and footnotes within it stay, and so do those right after it. */
export function cutProse(prose: Prose, language: string): Prose {
  const budget = { left: countSigns(findOpening(readText(prose), language)), isOver: false };
  return cutNodes(prose, budget);
}

/** Signs that are still wanted; `isOver` when words were left out, and nothing more belongs to the opening. */
interface Budget {
  left: number;
  isOver: boolean;
}

function countSigns(text: string): number {
  return text.replace(/\s/g, '').length;
}

function cutNodes(prose: Prose, budget: Budget): Prose {
  const kept: ProseNode[] = [];
  for (const node of prose) {
    if (budget.isOver) break;
    const cut = cutNode(node, budget);
    if (cut) kept.push(cut);
  }
  return kept;
}

function cutNode(node: ProseNode, budget: Budget): ProseNode | null {
  if (node.type === 'citation' || node.type === 'footnote') {
    if (node.type === 'citation' && node.narrative) budget.left -= countSigns(node.text);
    return node;
  }
  if (node.type === 'text' || node.type === 'codeSpan') return cutWords(node, budget);
  if (node.type === 'image' && !node.isBlock && budget.left > 0) {
    budget.left -= countSigns(node.alt);
    return node;
  }
  // What begins after the last sign belongs to the next sentence.
  if (budget.left <= 0) return stop(budget);
  if (node.type === 'math') {
    budget.left -= countSigns(readFormula(node));
    return node;
  }
  if (node.type === 'list') {
    const items: ListItem[] = [];
    for (const item of node.items) {
      if (budget.isOver || budget.left <= 0) break;
      items.push({ ...item, children: cutNodes(item.children, budget) });
    }
    return { ...node, items };
  }
  if (node.type === 'table' || node.type === 'codeBlock') {
    budget.left = 0;
    return node;
  }
  return 'children' in node ? { ...node, children: cutNodes(node.children, budget) } : node;
}

function stop(budget: Budget): null {
  budget.isOver = true;
  return null;
}

function cutWords<Node extends Extract<ProseNode, { value: string }>>(
  node: Node,
  budget: Budget,
): Node | null {
  if (budget.left <= 0 && node.value.trim() !== '') return stop(budget);
  let end = 0;
  for (; end < node.value.length && budget.left > 0; end++)
    if (!/\s/.test(node.value.charAt(end))) budget.left--;
  if (node.value.slice(end).trim() === '') return budget.left <= 0 ? { ...node, value: node.value } : node;
  budget.isOver = true;
  return { ...node, value: node.value.slice(0, end) };
}
