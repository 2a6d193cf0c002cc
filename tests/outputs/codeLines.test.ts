import { expect, test } from 'vitest';
import { findBrokenLines } from '../../src/outputs/talk/codeLines.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

test('a block with lines that break on screens is told once, at its place', async () => {
  const { deck } = parseDeck(makeSource('## A claim\n\n```js\na\nb\n```\n\n- x\n\n```js\nc\nd\n```'), []);
  if (!deck) throw new Error('This deck has no mistake.');
  const warnings = await findBrokenLines(deck, '', async (_, { shape }) => [
    { slide: 'a-claim', block: 1, lines: shape === 'wide' ? [2] : [1, 2] },
  ]);
  expect(warnings.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '15: lines 1, 2 are too long for a screen of 16:9 or 4:3, and broken in two',
  ]);
});

test('a deck without code is not measured', async () => {
  const { deck } = parseDeck(makeSource('## A claim\n\nWords'), []);
  const refuse = async (): Promise<never> => {
    throw new Error('This deck needs no browser.');
  };
  expect(deck && (await findBrokenLines(deck, '', refuse))).toEqual([]);
});
