import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { makeFolder } from './folder.ts';

test('a deck is the texts of its folder and of data, and no hidden or foreign file', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'data'));
  mkdirSync(join(folder, 'node_modules/other'), { recursive: true });
  mkdirSync(join(folder, '02-folder.md'));
  for (const name of ['deck.yaml', '01-a.md', 'data/year.csv', 'node_modules/other/readme.md', 'a.png'])
    writeFileSync(join(folder, name), name);
  // Emacs keeps a link that leads nowhere beside a file with unsaved changes.
  symlinkSync('somebody@here.1234', join(folder, '.#01-a.md'));
  expect([...readSource(folder).files]).toEqual([
    ['01-a.md', '01-a.md'],
    ['data/year.csv', 'data/year.csv'],
    ['deck.yaml', 'deck.yaml'],
  ]);
});

test('a folder that is none is named', () => {
  expect(() => readSource('nowhere')).toThrow('There is no folder or file of slides at ');
});

test('a file that cannot be read is named', () => {
  const folder = makeFolder();
  symlinkSync('nothing', join(folder, '01-a.md'));
  expect(() => readSource(folder)).toThrow(join(folder, '01-a.md'));
});
