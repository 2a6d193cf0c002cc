import { expect, test } from 'vitest';
import { checkBudgets } from '../../src/build/build.ts';
import type { Weight } from '../../src/outputs/output.ts';

const weight: Weight = { budget: 'script', name: 'script of it', bytes: 48_100, most: 48_000 };
const source = { files: new Map([['deck.yaml', 'title: A\nbudgets:\n  script: 48\n']]) };

test('a budget that deck.yaml sets is an error at its place, another a warning', () => {
  expect(checkBudgets([weight], { budgets: { script: 48 } }, source)).toEqual([
    {
      code: 'over-budget',
      level: 'error',
      message: 'the script of it takes 48.1 of 48.0 kB, sent with brotli',
      file: 'deck.yaml',
      line: 3,
      column: 3,
    },
  ]);
  expect(checkBudgets([weight], { budgets: {} }, source)).toMatchObject([{ level: 'warning' }]);
  expect(checkBudgets([weight], { budgets: { script: 48.1 } }, source)).toEqual([]);
});
