import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { readTaggedTexts } from '../objects/elementText.ts';
import { alignText, readSourceText } from '../source/align.ts';
import type { Repair } from './model.ts';

/** Rule 7.2-34: words of another language say so. Chromium drops `lang` on inline elements (seen with Chromium 156). */
export const markLanguages: Repair = (pdf, info) => {
  const source = readSourceText(info);
  const { ends } = source;
  const { aligned } = alignText(source, readTaggedTexts(pdf));
  let run = 0;
  for (const { piece, from, to } of aligned) {
    while (run < ends.length - 1 && (ends[run]?.at ?? 0) <= from) run++;
    const { lang = null, at = 0 } = ends[run] ?? {};
    if (lang === null || at < to || piece.page === null) continue;
    if (piece.element.role === 'NonStruct') piece.element.role = 'Span';
    piece.element.dict.set(PDFName.of('Lang'), PDFString.of(lang));
  }
};
