import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TALK_KEYS } from '../src/outputs/talk/keys.ts';

const page = readFileSync('docs/lecturing.md', 'utf8');

test('the page on lecturing explains every key that the desk names, in its order', () => {
  const rows = [...page.matchAll(/^\| (\S+(?: −)?) \| (?!what)(.+) \|$/gm)].map(([, key]) => key);
  expect(rows.filter((key) => key !== '---')).toEqual(TALK_KEYS.map(({ key }) => key));
});

test('the README names the page and the option that writes a cut', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain('docs/lecturing.md');
  expect(readme).toContain('--cut');
});
