import { deflateSync } from 'node:zlib';
import { type PDFDocument, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';

const HEADER = Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1');
/** Objects in one object stream. */
const BUNDLE = 200;

/**
 * Writes a document as PDF 1.7 with object streams and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
 * The same document gives the same bytes. pdf-lib's own writer compresses with a library several times slower.
 */
export function savePdf(document: PDFDocument): Uint8Array {
  const { context } = document;
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
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream || ref.generationNumber !== 0) add(ref, serialise(object));
    else loose.push([ref, object]);
  }
  for (let start = 0; start < loose.length; start += BUNDLE) {
    const bundle = loose.slice(start, start + BUNDLE);
    const ref = context.nextRef();
    let at = 0;
    const index: string[] = [];
    const bodies = bundle.map(([inner, object], place) => {
      const body = Buffer.concat([serialise(object), Buffer.from('\n')]);
      entries[inner.objectNumber] = [2, ref.objectNumber, place];
      index.push(`${inner.objectNumber} ${at}`);
      at += body.length;
      return body;
    });
    const head = Buffer.from(`${index.join(' ')}\n`);
    const dict = { Type: 'ObjStm', N: bundle.length, First: head.length, Filter: 'FlateDecode' };
    add(ref, serialise(PDFRawStream.of(context.obj(dict), deflateSync(Buffer.concat([head, ...bodies])))));
  }

  const ref = context.nextRef();
  entries[ref.objectNumber] = [1, offset, 0];
  const table = Buffer.alloc((ref.objectNumber + 1) * 7);
  for (let number = 0; number <= ref.objectNumber; number++) {
    const [kind, place, extra] = entries[number] ?? [0, 0, 0];
    table.writeUInt8(kind, number * 7);
    table.writeUInt32BE(place, number * 7 + 1);
    table.writeUInt16BE(extra, number * 7 + 5);
  }
  const { Root, Info, ID } = context.trailerInfo;
  const dict = context.obj({ Type: 'XRef', Size: ref.objectNumber + 1, W: [1, 4, 2], Filter: 'FlateDecode' });
  for (const [key, value] of Object.entries({ Root, Info, ID })) if (value) dict.set(context.obj(key), value);
  const start = offset;
  add(ref, serialise(PDFRawStream.of(dict, deflateSync(table))));
  parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

function serialise(object: PDFObject): Buffer {
  const bytes = Buffer.allocUnsafe(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}
