import { expect, test } from 'vitest';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

function read(words: string) {
  return parseDeck(makeSource(`## A claim\n\n${words}\n\nNote:\n\nWords.`, { yaml: '' }), []);
}

test.each([
  '$a_i$ and $b_i$',
  'before $x^2$.',
  '$$x_1 \\\\ y$$',
  '$$\n- a\n+ b\n\\end{x}\n$$',
  'words\n$$\n=== b\n$$',
])('%j is a formula, which is an error', (words) => {
  const codes = read(words).diagnostics.map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(['maths']));
});

test.each([
  'It cost $5 and $10.',
  'From $5-$10, US$3 and A$4 to $20,000',
  'a price of \\$5, or 5\\$.',
  'alone: $',
])('%j is money', (words) => {
  const { deck, diagnostics } = read(words);
  expect(diagnostics).toEqual([]);
  expect(readText(deck?.chapters[0]?.slides[0]?.steps[0]?.projected ?? [])).toBe(words.replaceAll('\\', ''));
});

test('a formula in code is code', () => {
  expect(read('`$a_i$`\n\n```\n$$b$$\n```').diagnostics).toEqual([]);
});
