import { deflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';

const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');
/** Objects in one object stream. */
const BUNDLE = 200;

/**
 * Writes a document as PDF 1.7 with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
 * Objects are numbered anew, in the order in which the catalog leads to them; what nothing leads to is left out. So the
 * same content always makes the same bytes, in whatever order the browser wrote it. The document can't be used afterwards.
 * pdf-lib's own writer compresses with pako, which was several times slower than zlib for these files (measured with
 * @cantoo/pdf-lib 2.11).
 */
export function savePdf(document: PDFDocument): Uint8Array {
  const { context } = document;
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = context.obj({ Type: 'XRef', W: [1, 4, 2], Filter: 'FlateDecode' }) as PDFDict;
  for (const [key, value] of Object.entries({ Root, Info, ID }))
    if (value) trailer.set(PDFName.of(key), value);
  const found = numberObjects(context, trailer);
  let last = found.length;
  const parts: Uint8Array[] = [HEADER];
  let offset = HEADER.length;
  const entries: [number, number, number][] = [[0, 0, 65535]];
  const add = (ref: PDFRef, bytes: Buffer): void => {
    entries[ref.objectNumber] = [1, offset, ref.generationNumber];
    const whole = Buffer.concat([
      Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`),
      bytes,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(whole);
    offset += whole.length;
  };

  const loose: [PDFRef, PDFObject][] = [];
  for (const [index, object] of found.entries()) {
    const ref = PDFRef.of(index + 1);
    if (object instanceof PDFStream) add(ref, serialise(object));
    else loose.push([ref, object]);
  }
  for (let start = 0; start < loose.length; start += BUNDLE) {
    const bundle = loose.slice(start, start + BUNDLE);
    const ref = PDFRef.of(++last);
    const index: string[] = [];
    let size = 0;
    for (const [place, [inner, object]] of bundle.entries()) {
      entries[inner.objectNumber] = [2, ref.objectNumber, place];
      index.push(`${inner.objectNumber} ${size}`);
      size += object.sizeInBytes() + 1;
    }
    const head = `${index.join(' ')}\n`;
    const body = Buffer.alloc(head.length + size, '\n');
    let at = body.write(head, 'latin1');
    for (const [, object] of bundle) at += object.copyBytesInto(body, at) + 1;
    const dict = { Type: 'ObjStm', N: bundle.length, First: head.length, Filter: 'FlateDecode' };
    add(ref, serialise(PDFRawStream.of(context.obj(dict), deflateSync(body))));
  }

  const ref = PDFRef.of(++last);
  entries[ref.objectNumber] = [1, offset, 0];
  const table = Buffer.alloc((ref.objectNumber + 1) * 7);
  for (let number = 0; number <= ref.objectNumber; number++) {
    const [kind, place, extra] = entries[number] ?? [0, 0, 0];
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(extra, number * 7 + 5);
  }
  trailer.set(PDFName.of('Size'), context.obj(ref.objectNumber + 1));
  const start = offset;
  add(ref, serialise(PDFRawStream.of(trailer, deflateSync(table))));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Numbers each object that `trailer` leads to, from 1, and writes the new numbers into all that refer to it. */
function numberObjects(context: PDFContext, trailer: PDFDict): PDFObject[] {
  const places = new Map<PDFRef, PDFRef>();
  const found: PDFObject[] = [];
  const seen = new Set<PDFObject>();
  const move = (value: PDFObject): PDFRef | null => {
    if (!(value instanceof PDFRef)) {
      visit(value);
      return null;
    }
    const known = places.get(value);
    if (known) return known;
    const place = PDFRef.of(found.push(context.lookup(value) ?? context.obj(null)));
    places.set(value, place);
    return place;
  };
  const visit = (object: PDFObject): void => {
    if (object instanceof PDFStream) visit(object.dict);
    else if (object instanceof PDFArray) {
      if (seen.has(object)) return;
      seen.add(object);
      for (let index = 0; index < object.size(); index++) {
        const place = move(object.get(index));
        if (place) object.set(index, place);
      }
    } else if (object instanceof PDFDict) {
      if (seen.has(object)) return;
      seen.add(object);
      for (const [key, value] of object.entries()) {
        const place = move(value);
        if (place) object.set(key, place);
      }
    }
  };
  visit(trailer);
  // The list grows while it is gone through.
  for (const object of found) visit(object);
  return found;
}

function serialise(object: PDFObject): Buffer {
  if (object instanceof PDFRawStream) return serialiseStream(object);
  const bytes = Buffer.allocUnsafe(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

// pdf-lib copies a stream byte by byte (PDFRawStream.copyBytesInto, seen with @cantoo/pdf-lib 2.11).
function serialiseStream({ dict, contents }: PDFRawStream): Buffer {
  dict.set(PDFName.of('Length'), dict.context.obj(contents.length));
  return Buffer.concat([serialise(dict), Buffer.from('\nstream\n'), contents, Buffer.from('\nendstream')]);
}
