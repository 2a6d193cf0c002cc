import { deflateSync, inflateSync } from 'node:zlib';
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
import type { Fonts } from './content.ts';

/** A page with the text of its content stream. */
export interface Sheet {
  ref: PDFRef;
  dict: PDFDict;
  code: string;
  fonts: Fonts;
  /** Names of the XObjects in its resources that hold marks of their own. */
  tagged: Set<string>;
}

const FILTER = PDFName.of('Filter');

/** A stream's bytes, inflated. */
export function readStream(stream: PDFRawStream): Buffer {
  return stream.dict.has(FILTER) ? inflateSync(stream.contents) : Buffer.from(stream.contents);
}

/** All pages in order, with their content and the texts of their fonts. */
export function readSheets(document: PDFDocument): Sheet[] {
  const maps = new Map<string, ReadonlyMap<number, string>>();
  return document.getPages().map((page): Sheet => {
    const resources = page.node.Resources();
    const fonts = new Map<string, ReadonlyMap<number, string>>();
    for (const [name, value] of resources?.lookupMaybe(PDFName.of('Font'), PDFDict)?.entries() ?? []) {
      const key = value.toString();
      const map = maps.get(key) ?? readFont(document, value);
      maps.set(key, map);
      fonts.set(name.asString().slice(1), map);
    }
    const tagged = new Set<string>();
    for (const [name, value] of resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.entries() ?? []) {
      const stream = document.context.lookup(value);
      if (stream instanceof PDFRawStream && stream.dict.has(PDFName.of('StructParents')))
        tagged.add(name.asString().slice(1));
    }
    const code = findStreams(document, page.node).map((each) => readStream(each).toString('latin1'));
    return { ref: page.ref, dict: page.node, code: code.join('\n'), fonts, tagged };
  });
}

/** Puts new content in the place of a page's. */
export function writeSheet(document: PDFDocument, { dict }: Sheet, code: string): void {
  const contents = PDFName.of('Contents');
  const stream = PDFRawStream.of(
    document.context.obj({ Filter: 'FlateDecode' }) as PDFDict,
    deflateSync(Buffer.from(code, 'latin1'), { level: 5 }),
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
  return stream instanceof PDFRawStream ? readCmap(readStream(stream).toString('latin1')) : new Map();
}
