import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../report/source.ts';

const TEXT = /\.(?:md|ya?ml|bib|json|csv)$/;

/**
 * Reads the text files of a slides folder and of its `data/`, by path relative to the first; hidden files are left
 * out. Throws when there is no such folder or a file can't be read.
 */
export function readSource(folder: string): Source {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder of slides at ${folder}.`);
  const names = [...listTexts(folder, ''), ...listTexts(folder, 'data')].sort();
  return { files: new Map(names.map((name) => [name, readText(folder, name)])) };
}

function listTexts(folder: string, under: string): string[] {
  const path = join(folder, under);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(path)
    .filter((name) => TEXT.test(name) && !name.startsWith('.'))
    .filter((name) => !statSync(join(path, name), { throwIfNoEntry: false })?.isDirectory())
    .map((name) => (under === '' ? name : `${under}/${name}`));
}

function readText(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw new Error(`${join(folder, name)} could not be read.`, { cause });
  }
}
