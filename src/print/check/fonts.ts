import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { readCmap } from '../objects/cmap.ts';
import { findFirstUse } from '../objects/fontUse.ts';
import type { PdfFile } from '../objects/model.ts';
import { inflateStream } from '../objects/streams.ts';
import type { PrintSource } from '../source/model.ts';
import { cachePerFile } from './cache.ts';
import type { Rule, RuleViolation } from './model.ts';

const [TYPE, SUBTYPE] = [PDFName.of('Type'), PDFName.of('Subtype')];

/** Rules over what the words are set in. */
export const fontRules: Rule[] = [
  fonts('7.21.3.2-1', (font, descendant) =>
    descendant?.get(SUBTYPE)?.toString() === '/CIDFontType2' && !descendant.has(PDFName.of('CIDToGIDMap'))
      ? `${nameFont(font)} does not map its glyphs`
      : null,
  ),
  fonts('7.21.4.1-1', (font, descendant) => {
    // The glyphs of a Type 3 font are drawn in the file itself.
    if (font.get(SUBTYPE)?.toString() === '/Type3') return null;
    const descriptor = (descendant ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor?.has(PDFName.of(name)));
    return embedded ? null : `${nameFont(font)} is not embedded`;
  }),
  fonts('7.21.7-1', (font) =>
    font.has(PDFName.of('ToUnicode')) ? null : `${nameFont(font)} does not say what its glyphs mean`,
  ),
  {
    id: '7.21.7-2',
    find: ({ pages }) => {
      const maps = new Map(pages.flatMap(({ fonts: all }) => [...all].map(([name, map]) => [map, name])));
      return [...maps].flatMap(([map, name]) =>
        [...map.values()].some((text) => /^[\0\uFEFF\uFFFE]$/.test(text))
          ? [`the font ${name} has a glyph without a meaning`]
          : [],
      );
    },
  },
];

/** The dictionaries of all objects and streams. */
const findDicts = cachePerFile(({ document }: PdfFile): { ref: PDFRef; dict: PDFDict }[] =>
  document.context.enumerateIndirectObjects().flatMap(([ref, object]) => {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    return dict instanceof PDFDict ? [{ ref, dict }] : [];
  }),
);

function fonts(id: string, find: (font: PDFDict, descendant: PDFDict | undefined) => string | null): Rule {
  return {
    id,
    find: (pdf) =>
      findDicts(pdf).flatMap(({ dict }) => {
        if (dict.get(TYPE)?.toString() !== '/Font') return [];
        if (/CIDFont/.test(dict.get(SUBTYPE)?.toString() ?? '')) return [];
        const list = dict.lookup(PDFName.of('DescendantFonts'));
        const descendant = list instanceof PDFArray ? list.lookup(0) : undefined;
        const violation = find(dict, descendant instanceof PDFDict ? descendant : undefined);
        return violation === null ? [] : [violation];
      }),
  };
}

/** A font's name without the letters of its subset. */
function nameFont(font: PDFDict): string {
  return (font.get(PDFName.of('BaseFont'))?.toString() ?? '/a font without a name')
    .slice(1)
    .replace(/^[A-Z]{6}\+/, '');
}

/** Bitmaps where there may be none, Type 3 fonts, and fonts of other families than those named, each with its place; none named allows any. */
export function findUnwantedResources(
  pdf: PdfFile,
  { families = [], hasBitmaps = false }: Pick<PrintSource, 'families' | 'hasBitmaps'>,
): Omit<RuleViolation, 'rule'>[] {
  const allowed = families.map(squeezeName);
  return findDicts(pdf).flatMap(({ ref, dict }) => {
    const subtype = dict.get(SUBTYPE)?.toString();
    if (subtype === '/Type3') return [describeType3(pdf, ref)];
    if (subtype === '/Image')
      return hasBitmaps ? [] : [{ message: `there is a bitmap of ${readSize(dict)}` }];
    if (subtype !== '/Type0' || allowed.length === 0) return [];
    const name = squeezeName(nameFont(dict));
    if (allowed.some((family) => name.startsWith(family))) return [];
    const use = findFirstUse(pdf, ref);
    const page = use ? `page ${use.page}: ` : '';
    const message = `${page}${nameFont(dict)} is a font of this computer, for characters that no named font holds: ${readCharacters(dict)}`;
    return [{ message, ...(use ? { words: use.text } : {}) }];
  });
}

/** Chromium makes a Type 3 font of a face that it has to embolden itself (seen with Chromium 156). */
function describeType3(pdf: PdfFile, ref: PDFRef): Omit<RuleViolation, 'rule'> {
  const use = findFirstUse(pdf, ref);
  const words = use ? `page ${use.page}: "${use.text.trim().slice(0, 60)}" is set in` : 'there is';
  const message = `${words} a Type 3 font, which the browser makes where no named font has the weight, style or character`;
  return { message, ...(use ? { words: use.text } : {}) };
}

function squeezeName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function readSize(image: PDFDict): string {
  return ['Width', 'Height']
    .map((side) => image.lookup(PDFName.of(side)))
    .map((each) => (each instanceof PDFNumber ? each.asNumber() : '?'))
    .join(' by ');
}

function readCharacters(font: PDFDict): string {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return '?';
  const characters = [...readCmap(inflateStream(stream).toString('latin1')).values()];
  return characters
    .slice(0, 12)
    .map((text) => `${text} (U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`)
    .join(', ');
}
