import { PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { MarkedContentReference, MarkedText, PdfFile, StructureElement, TaggedText } from './model.ts';
import { decodePdfString } from './strings.ts';

/** What a screen reader says, in order, without the labels that list items are given. */
export function readTaggedTexts(pdf: PdfFile): TaggedText[] {
  const texts: TaggedText[] = [];
  const visit = (element: StructureElement): void => {
    if (element.role === 'Lbl') return;
    const alt = readElementString(element, 'Alt');
    if (element.role === 'Figure' && alt !== null) {
      texts.push({ text: alt, element, page: null });
      return;
    }
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid);
      else if (kid.kind === 'mark') {
        const text = readMarkedText(pdf, kid)?.text ?? '';
        if (text !== '') texts.push({ text, element, page: kid.page });
      }
    }
  };
  for (const element of pdf.elements) visit(element);
  return texts;
}

/** A text of an element's dictionary, decoded; null where it has none under this key. */
export function readElementString(element: StructureElement, key: string): string | null {
  const value = element.dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? decodePdfString(value) : null;
}

/** What is painted under a marked-content reference; undefined where its page has no such marked content. */
export function readMarkedText(
  { contents }: PdfFile,
  { page, mcid, stream }: MarkedContentReference,
): MarkedText | undefined {
  return page && !stream ? contents.get(page)?.marked.get(mcid) : undefined;
}

/** The words inside an element and the elements in it, on one line. */
export function readElementText(pdf: PdfFile, element: StructureElement): string {
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return readElementText(pdf, kid);
      return kid.kind === 'mark' ? (readMarkedText(pdf, kid)?.text ?? '') : '';
    })
    .join('')
    .replaceAll('\n', '');
}
