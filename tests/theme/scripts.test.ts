import { expect, test } from 'vitest';
import { findFonts } from '../../src/theme/fonts.ts';

/** The subsets of the theme's fonts that a deck of some words has. */
function listSubsets(words: string, language: string): string[] {
  const fonts = findFonts({ ...{ fonts: [], faces: [], language, words } });
  return [...new Set(fonts.map(({ subset }) => subset))];
}

test.each([
  ['Words, naïve ones', 'en', ['latin', 'latin-ext']],
  ['Слова', 'en', ['latin', 'latin-ext', 'cyrillic']],
  ['Only dates are Russian', 'ru', ['latin', 'latin-ext', 'cyrillic']],
  ['Words', 'sr-Latn', ['latin', 'latin-ext']],
])('a deck has the fonts of its scripts: %s, %s', (words, language, subsets) => {
  expect(listSubsets(words, language)).toEqual(subsets);
});
