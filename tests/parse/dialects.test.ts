import { expect, test } from 'vitest';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

function tell(heading: string, words: string): string[] {
  const { diagnostics } = parseDeck(makeSource(`## ${heading}\n\n${words}\n\nNote:\n\nWords.`), []);
  return diagnostics.map(({ level, code, message }) => `${level} ${code}: ${message}`);
}

test.each([
  ['A :smile: and :+1:', '":smile:", ":+1:" is a sign in other tools and is words here'],
  ['::right::', '"::right::" parts a slide in Slidev and is words here'],
  ['{{< pagebreak >}}', '"{{< pagebreak >}}" is a command of Quarto or Hugo and is words here'],
  ['\\pause', '"\\pause" is a command of TeX and is words here'],
  ['words {.fragment}', '"{.fragment}" gives attributes in other tools and is words here'],
])('%s is told', (words, message) => {
  expect(tell('A claim', words)).toEqual([`warning dialect: ${message}`]);
});

test.each([
  'At 10:30:45, a:b:c and std::vector::size',
  '`:smile:`',
  '```\n::right::\n```',
  'C:\\pause',
  'a {b}',
])('%s is words', (words) => {
  expect(tell('A claim', words)).toEqual([]);
});

test('what a heading can’t be given is one warning, which names it', () => {
  expect(tell('A claim {#x .smaller visibility=hidden}', 'Words')).toEqual([
    'warning heading-attribute: .smaller, visibility of this heading say nothing here',
  ]);
  expect(tell('A claim {.unnumbered}', 'Words')).toEqual([]);
});
