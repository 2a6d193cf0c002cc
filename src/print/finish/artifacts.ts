import type { PDFRef } from '@cantoo/pdf-lib';
import { readMarkedText } from '../objects/elementText.ts';
import type { MarkedContentReference, StructureElement, StructureKid } from '../objects/model.ts';
import { replacePageContent } from '../objects/pages.ts';
import { listElements, walkMarks } from '../objects/structure.ts';
import { wrapArtifacts } from './artifactOperators.ts';
import type { Repair } from './model.ts';

/**
 * Rule 7.1-3: what is painted is tagged or an artifact. Chromium leaves running heads and backgrounds untagged, and tags
 * borders and the heads that a table repeats on its later pages (seen with Chromium 156): marked content without words,
 * and such heads, are taken out of the tree.
 */
export const markArtifacts: Repair = (pdf) => {
  const decorative = new Map<PDFRef, Set<number>>();
  for (const element of listElements(pdf.elements)) {
    if (element.role === 'Figure') continue;
    const head = findHead(element);
    const isPlain = (kid: StructureKid): kid is MarkedContentReference & { page: PDFRef } =>
      kid.kind === 'mark' &&
      kid.page !== null &&
      (readMarkedText(pdf, kid)?.text.trim() === '' || (head !== null && kid.page !== head));
    for (const { page, mcid } of element.kids.filter(isPlain))
      decorative.set(page, (decorative.get(page) ?? new Set()).add(mcid));
    element.kids = element.kids.filter((kid) => !isPlain(kid));
  }
  for (const page of pdf.pages)
    replacePageContent(
      pdf.document,
      page,
      wrapArtifacts(page.operators, decorative.get(page.ref), page.taggedXObjects),
    );
};

/** The page of a table head's first words; null outside of column heads. */
function findHead(element: StructureElement): PDFRef | null {
  let head: StructureElement | null = element;
  while (head && head.role !== 'TH') head = head.parent;
  if (!head?.parent || head.parent.kids.some((kid) => kid.kind === 'element' && kid.role === 'TD'))
    return null;
  return walkMarks(head).next().value?.page ?? null;
}
