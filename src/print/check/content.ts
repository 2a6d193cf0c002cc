import type { PDFRef } from '@cantoo/pdf-lib';
import { type Book, readElement, readMark } from '../book.ts';
import type { Content } from '../content.ts';
import { findParents, readKey, readParents } from '../parents.ts';
import { findElements, once, type Rule } from './rule.ts';

/** Rules over the pages: what is painted, and how it is tagged. */
export const contentRules: Rule[] = [
  pages('7.1-1', ({ nested }) => (nested.artifacts > 0 ? 'an artifact inside tagged content' : null)),
  pages('7.1-2', ({ nested }) => (nested.marks > 0 ? 'tagged content inside an artifact' : null)),
  {
    id: '7.1-3',
    find: (book) => [
      ...pages('', ({ loose }) => {
        if (loose.text.trim() !== '')
          return `"${loose.text.trim().slice(0, 40)}" is neither tagged nor an artifact`;
        return loose.shapes > 0 ? `${loose.shapes} shapes are neither tagged nor an artifact` : null;
      }).find(book),
      ...findOrphans(book),
    ],
  },
  {
    id: '7.21.8-1',
    find: ({ sheets, contents }) =>
      sheets.flatMap(({ ref }, index) =>
        (contents.get(ref)?.missing ?? []).map(
          (text) => `page ${index + 1}: "${text}" has a character that no font holds`,
        ),
      ),
  },
];

function pages(id: string, find: (content: Content) => string | null): Rule {
  return {
    id,
    find: ({ sheets, contents }) =>
      sheets.flatMap(({ ref }, index) => {
        const content = contents.get(ref);
        const breach = content ? find(content) : null;
        return breach === null ? [] : [`page ${index + 1}: ${breach}`];
      }),
  };
}

/** What the parent tree must say, and what it says. */
const comparePaths = once(({ document, elements }) => ({
  wanted: findParents(document, elements),
  told: readParents(document),
}));

/** Marks that no element names, or that the parent tree does not lead back to theirs. */
function findOrphans(book: Book): string[] {
  const { wanted, told } = comparePaths(book);
  return book.sheets.flatMap(({ ref, dict }, index) => {
    const key = readKey(dict);
    const [owners, paths] = [wanted, told].map((parents) => readList(parents.get(key ?? -1)));
    return [...(book.contents.get(ref)?.marks ?? [])].flatMap(([mcid, { text }]) => {
      const words = `page ${index + 1}: "${text.slice(0, 40)}"`;
      if (!owners?.[mcid]) return [`${words} is in no element`];
      return owners[mcid] === paths?.[mcid] ? [] : [`${words} does not lead back to its element`];
    });
  });
}

/** Elements that hold what is not there, and paths of the parent tree from what is not tagged. */
export function findStalePaths(book: Book): string[] {
  const { wanted, told } = comparePaths(book);
  const lost = findElements(book).flatMap((element) =>
    element.kids.some((kid) => kid.kind === 'mark' && !kid.stream && !readMark(book, kid))
      ? [`${element.role} "${readElement(book, element).slice(0, 40)}" holds what is on no page`]
      : [],
  );
  const stale = [...told].flatMap(([key, entry]) => {
    const owner = wanted.get(key);
    if (owner === undefined) return [key];
    const owners = readList(owner);
    return readList(entry).some((ref, mcid) => ref !== null && ref !== owners[mcid]) ? [key] : [];
  });
  return [...lost, ...stale.map((key) => `the parent tree's entry ${key} leads from what is not tagged`)];
}

function readList(entry: PDFRef | (PDFRef | null)[] | undefined): (PDFRef | null)[] {
  return Array.isArray(entry) ? entry : [entry ?? null];
}
