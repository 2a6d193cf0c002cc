import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';
import { makeFolder } from './folder.ts';

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
});
