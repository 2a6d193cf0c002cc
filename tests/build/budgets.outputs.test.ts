import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, checkBudgets } from '../../src/build/build.ts';
import type { Weight } from '../../src/outputs/output.ts';
import { makeFolder } from './folder.ts';

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

test('a story past the budget of its deck is not written', async () => {
  const folder = makeFolder();
  const [slides, out] = [join(folder, 'slides'), join(folder, 'dist')];
  cpSync('tests/fixtures/secrets', slides, { recursive: true });
  const file = join(slides, 'deck.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}paper: [a4]\nbudgets: {script: 1}\n`);
  const { files, diagnostics } = await build({ slides, out, url: null });
  expect(diagnostics).toMatchObject([{ code: 'over-budget', level: 'error', line: 10 }]);
  expect(files).toBeNull();
  expect(existsSync(out)).toBe(false);
}, 180_000);
