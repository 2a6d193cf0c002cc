import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './folder.ts';
import { runScript } from './runScript.ts';

test('a deck with mistakes prints them all, ends with 1 and writes nothing', async () => {
  const out = join(makeFolder(), 'dist');
  const { code, printed } = await runScript(['--slides', 'tests/parse/invalid/five-mistakes', '--out', out]);
  expect(printed.match(/^tests\/parse\/invalid\/five-mistakes\/\S+ error/gm)).toHaveLength(5);
  expect(printed).toContain('5 errors; nothing was written');
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});
