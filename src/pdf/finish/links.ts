import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { readElement } from '../book.ts';
import type { Repair } from '../finish.ts';
import { walkElements } from '../structure.ts';

/** Rules 7.18.5-2 and 7.18.1-2: every link says in words where it leads: its own, and an address that they don't hold. */
export const describeLinks: Repair = (book) => {
  const { context } = book.document;
  for (const element of walkElements(book.elements)) {
    if (element.role !== 'Link') continue;
    const words = readElement(book, element)
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    for (const kid of element.kids) {
      const annotation = kid.kind === 'object' ? context.lookup(kid.ref) : null;
      if (!(annotation instanceof PDFDict)) continue;
      const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
      const url = address instanceof PDFString ? address.asString() : '';
      const said = [words, words.includes(url) ? '' : url].filter(Boolean).join(': ');
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(said || 'Link'));
    }
  }
};
