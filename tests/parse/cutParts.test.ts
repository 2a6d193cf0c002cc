import { expect, test } from 'vitest';
import { cutDeck } from '../../src/deck/cut.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { readText } from '../../src/deck/text.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

function parse(note: string, more = '') {
  const yaml = 'cuts:\n  - {minutes: 2, slides: [{id: first, minutes: 2}]}\n';
  const slides = `## First {#first}\n\nShown${more}\n\nNote:\n\n${note}\n\n---\n\n## Second {#second}\n\nShown`;
  return parseDeck(makeSource(slides, { yaml }), []);
}

const readNote = (deck: Deck | null) =>
  readText(deck?.chapters[0]?.slides[0]?.steps[0]?.voices.note?.prose ?? []);
const codes = (...written: Parameters<typeof parse>) =>
  parse(...written).diagnostics.map(({ level, code, line }) => `${level} ${code} ${line}`);

test('a cut says its own words, and the whole its own', () => {
  const { deck, diagnostics } = parse(
    'Both.\n\n::: {cut=whole}\nThe [second](#second) comes next.\n:::\n\n::: {cut=2}\nThat is all.\n:::',
  );
  expect(diagnostics).toEqual([]);
  expect(readNote(deck)).toBe('Both.\nThe second comes next.');
  expect(readNote(deck && cutDeck(deck, 2))).toBe('Both.\nThat is all.');
});

test('a note may not refer to what a cut leaves out; elsewhere the words stay', () => {
  expect(codes('See the [second](#second).')).toEqual(['error lost-reference 12']);
  expect(codes('Said.', ' [the second](#second)')).toEqual(['warning lost-reference 8']);
  const { deck } = parse('Said.', ' [the second](#second)');
  expect(JSON.stringify(deck && cutDeck(deck, 2))).not.toContain('crossReference');
});

test('a part for a cut that there is not, or outside a note, is an error', () => {
  expect(codes('::: {cut=3}\nSaid.\n:::')).toEqual(['error unknown-cut 12']);
  expect(codes('Said.', '\n\n::: {cut=2}\nShown too\n:::')).toEqual(['error stray-cut 10']);
});

test('the glossary of a cut may not refer to what the cut leaves out either', () => {
  const yaml = 'cuts:\n  - {minutes: 2, slides: [{id: first, minutes: 2}]}\n';
  const files = {
    'glossary.md': '## Lamp\n\nA lamp: see [there](#second).\n\n## Oil\n\nNot [there](#second).\n',
  };
  const slides =
    '## First {#first}\n\nShown [lamp](glossary.md#lamp)\n\n---\n\n## Second {#second}\n\nShown [oil](glossary.md#oil)';
  const { diagnostics } = parseDeck(makeSource(slides, { yaml, files }), []);
  expect(diagnostics.map(({ level, code, file, line }) => [level, code, file, line])).toEqual([
    ['warning', 'lost-reference', 'glossary.md', 3],
  ]);
});
