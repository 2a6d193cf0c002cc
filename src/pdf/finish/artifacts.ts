import { PDFArray, type PDFDict, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import type { Book } from '../book.ts';
import { writeArtifacts } from '../content.ts';
import type { Repair } from '../finish.ts';
import { writeSheet } from '../pages.ts';
import { type Element, type Mark, walkElements, walkMarks } from '../structure.ts';

const K = PDFName.of('K');

/**
 * Rule 7.1-3: what is painted is tagged or an artifact. Running heads and backgrounds have no tag; borders and
 * rules of an element that has no words under the same mark are taken out of the tree, and so are the heads of a
 * table that are painted again on its later pages.
 */
export const markArtifacts: Repair = (book) => {
  const decorative = new Map<string, Set<number>>();
  for (const element of walkElements(book.elements)) {
    if (element.role === 'Figure') continue;
    const first = findHead(element);
    const plain = element.kids.filter(
      (kid) => kid.kind === 'mark' && (isDecorative(book, kid) || (first !== null && kid.page !== first)),
    ) as Mark[];
    if (plain.length === 0) continue;
    for (const { page, mcid } of plain) decorative.set(page, (decorative.get(page) ?? new Set()).add(mcid));
    dropMarks(book, element, plain);
  }
  for (const sheet of book.sheets)
    writeSheet(
      book.document,
      sheet,
      writeArtifacts(sheet.code, decorative.get(sheet.ref.toString()), sheet.tagged),
    );
};

/** The page of a table head's first words; null outside of column heads. */
function findHead(element: Element): string | null {
  let head: Element | null = element;
  while (head && head.role !== 'TH') head = head.parent;
  if (!head?.parent || head.parent.kids.some((kid) => kid.kind === 'element' && kid.role === 'TD'))
    return null;
  return walkMarks(head).next().value?.page ?? null;
}

function isDecorative(book: Book, { page, mcid }: Mark): boolean {
  const marked = book.contents.get(page)?.marks.get(mcid);
  return marked !== undefined && marked.text.trim() === '';
}

function dropMarks(book: Book, element: Element, dropped: readonly Mark[]): void {
  const { context } = book.document;
  const value = element.dict.lookup(K);
  const kids: PDFObject[] = value instanceof PDFArray ? value.asArray() : [element.dict.get(K) as PDFObject];
  const own = element.dict.get(PDFName.of('Pg'))?.toString();
  const kept = kids.filter((kid) => {
    const object = context.lookup(kid);
    const id = object?.toString() ?? '';
    const dict = object as PDFDict | undefined;
    const isMark = dict && 'get' in dict && dict.get(PDFName.of('Type'))?.toString() === '/MCR';
    if (!isMark && !/^\d+$/.test(id)) return true;
    const mcid = isMark ? Number(dict.get(PDFName.of('MCID'))?.toString()) : Number(id);
    const page = (isMark ? dict.get(PDFName.of('Pg'))?.toString() : undefined) ?? own;
    return !dropped.some((mark) => mark.mcid === mcid && (page === undefined || mark.page === page));
  });
  element.dict.set(K, context.obj(kept));
}
