import { expect, test } from 'vitest';
import { runScript } from './runScript.ts';

test('a broken world ends with 2 and says why', async () => {
  const { code, printed } = await runScript(['--slides', 'tests/fixtures/lighthouses', '--out', 'src']);
  expect(printed).toContain('src holds other things than a build');
  expect(printed).not.toMatch(/^ +at /m);
  expect(code).toBe(2);
});

test('a broken world tells its stack when asked', async () => {
  const options = ['--slides', 'tests/fixtures/lighthouses', '--out', 'src'];
  const { code, printed } = await runScript(options, { DEBUG: '1' });
  expect(printed).toContain('src holds other things than a build');
  expect(printed).toMatch(/^ +at checkFolder/m);
  expect(code).toBe(2);
});

test.each([
  ['scenes', '--foo'],
  ['dev', '--out'],
  ['gallery', '--url'],
  ['checkPdf', '--out'],
])('the script %s refuses %s, which it would ignore', async (script, option) => {
  const { code, printed } = await runScript([option, 'x'], {}, script);
  expect(printed).toContain(option);
  expect(code).toBe(2);
});
