import { test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { LONGEST, RUNS } from '../runs.ts';
import { testNoteEdits } from './noteEdits.ts';

test(
  'no slip of the hand in a line that begins a note publishes it, tried thousands of times',
  () => {
    testNoteEdits(readSource('slides'), RUNS);
  },
  LONGEST,
);
