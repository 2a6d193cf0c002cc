import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countWords, readText } from '../../src/deck/text.ts';
import { findImports } from '../sourceFiles.ts';
import { findNotes, readNotes, removeCuts } from './notes.ts';
import { readDeck } from './read.ts';

const count = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + countWords(text), 0);

test('the notes of a chapter are found by its lines', () => {
  const notes = findNotes(readFileSync(join(import.meta.dirname, 'notes/chapter.md'), 'utf8'));
  expect(notes.map((note) => note.replace(/\s+/g, ' ').trim())).toEqual([
    'First words, linked and Story: in code then more. a bullet in it Note: code in a note A heading in it',
    'Second words слова.',
    'Third words .',
    'Fourth words go on.',
  ]);
});

test.each(['slides', 'tests/fixtures/lighthouses', 'tests/fixtures/cyrillic', 'tests/fixtures/rtl'])(
  'in %s the reader and the parser find the same notes',
  (folder) => {
    const deck = readDeck(folder);
    const steps = deck.chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
    const said = steps.flatMap(({ voices }) => (voices.note ? [readText(voices.note.prose)] : []));
    const read = readNotes(folder, removeCuts);
    expect(read).toHaveLength(said.length);
    expect(count(said)).toBeGreaterThan(0);
    expect(Math.abs(count(read) / count(said) - 1)).toBeLessThan(0.005);
  },
);

test('the reader of notes knows nothing of the parser', () => {
  const ours = findImports('tests/outputs/notes.ts').filter(({ to }) => /^(?:src|tests)\//.test(to));
  expect(ours.map(({ to }) => to)).toEqual(['src/deck/voices.ts']);
});
