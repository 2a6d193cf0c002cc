import { expect, test } from 'vitest';
import { describeBreach } from '../../src/build/breach.ts';
import { findWords } from '../../src/deck/findWords.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const source = makeSource(
  '## The short claim\n\nWords\n\nStory:\n\nA *short* word.\n\nNote:\n\nCall `status`.',
);
const { deck } = parseDeck(source, sceneReaders);
if (!deck) throw new Error('the deck was not read');

const findLine = (words: string) => {
  const place = findWords(deck, words);
  return place && source.files.get(place.file)?.split('\n')[place.line - 1];
};

test('words read back from a file are found in the sources, the emphasised first', () => {
  expect(findLine('short')).toBe('A *short* word.');
  expect(findLine('�\u00ADsta\u00ADtus')).toBe('Call `status`.');
  expect(findLine('x�claim')).toBe('## The short claim');
  expect(findLine('nowhere')).toBeNull();
});

test('a broken rule is told with the file and line of its words', () => {
  const breach = { rule: 'own', message: 'a made-up face', words: 'short' };
  expect(describeBreach(breach, deck)).toBe('own a made-up face (01-only.md:12)');
  expect(describeBreach({ rule: 'own', message: 'a bitmap' }, deck)).toBe('own a bitmap');
});
