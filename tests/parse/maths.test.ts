import { expect, test } from 'vitest';
import { findFormulas } from '../../src/deck/maths.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

function read(words: string, more = '') {
  const { deck, diagnostics } = parseDeck(makeSource(`## A claim\n\n${words}\n\nNote:\n\nWords.${more}`), []);
  const told = diagnostics.map(({ level, code, line, column }) => `${level} ${code} ${line}:${column}`);
  const formulas = deck ? findFormulas(deck).map(({ tex }) => tex) : [];
  const shown = readText(deck?.chapters[0]?.slides[0]?.steps[0]?.projected ?? []);
  return { deck, told, formulas, shown };
}

// https://pandoc.org/MANUAL.html#math
test.each([
  ['$a_i$ and $b_i$', ['a_i', 'b_i']],
  ['before $x^2$.', ['x^2']],
  ['($x$)', ['x']],
  ['$x\ny$', ['x\ny']],
  ['$a\\$b$', ['a\\$b']],
  ['$`a`$', ['`a`']],
  ['**$x$** and [$y$](https://example.org)', ['x', 'y']],
  ['$$x_1 \\\\ y$$', ['x_1 \\\\ y']],
  ['$$\n- a\n+ b\n\\end{x}\n$$', ['- a\n+ b\n\\end{x}']],
  ['words\n$$\n=== b\n$$', ['=== b']],
  ['$$x$$ $$y$$', ['x', 'y']],
])('%j has formulas', (words, formulas) => {
  const found = read(words);
  expect(found.told).toEqual([]);
  expect(found.formulas).toEqual(formulas);
});

test.each([
  'It cost $5 and $10.',
  '$14.1 billion and $16.6 billion',
  'From $5-$10, US$3 and A$4 to $20,000',
  'a price of \\$5, or 5\\$.',
  'alone: $',
  '$5 or 6 $',
  '$ 5$',
  'a $$ b',
  '$$$ are dear',
])('%j is money', (words) => {
  const { told, formulas, shown } = read(words);
  expect(told).toEqual([]);
  expect(formulas).toEqual([]);
  expect(shown).toBe(words.replaceAll('\\', ''));
});

test('a formula in code is code', () => {
  const { told, formulas } = read('`$a_i$`\n\n```\n$$b$$\n```');
  expect([told, formulas]).toEqual([[], []]);
});

test.each([
  ['a blank line', '$$\na\n\nb\n$$', ['error open-formula 8:1', 'error open-formula 12:1']],
  ['the end of the slide', '$$\na\n\n---\n\n## B\n\nb', ['error open-formula 8:1']],
  ['a voice', '$$\na\nNote: b\n$$', ['error open-formula 8:1', 'error open-formula 11:1']],
  ['its limit', `$$\n${'a + b\n'.repeat(1000)}$$`, ['error open-formula 8:1']],
])('displayed dollars are closed before %s', (_, words, told) => {
  expect(read(words).told.filter((each) => each.includes('formula'))).toEqual(told);
});

test('a bar of a table parts its formula unless it is escaped', () => {
  const { formulas } = read('| a | b |\n| --- | --- |\n| $\\|x\\|$ | $y$ |');
  expect(formulas).toEqual(['|x|', 'y']);
});

test('a link to an equation leads to its step, and shows its number where it has no words', () => {
  const more = '\n\n---\n\n## Another\n\n[Words](#eq:one), @eq:two and [](#eq:one)';
  const { deck, told } = read('$$x$$ {#eq:one}\n\n$$y$$ {#eq:two}', more);
  expect(told).toEqual([]);
  expect(deck && findFormulas(deck).map(({ equation }) => equation)).toEqual([
    { id: 'eq:one', number: 1 },
    { id: 'eq:two', number: 2 },
  ]);
  const words = deck?.chapters[0]?.slides[1]?.steps[0]?.projected ?? [];
  expect(readText(words)).toBe('Words, (2) and (1)');
  expect(JSON.stringify(words).match(/"target":"[^"]*"/g)).toEqual(Array(3).fill('"target":"a-claim"'));
});

test('an equation that there is not, or twice, or in the glossary, is an error', () => {
  expect(read('See @eq:one and [it](#eq:two).').told).toEqual([
    'error unknown-link 8:5',
    'error unknown-link 8:17',
  ]);
  expect(read('$$x$$ {#eq:one}\n\n$$y$$ {#eq:one}').told).toEqual(['error duplicate-id 10:1']);
  const files = { 'glossary.md': '## Lamp\n\nA lamp: $$x$$ {#eq:lamp}\n' };
  const { diagnostics } = parseDeck(makeSource('## A\n\nShown', { files }), []);
  expect(diagnostics.map(({ code }) => code)).toContain('stray-equation');
});
