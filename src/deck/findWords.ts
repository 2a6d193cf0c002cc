import type { Place } from '../report/diagnostic.ts';
import type { Deck } from './deck.ts';
import { listProses } from './mapDeck.ts';
import { listDeepNodes } from './nodes.ts';
import type { ProseNode } from './prose.ts';

/**
 * Where words that were read back from an output stand in the sources. They may have been cut in parts, joined or hyphenated:
 * the longest part that is found counts, and of several places one that is emphasised or code. Null where none is.
 */
export function findWords(deck: Deck, words: string): Place | null {
  const nodes = [...listProses(deck), ...deck.glossary.map(({ content }) => content)].flatMap(listDeepNodes);
  const marked = new Set(nodes.filter(isMarked).flatMap((node) => listDeepNodes([node])));
  const written = [...marked, ...nodes].filter(({ place }) => place !== undefined);
  const parts = words.replaceAll('\u00AD', '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  for (const part of parts.sort((a, b) => b.length - a.length)) {
    const found = written.find((node) => 'value' in node && node.value.includes(part));
    if (found?.place) return found.place;
  }
  return null;
}

function isMarked({ type }: ProseNode): boolean {
  return type === 'emphasis' || type === 'strong' || type === 'codeSpan' || type === 'codeBlock';
}
