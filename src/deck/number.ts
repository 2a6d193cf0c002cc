import type { Deck, Reference, Term } from './deck.ts';
import { listProses, mapDeck } from './mapDeck.ts';
import { listDeepNodes, mapNodes } from './nodes.ts';
import type { Citation, Prose, ProseNode } from './prose.ts';

/** Ids of the terms that a deck's text links to, and of those that their own explanations link to. */
export function findUsedTerms(deck: Deck): Set<string> {
  const terms = new Set<string>();
  addTerms(listProses(deck).flatMap(listDeepNodes), deck.glossary, terms);
  return terms;
}

function addTerms(nodes: readonly ProseNode[], glossary: readonly Term[], known: Set<string>): void {
  for (const node of nodes) {
    if (node.type !== 'term' || known.has(node.term)) continue;
    known.add(node.term);
    const term = glossary.find(({ id }) => id === node.term);
    if (term) addTerms(listDeepNodes(term.content), glossary, known);
  }
}

/** How a part of a deck is numbered: the ids of terms that stay although nothing uses them, and whether the order does. */
interface Numbering {
  unlinked?: ReadonlySet<string>;
  keepsOrder?: boolean;
}

/**
 * A part of a deck with references and footnotes numbered anew, in the order in which they are first met or in that of
 * before, and no reference or term that nothing uses.
 */
export function renumber(deck: Deck, { unlinked = new Set(), keepsOrder = false }: Numbering = {}): Deck {
  const nodes = listProses(deck).flatMap(listDeepNodes);
  const terms = findUsedTerms(deck);
  for (const { id, content } of deck.glossary.filter((term) => unlinked.has(term.id))) {
    terms.add(id);
    addTerms(listDeepNodes(content), deck.glossary, terms);
  }
  const glossary = deck.glossary.filter(({ id }) => terms.has(id));
  const all = [...nodes, ...glossary.flatMap(({ content }) => listDeepNodes(content))];
  const keys = new Set(
    all.flatMap((node) => (node.type === 'citation' ? node.items : [])).map(({ key }) => key),
  );
  if (deck.basedOn !== null) keys.add(deck.basedOn);
  const byKey = new Map(deck.references.map((reference) => [reference.key, reference]));
  const references = [...keys]
    .map((key) => byKey.get(key))
    .filter((reference): reference is Reference => reference !== undefined)
    .sort((a, b) => (keepsOrder ? a.number - b.number : 0))
    .map((reference, index) => ({ ...reference, number: index + 1 }));
  const called = new Set(all.flatMap((node) => (node.type === 'footnote' ? [node.number] : [])));
  const order = keepsOrder ? [...called].sort((a, b) => a - b) : [...called];
  const numbers = new Map(order.map((number, index) => [number, index + 1]));
  const change = (prose: Prose): Prose => mapNodes(prose, (node) => [renumberFootnote(node, numbers)]);
  const kept = mapDeck({ ...deck, glossary }, { prose: change, citation: (citation: Citation) => citation });
  return { ...kept, references };
}

function renumberFootnote(node: ProseNode, numbers: ReadonlyMap<number, number>): ProseNode {
  return node.type === 'footnote' ? { ...node, number: numbers.get(node.number) ?? node.number } : node;
}
