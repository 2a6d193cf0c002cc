import { deflateSync } from 'node:zlib';
import { PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { inflateStream } from '../objects/streams.ts';
import type { Repair } from './model.ts';

const TO_UNICODE = PDFName.of('ToUnicode');

/**
 * Rule 7.21.7-2: no glyph means U+0000, as Chromium writes it for the parts of a shaped letter (seen with
 * Chromium 156). They mean nothing on their own, and the whole letter's text is written beside them as ActualText: they
 * become zero-width spaces.
 */
export const nameGlyphs: Repair = ({ document }) => {
  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const ref = object.get(TO_UNICODE);
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const text = inflateStream(stream).toString('latin1');
    const named = text.replace(/^(<[\dA-F]{4}> )<0000>$/gim, '$1<200B>');
    if (named === text) continue;
    const dict = context.obj({ Filter: 'FlateDecode' });
    context.assign(ref, PDFRawStream.of(dict, deflateSync(Buffer.from(named, 'latin1'))));
  }
};
