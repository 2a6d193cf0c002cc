import { alignText, readSource } from './align.ts';
import { type Book, readLeaves } from './book.ts';
import { contentRules, findStalePaths } from './check/content.ts';
import { documentRules } from './check/document.ts';
import { findStrays, fontRules } from './check/fonts.ts';
import { findLostLinks, linkRules } from './check/links.ts';
import type { Rule } from './check/rule.ts';
import { structureRules } from './check/structure.ts';
import type { About } from './finish.ts';

/** A rule that a file breaks: the rule's number in the veraPDF profile of PDF/UA-1, or "own" for one of this project's. */
export interface Breach {
  rule: string;
  message: string;
}

/** All rules that are looked at, by number. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...structureRules,
  ...contentRules,
  ...linkRules,
  ...fontRules,
];

/** Everything that keeps a finished file from being kept: a broken rule, a stray, or words that are not those of its source. */
export function checkBook(book: Book, about: Pick<About, 'source' | 'families'>): Breach[] {
  const own = [
    ...findStrays(book, about.families ?? []),
    ...findStalePaths(book),
    ...findLostLinks(book),
    ...compareWords(book, about),
  ];
  return [
    ...rules.flatMap(({ id, find }) => find(book).map((message) => ({ rule: id, message }))),
    ...own.map((message) => ({ rule: 'own', message })),
  ];
}

/** Reads a file's tagged words and the descriptions of its pictures back: they are those of its page, in order and whole. */
export function compareWords(book: Book, about: Pick<About, 'source'>): string[] {
  const leaves = readLeaves(book);
  const { difference } = alignText(readSource(about).text, leaves);
  if (!difference) return [];
  const leaf = difference.index === null ? undefined : leaves[difference.index];
  const page = book.sheets.findIndex(({ ref }) => ref === leaf?.page) + 1;
  const where = page > 0 ? `page ${page}: ` : '';
  return [
    `${where}the words are not those of the deck: "${difference.found}" in place of "${difference.wanted}"`,
  ];
}
