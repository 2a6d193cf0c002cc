import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Source } from '../report/source.ts';

const TEXT = /\.(?:md|ya?ml|bib|json|csv)$/;

/** The folder of a deck, which is a folder of slides or a single file. */
export function findDeckFolder(slides: string): string {
  return isFile(slides) ? dirname(slides) : slides;
}

/**
 * Reads the text files of a slides folder and of its `data/`, by path relative to the first; hidden files are left
 * out. Where the deck is one file of Markdown, no other beside it is read but the glossary that it links to. Throws when
 * there is no such folder or file, or one can't be read.
 */
export function readSource(slides: string): Source {
  const single = isFile(slides) ? basename(slides) : null;
  if (single !== null && !/\.(?:md|markdown)$/i.test(single))
    throw new Error(`A deck is a folder of slides or a file of Markdown, and ${slides} is neither.`);
  const folder = findDeckFolder(slides);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder or file of slides at ${resolve(slides)}.`);
  const names = [...listTexts(folder, ''), ...listTexts(folder, 'data')].sort();
  const read = (all: string[]) => new Map(all.map((name) => [name, readText(folder, name)]));
  if (single === null) return { files: read(names) };
  const own = readText(folder, single);
  const beside = names.filter(
    (name) => !/\.(?:md|ya?ml)$/.test(name) || (name === 'glossary.md' && own.includes('glossary.md#')),
  );
  return { files: new Map([[single, own], ...read(beside)]), single };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
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
