import { resolve } from 'node:path';
import type { Deck } from '../deck/deck.ts';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source } from '../report/source.ts';
import { findMissing } from '../theme/metrics.ts';

/** The deck with its font folders as places on this machine. */
export function locateFonts(deck: Deck, slides: string): Deck {
  return { ...deck, fonts: deck.fonts.map((name) => (name.startsWith('./') ? resolve(slides, name) : name)) };
}

/** An error for each character of a deck that none of its fonts holds, at the first place where it is written. */
export async function findMissingGlyphs(deck: Deck, source: Source): Promise<Diagnostic[]> {
  const { chapters, references, glossary, title, subtitle, credit, description, author } = deck;
  const printed = references.map(({ entry }) => entry);
  const words = joinStrings([chapters, printed, glossary, title, subtitle, credit, description, author]);
  return (await findMissing(words, deck)).map((character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      code: 'missing-glyph',
      level: 'error',
      message: `no font holds "${character}" (U+${code})`,
      hint: 'name a Fontsource package that does under fonts: in deck.yaml',
      ...findPlace(character, source),
    };
  });
}

function findPlace(character: string, { files }: Source): { file: string; line: number; column: number } {
  for (const [file, text] of files) {
    const at = text.indexOf(character);
    if (at < 0) continue;
    const before = text.slice(0, at).split('\n');
    return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
  }
  return { file: 'deck.yaml', line: 1, column: 1 };
}

function joinStrings(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(joinStrings).join('');
  return typeof value === 'object' && value !== null ? joinStrings(Object.values(value)) : '';
}
