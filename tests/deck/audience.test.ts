import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { forAudience } from '../../src/deck/audience.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { findDirection } from '../../src/deck/direction.ts';
import { listProses } from '../../src/deck/mapDeck.ts';
import { listDeepNodes } from '../../src/deck/nodes.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { makeSource } from '../smallDeck.ts';

const deck = readDeck('tests/fixtures/secrets');
const open = forAudience(deck, 'public');

function readDeck(folder: string): Deck {
  const { deck, diagnostics } = parseDeck(readSource(folder), sceneReaders);
  if (!deck) throw new Error(JSON.stringify(diagnostics));
  return deck;
}

const steps = ({ chapters }: Deck) =>
  chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));

test('the speaker has the deck as it is', () => {
  expect(forAudience(deck, 'speaker')).toBe(deck);
});

test('the public’s deck has no note', () => {
  expect(steps(deck).filter(({ voices }) => voices.note).length).toBeGreaterThan(1);
  expect(steps(open).filter(({ voices }) => voices.note)).toEqual([]);
  expect(JSON.stringify(open)).not.toMatch(/secret/i);
});

test('a source that only a note cites is gone, and the others are numbered from 1 without a gap', () => {
  expect(deck.references.map(({ key, number }) => [key, number])).toEqual([
    ['hidden', 1],
    ['first', 2],
    ['second', 3],
  ]);
  expect(open.references.map(({ key, number }) => [key, number])).toEqual([
    ['first', 1],
    ['second', 2],
  ]);
});

test('footnotes are counted anew, and a term goes that only a note links to, but none that nothing links to', () => {
  const numbers = (one: Deck) =>
    [...JSON.stringify(one.chapters).matchAll(/"type":"footnote",[^{}]*?"number":(\d+)/g)].map(
      ([, number]) => number,
    );
  expect(numbers(deck)).toEqual(['1', '2']);
  expect(numbers(open)).toEqual(['1']);
  expect(open.glossary.map(({ id }) => id)).toEqual(['told', 'unlinked']);
});

test('footnotes keep the order of before, also where a note calls one first', () => {
  const words = `## One

Shown

Note: Hidden.[^one]

---

## Two

Shown [^two] and [^one]

[^one]: First
[^two]: Second`;
  const { deck } = parseDeck(makeSource(words), []);
  const list = (one: Deck) =>
    listProses(one)
      .flatMap(listDeepNodes)
      .flatMap((node) => (node.type === 'footnote' ? [[node.number, readText(node.content)]] : []));
  expect(deck && list(forAudience(deck, 'public'))).toEqual([
    [2, 'Second'],
    [1, 'First'],
  ]);
});

test.each([
  ['en', 'ltr'],
  ['he', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ckb', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
])('%s runs %s', (language, direction) => {
  expect(findDirection(language)).toBe(direction);
});
