import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build } from '../../src/build/build.ts';

test('a cut that deck.yaml does not have is a mistake, and nothing is written', async () => {
  const out = join(tmpdir(), `no-cut-${process.pid}`);
  const { files, diagnostics } = await build({
    slides: 'tests/fixtures/lighthouses',
    out,
    url: null,
    cuts: [7],
  });
  expect(files).toBeNull();
  expect(existsSync(out)).toBe(false);
  expect(diagnostics).toMatchObject([
    { code: 'unknown-cut', level: 'error', file: 'deck.yaml', line: 11, hint: 'cuts are 4' },
  ]);
});
