import type { Deck } from '../deck/deck.ts';
import { findFaces } from '../deck/faces.ts';
import type { DeckFonts } from '../theme/fonts.ts';

/** What a deck needs of the fonts: its further ones, and the faces that its words are set in. */
export function findDeckFonts(deck: Deck): Deck & DeckFonts {
  return { ...deck, faces: findFaces(deck) };
}
