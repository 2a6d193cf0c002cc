import { PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import { type Content, type Marked, readContent } from './content.ts';
import { readSheets, type Sheet } from './pages.ts';
import { type Element, type Mark, readStructure } from './structure.ts';
import { readText } from './text.ts';

/** A PDF with its pages' content and its structure tree read. */
export interface Book {
  document: PDFDocument;
  elements: Element[];
  sheets: Sheet[];
  /** By the page. */
  contents: Map<PDFRef, Content>;
}

/** Text of the structure tree, in reading order: an element's own words, or a picture's description. */
export interface Leaf {
  text: string;
  element: Element;
  /** Null for a picture's description. */
  page: PDFRef | null;
}

/** Opens a PDF and reads it whole. Throws on a file that is not a whole PDF. */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const sheets = readSheets(document);
  const contents = new Map(sheets.map(({ ref, code, fonts }) => [ref, readContent(code, fonts)]));
  return { document, elements: readStructure(document), sheets, contents };
}

/** What a reader's program says, in order, without the marks that lists are given. */
export function readLeaves(book: Book): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (element: Element): void => {
    if (element.role === 'Lbl') return;
    const alt = readString(element, 'Alt');
    if (element.role === 'Figure' && alt !== null) {
      leaves.push({ text: alt, element, page: null });
      return;
    }
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid);
      else if (kid.kind === 'mark') {
        const text = readMark(book, kid)?.text ?? '';
        if (text !== '') leaves.push({ text, element, page: kid.page });
      }
    }
  };
  for (const element of book.elements) visit(element);
  return leaves;
}

/** A text of an element's dictionary, decoded. */
export function readString(element: Element, key: string): string | null {
  const value = element.dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? readText(value) : null;
}

/** What is painted under a mark; undefined where its page has no such mark. */
export function readMark({ contents }: Book, { page, mcid, stream }: Mark): Marked | undefined {
  return page && !stream ? contents.get(page)?.marks.get(mcid) : undefined;
}

/** The words inside an element. */
export function readElement(book: Book, element: Element): string {
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return readElement(book, kid);
      return kid.kind === 'mark' ? (readMark(book, kid)?.text ?? '') : '';
    })
    .join('');
}
