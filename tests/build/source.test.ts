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

test('a deck of one file has data, sources and the glossary that it links to, and nobody else’s words', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'data'));
  const beside = ['deck.yaml', '01-a.md', 'other.md', 'glossary.md', 'references.bib', 'data/year.csv'];
  for (const name of beside) writeFileSync(join(folder, name), name);
  const file = join(folder, 'talk.md');
  writeFileSync(file, '# A');
  const read = readSource(file);
  expect([read.single, [...read.files.keys()]]).toEqual([
    'talk.md',
    ['talk.md', 'data/year.csv', 'references.bib'],
  ]);
  writeFileSync(file, '# A\n\n[term](glossary.md#term)');
  expect([...readSource(file).files.keys()]).toContain('glossary.md');
  expect(() => readSource(join(folder, 'references.bib'))).toThrow('is neither');
});

test('a folder that is none is named', () => {
  expect(() => readSource('nowhere')).toThrow('There is no folder or file of slides at ');
});

test('a file that cannot be read is named', () => {
  const folder = makeFolder();
  symlinkSync('nothing', join(folder, '01-a.md'));
  expect(() => readSource(folder)).toThrow(join(folder, '01-a.md'));
});
