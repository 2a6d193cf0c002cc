import type { Slide } from '../../deck/deck.ts';
import { listNodes } from '../../deck/nodes.ts';
import type { Prose, ProseNode } from '../../deck/prose.ts';
import { isBlank, readText } from '../../deck/text.ts';
import { findLayout, hasPicture } from './layout.ts';

/**
 * How the words of a slide without a picture stand on its stage: a heading alone, a short statement and a lone
 * quotation are large, pictures alone take the stage, a high one with its heading beside it, one with words stands beside them, a list of many items is set in `columns`, running words are set in two when their type is
 * small, and tables and code have the whole width.
 */
export interface Composition {
  kind: 'heading' | 'statement' | 'quotation' | 'image' | 'portrait' | 'illustrated' | 'running' | 'wide';
  columns: 1 | 2 | 3;
}

/** The composition of a slide; null where it has a picture. */
export function findComposition(slide: Slide): Composition | null {
  if (hasPicture(slide)) return null;
  const prose = slide.steps.flatMap(({ projected }) => projected);
  const columns = countColumns(prose);
  if (isBlank(prose)) return { kind: 'heading', columns };
  const images = countImages(slide);
  if (images === 'high') return { kind: 'portrait', columns: 1 };
  if (images === 'alone') return { kind: 'image', columns: 1 };
  if (isStatement(prose)) return { kind: 'statement', columns };
  if (isQuotation(prose)) return { kind: 'quotation', columns };
  if (listNodes(prose).some(needsWidth)) return { kind: 'wide', columns };
  return images === 'one' ? { kind: 'illustrated', columns: 1 } : { kind: 'running', columns };
}

/** The class names of a slide's composition: none where it has a picture. */
export function nameComposition(slide: Slide): string[] {
  const composition = findComposition(slide);
  if (!composition) return [];
  const { kind, columns } = composition;
  if (findLayout(slide) === 'title') return ['without-picture'];
  return ['without-picture', `stage-${kind}`, ...(columns === 1 ? [] : [`in-columns-${columns}`])];
}

/** What a slide projects, as it is set: the words that say whose a lone quotation is are of class `attribution`. */
export function arrangeWords(slide: Slide, projected: Prose): Prose {
  return findComposition(slide)?.kind === 'quotation' ? markAttribution(projected) : projected;
}

/** Signs of the longest paragraph that is large when it stands alone. */
const STATEMENT = 120;

function isStatement([only, ...more]: Prose): boolean {
  return only?.type === 'paragraph' && more.length === 0 && readText(only.children).length <= STATEMENT;
}

/** Whether a slide of one step is nothing but pictures, one that is higher than wide, or has one beside its words. */
function countImages({ steps: [first, ...more] }: Slide): 'alone' | 'high' | 'one' | null {
  if (!first || more.length > 0) return null;
  const images = first.projected.filter((node) => node.type === 'image');
  if (images.length > 0 && images.length === first.projected.length) {
    const [asset] = images.map((image) => image.asset);
    return images.length === 1 && asset && asset.height > asset.width ? 'high' : 'alone';
  }
  return images.length === 1 ? 'one' : null;
}

function needsWidth({ type, ...node }: ProseNode): boolean {
  if (type === 'div') return hasClass(node, 'columns');
  if (type === 'element') return 'name' in node && /^(?:table|pre)$/.test(node.name);
  return type === 'table' || type === 'codeBlock';
}

/** Items and signs of each from which a list is set in so many columns. */
const COLUMNS = [
  { columns: 3, items: 12, length: 24 },
  { columns: 2, items: 6, length: 36 },
  { columns: 2, items: 9, length: 72 },
] as const;

function countColumns(prose: Prose): Composition['columns'] {
  const [list, ...others] = prose.flatMap((node) => (node.type === 'list' ? [node] : []));
  if (!list || others.length > 0) return 1;
  const items = list.items.map(({ children }) => readText(children));
  const length = items.reduce((sum, item) => sum + item.length, 0) / items.length;
  const found = COLUMNS.find((row) => items.length >= row.items && length <= row.length);
  return found?.columns ?? 1;
}

function hasClass({ attributes }: Pick<ProseNode, 'attributes'>, name: string): boolean {
  return attributes?.class?.split(/\s+/).includes(name) === true;
}

const DASH = /^\s*[—–―]\s*\S/;

/** Whether prose is one quotation, who said it inside it or below. */
function isQuotation([first, second, ...more]: Prose): boolean {
  if (first?.type !== 'quote' || hasClass(first, 'callout') || more.length > 0) return false;
  return second === undefined || isAttribution(second);
}

function isAttribution(node: ProseNode): boolean {
  return node.type === 'paragraph' && DASH.test(readText(node.children));
}

/** Makes the words after a lone quotation's dash a paragraph of their own. */
function markAttribution(prose: Prose): Prose {
  return prose.map((node) => {
    if (node.type === 'quote') return { ...node, children: markLast(node.children) };
    return isAttribution(node) ? addClass(node) : node;
  });
}

function markLast(children: Prose): Prose {
  const last = children.at(-1);
  const before = children.slice(0, -1);
  if (last?.type !== 'paragraph') return children;
  if (before.length > 0 && isAttribution(last)) return [...before, addClass(last)];
  const parts = splitAtDash(last.children);
  if (!parts) return children;
  const [words, name] = parts.map((part): ProseNode => ({ ...last, children: part }));
  return [...before, ...(words ? [words] : []), ...(name ? [addClass(name)] : [])];
}

/** What is before the last line that begins with a dash, and that line; null where there is none. */
function splitAtDash(children: Prose): [Prose, Prose] | null {
  for (const [index, node] of [...children.entries()].reverse()) {
    if (node.type !== 'text') continue;
    const end = node.value.lastIndexOf('\n');
    const isAfterBreak = children[index - 1]?.type === 'break';
    const line = node.value.slice(end + 1);
    if ((end < 0 && !isAfterBreak) || !DASH.test(line)) continue;
    const before = end <= 0 ? [] : [{ ...node, value: node.value.slice(0, end) }];
    const words = [...children.slice(0, isAfterBreak && end <= 0 ? index - 1 : index), ...before];
    return [words, [{ ...node, value: line.trimStart() }, ...children.slice(index + 1)]];
  }
  return null;
}

function addClass(node: ProseNode): ProseNode {
  const own = node.attributes?.class;
  return { ...node, attributes: { ...node.attributes, class: own ? `${own} attribution` : 'attribution' } };
}
