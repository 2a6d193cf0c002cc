import type { Deck } from '../deck/deck.ts';
import { findWords } from '../deck/findWords.ts';
import type { RuleViolation } from '../print/check/model.ts';

/** A broken rule in a line, with the place of its words in the deck's sources. */
export function describeBreach({ rule, message, words }: RuleViolation, deck: Deck): string {
  const place = words === undefined ? null : findWords(deck, words);
  return `${rule} ${message}${place ? ` (${place.file}:${place.line})` : ''}`;
}
