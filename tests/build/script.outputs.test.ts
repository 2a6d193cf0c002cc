import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { makeFolder } from './folder.ts';

/** Runs a script, the build's if not said otherwise; returns what it printed and its exit code. */
async function run(
  options: string[],
  environment = {},
  script = 'build',
): Promise<{ code: number; printed: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...options], {
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const printed = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, printed: printed.join('') };
}

test('a deck with mistakes prints them all, ends with 1 and writes nothing', async () => {
  const out = join(makeFolder(), 'dist');
  const { code, printed } = await run(['--slides', 'tests/parse/invalid/five-mistakes', '--out', out]);
  expect(printed.match(/^tests\/parse\/invalid\/five-mistakes\/\S+ error/gm)).toHaveLength(5);
  expect(printed).toContain('5 errors; nothing was written');
  expect(code).toBe(1);
  expect(existsSync(out)).toBe(false);
});

test('a broken world ends with 2 and says why, with its stack only when asked', async () => {
  const options = ['--slides', 'tests/fixtures/lighthouses', '--out', 'src'];
  const [plain, asked] = await Promise.all([run(options), run(options, { DEBUG: '1' })]);
  expect(plain.printed).toContain('src holds other things than a build');
  expect(plain.printed).not.toMatch(/^ +at /m);
  expect(asked.printed).toMatch(/^ +at checkFolder/m);
  expect([plain.code, asked.code]).toEqual([2, 2]);
});

test.each([
  ['scenes', '--foo'],
  ['dev', '--out'],
  ['gallery', '--url'],
  ['checkPdf', '--out'],
])('the script %s refuses %s, which it would ignore', async (script, option) => {
  const { code, printed } = await run([option, 'x'], {}, script);
  expect(printed).toContain(option);
  expect(code).toBe(2);
});
