import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type Content, readContent } from './content.ts';
import { readSheets, type Sheet } from './pages.ts';
import { type Element, readStructure } from './structure.ts';

/** A PDF with its pages' content and its structure tree read. */
export interface Book {
  document: PDFDocument;
  elements: Element[];
  sheets: Sheet[];
  /** By the page's object, "12 0 R". */
  contents: Map<string, Content>;
}

/** Text of the structure tree, in reading order: an element's own words, or a picture's description. */
export interface Leaf {
  text: string;
  element: Element;
  /** The page's object; empty for a picture's description. */
  page: string;
}

/** Opens a PDF and reads it whole. Throws on a file that is not a whole PDF. */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const sheets = readSheets(document);
  const contents = new Map(sheets.map(({ ref, code, fonts }) => [ref.toString(), readContent(code, fonts)]));
  return { document, elements: readStructure(document), sheets, contents };
}

/** What a reader's program says, in order, without the marks that lists are given. */
export function readLeaves(book: Book): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (element: Element): void => {
    if (element.role === 'Lbl') return;
    const alt = readString(element, 'Alt');
    if (element.role === 'Figure' && alt !== null) {
      leaves.push({ text: alt, element, page: '' });
      return;
    }
    for (const kid of element.kids) {
      if (kid.kind === 'element') visit(kid);
      else if (kid.kind === 'mark') {
        const text = book.contents.get(kid.page)?.marks.get(kid.mcid)?.text ?? '';
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
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

/** The words inside an element. */
export function readElement(book: Book, element: Element): string {
  return element.kids
    .map((kid) => {
      if (kid.kind === 'element') return readElement(book, kid);
      return kid.kind === 'mark' ? (book.contents.get(kid.page)?.marks.get(kid.mcid)?.text ?? '') : '';
    })
    .join('');
}
