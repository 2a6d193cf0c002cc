import { PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile, PdfPage } from './model.ts';

/** Where a font is used first: the page, from 1, and the text of it that is set in the font; null where it is not used. */
export function findFirstUse({ pages }: PdfFile, font: PDFRef): { page: number; text: string } | null {
  for (const [index, page] of pages.entries()) {
    const fonts = page.dict.lookupMaybe(PDFName.of('Resources'), PDFDict)?.lookup(PDFName.of('Font'));
    const name = fonts instanceof PDFDict ? fonts.entries().find(([, ref]) => ref === font)?.[0] : undefined;
    const text = name && readTextIn(page, name.asString().slice(1));
    if (text) return { page: index + 1, text };
  }
  return null;
}

/** The text that a page shows in one of its fonts, named as in its resources, in the order painted. */
function readTextIn({ operators, fonts }: PdfPage, name: string): string {
  const texts = fonts.get(name);
  let text = '';
  let current = '';
  for (const line of operators.split('\n')) {
    current = /\/(\S+) \S+ Tf$/.exec(line)?.[1] ?? current;
    if (current !== name || !line.endsWith('Tj')) continue;
    // A glyph has two bytes, in a Type 3 font one.
    const codes = /<([\da-f]*)>/i.exec(line)?.[1]?.match(/.{4}|.{2}/g) ?? [];
    text += codes.map((code) => texts?.get(Number.parseInt(code, 16)) ?? '\uFFFD').join('');
  }
  return text;
}
