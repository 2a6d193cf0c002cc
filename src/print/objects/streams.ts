import { inflateSync } from 'node:zlib';
import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');

/** A stream's bytes, inflated. */
export function inflateStream(stream: PDFRawStream): Buffer {
  return stream.dict.has(FILTER) ? inflateSync(stream.contents) : Buffer.from(stream.contents);
}
