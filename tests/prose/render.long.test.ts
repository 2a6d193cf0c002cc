import { test } from 'vitest';
import { LONGEST, RUNS } from '../runs.ts';
import { testSafety } from './safety.ts';

test(
  'nothing that an author writes becomes a forbidden tag or attribute, tried thousands of times',
  () => {
    testSafety(RUNS);
  },
  LONGEST,
);
