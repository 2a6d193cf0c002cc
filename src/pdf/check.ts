import { alignText, joinRuns } from './align.ts';
import { type Book, readLeaves } from './book.ts';
import { contentRules, findStrays } from './check/content.ts';
import { documentRules } from './check/document.ts';
import type { Rule } from './check/rule.ts';
import { structureRules } from './check/structure.ts';
import { readRuns } from './words.ts';

/** A rule that a file breaks: the rule's number in the veraPDF profile of PDF/UA-1, or "own" for one of this project's. */
export interface Breach {
  rule: string;
  message: string;
}

/** All rules that are looked at, by number. */
export const rules: readonly Rule[] = [...documentRules, ...structureRules, ...contentRules];

/** Everything that keeps a finished file from being kept; `families` are the fonts that it may be set in, none for any. */
export function checkBook(book: Book, source: string, families: readonly string[] = []): Breach[] {
  return [
    ...rules.flatMap(({ id, find }) => find(book).map((message) => ({ rule: id, message }))),
    ...findStrays(book, families).map((message) => ({ rule: 'own', message })),
    ...compareWords(book, source).map((message) => ({ rule: 'own', message })),
  ];
}

/** Reads a file's tagged words and the descriptions of its pictures back: they are those of its page, in order and whole. */
export function compareWords(book: Book, source: string): string[] {
  const leaves = readLeaves(book);
  const { difference } = alignText(joinRuns(readRuns(source)).text, leaves);
  if (!difference) return [];
  const leaf = difference.index === null ? undefined : leaves[difference.index];
  const page = book.sheets.findIndex(({ ref }) => ref.toString() === leaf?.page) + 1;
  const where = page > 0 ? `page ${page}: ` : '';
  return [
    `${where}the words are not those of the deck: "${difference.found}" in place of "${difference.wanted}"`,
  ];
}
