import type { PDFRef } from '@cantoo/pdf-lib';
import { readMark } from '../book.ts';
import { writeArtifacts } from '../content.ts';
import type { Repair } from '../finish.ts';
import { writeSheet } from '../pages.ts';
import { type Element, type Kid, type Mark, walkElements, walkMarks } from '../structure.ts';

/**
 * Rule 7.1-3: what is painted is tagged or an artifact. Running heads and backgrounds have no tag; borders and
 * rules of an element that has no words under the same mark are taken out of the tree, and so are the heads of a
 * table that are painted again on its later pages.
 */
export const markArtifacts: Repair = (book) => {
  const decorative = new Map<PDFRef, Set<number>>();
  for (const element of walkElements(book.elements)) {
    if (element.role === 'Figure') continue;
    const head = findHead(element);
    const isPlain = (kid: Kid): kid is Mark & { page: PDFRef } =>
      kid.kind === 'mark' &&
      kid.page !== null &&
      (readMark(book, kid)?.text.trim() === '' || (head !== null && kid.page !== head));
    for (const { page, mcid } of element.kids.filter(isPlain))
      decorative.set(page, (decorative.get(page) ?? new Set()).add(mcid));
    element.kids = element.kids.filter((kid) => !isPlain(kid));
  }
  for (const sheet of book.sheets)
    writeSheet(book.document, sheet, writeArtifacts(sheet.code, decorative.get(sheet.ref), sheet.tagged));
};

/** The page of a table head's first words; null outside of column heads. */
function findHead(element: Element): PDFRef | null {
  let head: Element | null = element;
  while (head && head.role !== 'TH') head = head.parent;
  if (!head?.parent || head.parent.kids.some((kid) => kid.kind === 'element' && kid.role === 'TD'))
    return null;
  return walkMarks(head).next().value?.page ?? null;
}
