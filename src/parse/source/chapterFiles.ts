import type { Source } from '../../report/source.ts';

/** The names of chapter files: `09-vote.md`. */
const CHAPTER = /^(\d+)-[^/]+\.md$/;

/** Markdown that is no chapter: what the deck explains and what is said of it. */
const OTHER = /^(?:glossary|readme|licen[cs]e|changelog|contributing)\.md$/i;

/**
 * The chapter files of a deck: its one file, or those of its folder in the order of their numbers; where none has a
 * number, the only file of Markdown.
 */
export function findChapters({ files, single }: Source): string[] {
  if (single !== undefined) return [single];
  const number = (name: string) => Number(CHAPTER.exec(name)?.[1]);
  const numbered = [...files.keys()].filter((name) => CHAPTER.test(name));
  if (numbered.length > 0) return numbered.sort((a, b) => number(a) - number(b) || (a < b ? -1 : 1));
  const plain = [...files.keys()].filter((name) => /^[^/]+\.md$/.test(name) && !OTHER.test(name));
  return plain.length === 1 ? plain : [];
}
