import { expect, test } from 'vitest';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { hyphenateProse } from '../../src/prose/hyphenate.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const read = (words: string) => {
  const { deck } = parseDeck(makeSource(`## A claim\n\nWords\n\nStory:\n\n${words}`), sceneReaders);
  return deck?.chapters.at(-1)?.slides[0]?.steps[0]?.voices.story?.prose ?? [];
};

test.each([
  '`"a" -- b...`',
  '<code>"a" -- b...</code>',
  '<kbd>"a" -- b...</kbd>',
  '<samp>"a" -- b...</samp>',
  '<pre>"a" -- b...</pre>',
  '<code><b>"a"</b> -- b...</code>',
  '```\n"a" -- b...\n```',
])('%s is code, as it is typed', (words) => {
  const prose = read(`${words}\n`);
  expect(readText(prose)).toBe('"a" -- b...');
  expect(readText(hyphenateProse(prose, (text) => text.replaceAll('b', '\u00AD')))).toBe('"a" -- b...');
});

test('the words around code are made typographic', () => {
  expect(readText(read('He said "yes" to <code>a--b</code> -- "no".'))).toBe('He said “yes” to a--b – “no”.');
});
