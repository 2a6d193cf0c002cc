import { test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { testNoteEdits } from './noteEdits.ts';

test('no slip of the hand in a line that begins a note publishes the note', () => {
  testNoteEdits(readSource('tests/fixtures/lighthouses'), 20);
});
