import { readSource } from '../../src/build/source.ts';
import type { Deck, Step } from '../../src/deck/deck.ts';
import type { Prose } from '../../src/deck/prose.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { listSpeeches } from '../../src/deck/voices.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

/** The deck of a folder as the outputs were made from. */
export function readDeck(folder: string): Deck {
  const { deck } = parseDeck(readSource(folder), sceneReaders);
  if (!deck) throw new Error(`${folder} does not parse`);
  return deck;
}

/** What a reader of the story gets of a step: its story, or else what is projected, and the other public voices. */
export function listRead({ projected, voices }: Step): Prose[] {
  return [
    ...(voices.story ? [] : [projected]),
    ...listSpeeches(voices, 'public').map(({ speech }) => speech.prose),
  ];
}

/** A prose's sentences as they are looked for in an output: without white space, eight words or more. */
export function findSentences(prose: Prose | null): string[] {
  return readWords(prose ?? [])
    .split(/(?<=[.?!…])\s+|\n+/)
    .filter((sentence) => sentence.split(/\s+/).length >= 8);
}
