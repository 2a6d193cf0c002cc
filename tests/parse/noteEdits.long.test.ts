import { test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { testNoteEdits } from './noteEdits.ts';

test('2,000 slips of the hand in lines that begin a note publish none of it', () => {
  testNoteEdits(readSource('slides'), 2000);
});
