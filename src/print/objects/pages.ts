import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { readCmap } from './cmap.ts';
import type { PdfPage } from './model.ts';
import { inflateStream } from './streams.ts';

/** All pages in order, with their content and the texts of their fonts. */
export function readPages(document: PDFDocument): PdfPage[] {
  const maps = new Map<string, ReadonlyMap<number, string>>();
  return document.getPages().map((page): PdfPage => {
    const resources = page.node.Resources();
    const fonts = new Map<string, ReadonlyMap<number, string>>();
    for (const [name, value] of resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? []) {
      const key = value.toString();
      const map = maps.get(key) ?? readFont(document, value);
      maps.set(key, map);
      fonts.set(name.asString().slice(1), map);
    }
    const taggedXObjects = new Set<string>();
    for (const [name, value] of resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? []) {
      const stream = document.context.lookup(value);
      if (stream instanceof PDFRawStream && stream.dict.has(PDFName.of('StructParents')))
        taggedXObjects.add(name.asString().slice(1));
    }
    const code = findStreams(document, page.node).map((each) => inflateStream(each).toString('latin1'));
    return { ref: page.ref, dict: page.node, operators: code.join('\n'), fonts, taggedXObjects };
  });
}

/** Replaces a page's content stream. */
export function replacePageContent(document: PDFDocument, { dict }: PdfPage, operators: string): void {
  const contents = PDFName.of('Contents');
  const stream = PDFRawStream.of(
    document.context.obj({ Filter: 'FlateDecode' }) as PDFDict,
    deflateSync(Buffer.from(operators, 'latin1'), { level: 5 }),
  );
  const old = dict.get(contents);
  if (old && !(document.context.lookup(old) instanceof PDFArray))
    document.context.assign(old as PDFRef, stream);
  else dict.set(contents, document.context.register(stream));
}

function findStreams(document: PDFDocument, dict: PDFDict): PDFRawStream[] {
  const contents = document.context.lookup(dict.get(PDFName.of('Contents')));
  const list = contents instanceof PDFArray ? contents.asArray() : [contents];
  return list
    .map((each) => document.context.lookup(each as PDFObject))
    .filter((each) => each instanceof PDFRawStream);
}

function readFont(document: PDFDocument, value: PDFObject): ReadonlyMap<number, string> {
  const font = document.context.lookup(value, PDFDict);
  const stream = font.lookup(PDFName.of('ToUnicode'));
  return stream instanceof PDFRawStream ? readCmap(inflateStream(stream).toString('latin1')) : new Map();
}
