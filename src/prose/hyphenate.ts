import { changeInside, isCode, mapNodes } from '../deck/nodes.ts';
import type { Prose, ProseNode } from '../deck/prose.ts';

/** Puts soft hyphens into plain text. */
export type Hyphenate = (text: string) => string;

/** Written-out addresses stay as they are. */
const ADDRESS = /(\S*(?:\/\/|@)\S*)/;

/** Prose with soft hyphens in its words; words of another language, addresses and code stay as they are. */
export function hyphenateProse(prose: Prose, hyphenate: Hyphenate): Prose {
  return prose.map((node) => {
    if (
      isCode(node) ||
      node.attributes?.lang !== undefined ||
      (node.type === 'link' && isAddress(node.children))
    )
      return node;
    if (node.type === 'text')
      return node.literal ? node : { ...node, value: hyphenateText(node.value, hyphenate) };
    if (node.type === 'citation' && node.narrative)
      return { ...node, text: hyphenateText(node.text, hyphenate) };
    return changeInside(node, (inside) => hyphenateProse(inside, hyphenate));
  });
}

function isAddress(words: Prose): boolean {
  return words.some((node) => node.type === 'text' && node.value.includes('://'));
}

function hyphenateText(text: string, hyphenate: Hyphenate): string {
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : breakLong(hyphenate(part))))
    .join('');
}

/** A word that no rule of its language parts, and that no narrow column has room for. */
const LONG = /[^\s\u00AD]{40,}/gu;

function breakLong(text: string): string {
  return text.replace(LONG, (word) => word.match(/.{1,20}/gu)?.join('\u00AD') ?? word);
}

/** Signs after which, and before which, a printed address may break where it reads on. */
const AFTER = /\//;
const BEFORE = /[.?=_%#~&-]/;

/** Prose in which written-out addresses may break: after slashes, before other marks. */
export function breakAddresses(prose: Prose): Prose {
  return mapNodes(prose, (node) => {
    if (node.type !== 'link') return [node];
    return [
      {
        ...node,
        children: node.children.flatMap((child) =>
          child.type === 'text' ? breakText(child.value) : [child],
        ),
      },
    ];
  });
}

const BREAK: ProseNode = { type: 'element', name: 'wbr', children: [] };

function breakText(text: string): Prose {
  const [scheme = ''] = /^https?:\/\//.exec(text) ?? [];
  const word = (value: string): ProseNode => ({ type: 'text', value, literal: true });
  if (scheme === '') return [word(text)];
  const parts: ProseNode[] = [];
  let run = scheme;
  const end = (): void => {
    if (run !== '') parts.push(word(run));
    run = '';
  };
  for (const sign of text.slice(scheme.length)) {
    if (BEFORE.test(sign)) {
      end();
      parts.push(BREAK);
    }
    run += sign;
    if (!AFTER.test(sign)) continue;
    end();
    parts.push(BREAK);
  }
  end();
  return parts;
}
