import { expect, test } from 'vitest';
import { forAudience } from '../../src/deck/audience.ts';
import { findReferenceIds } from '../../src/outputs/page/sources.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { makeSource } from '../smallDeck.ts';

const work = (id: string) => ({ id, type: 'book', title: `Title ${id}`, author: [{ family: 'Keeper' }] });

function parse(text: string, keys: string[]) {
  const files = { 'references.json': JSON.stringify(keys.map(work)) };
  const { deck, diagnostics } = parseDeck(makeSource(`## A claim\n\n${text}`, { files }), []);
  if (!deck) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return deck;
}

test('every key has an id of its own in the list of sources', () => {
  const keys = ['Иванов2017', 'Петров2017', 'smith:2010', 'smith/2010', 'smith-2010'];
  const deck = parse(`Shown [${keys.map((key) => `@${key}`).join('; ')}]`, keys);
  const ids = findReferenceIds(deck.references);
  expect(new Set(ids.values()).size).toBe(keys.length);
  expect(ids.get('Иванов2017')).toBe('ref-Иванов2017');
});

test('a source, footnote or term that only a note uses is not in the public deck, whose numbers begin anew', () => {
  const text =
    'Shown.\n\nNote:\n\nSaid [@secret].[^n]\n\nStory:\n\nRead [@open].[^s]\n\n[^n]: For the speaker\n\n[^s]: For all';
  const deck = parse(text, ['secret', 'open']);
  const open = forAudience(deck, 'public');
  expect(open.references.map(({ key, number }) => [number, key])).toEqual([[1, 'open']]);
  expect(JSON.stringify(open)).not.toMatch(/secret|For the speaker|Said/);
  expect(JSON.stringify(open)).toContain('"type":"footnote","number":1,');
  expect(forAudience(deck, 'speaker')).toEqual(deck);
});
