import { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfFile } from './model.ts';
import { readPageContent } from './pageContent.ts';
import { readPages } from './pages.ts';
import { readStructure } from './structure.ts';

/** Opens a PDF and reads it whole. Throws on a file that is not a whole PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const pages = readPages(document);
  const contents = new Map(
    pages.map(({ ref, operators, fonts }) => [ref, readPageContent(operators, fonts)]),
  );
  return { document, elements: readStructure(document), pages, contents };
}
