import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Book } from '../book.ts';
import { readCmap } from '../cmap.ts';
import type { Content } from '../content.ts';
import { readStream } from '../pages.ts';
import { walkElements, walkMarks } from '../structure.ts';
import { readText } from './document.ts';
import type { Rule } from './rule.ts';

/** Rules over the pages: what is painted, what is linked, what it is set in. */
export const contentRules: Rule[] = [
  pages('7.1-1', ({ nested }) => (nested.artifacts > 0 ? 'an artifact inside tagged content' : null)),
  pages('7.1-2', ({ nested }) => (nested.marks > 0 ? 'tagged content inside an artifact' : null)),
  {
    id: '7.1-3',
    find: (book) => [
      ...pages('', ({ loose }) => {
        if (loose.text.trim() !== '')
          return `"${loose.text.trim().slice(0, 40)}" is neither tagged nor an artifact`;
        return loose.shapes > 0 ? `${loose.shapes} shapes are neither tagged nor an artifact` : null;
      }).find(book),
      ...findOrphans(book),
    ],
  },
  {
    id: '7.18.3-1',
    find: ({ sheets }) =>
      sheets.flatMap(({ dict }, index) =>
        dict.has(PDFName.of('Annots')) && dict.get(PDFName.of('Tabs'))?.toString() !== '/S'
          ? [`page ${index + 1}: the tab key does not follow the structure`]
          : [],
      ),
  },
  {
    id: '7.18.5-1',
    find: (book) => {
      const tagged = new Set(
        [...walkElements(book.elements)].flatMap((element) =>
          element.role === 'Link'
            ? element.kids.flatMap((kid) => (kid.kind === 'object' ? [kid.ref.toString()] : []))
            : [],
        ),
      );
      return findLinks(book).flatMap(({ ref, page }) =>
        tagged.has(ref) ? [] : [`page ${page}: a link that is not in the structure`],
      );
    },
  },
  {
    id: '7.18.5-2',
    find: (book) =>
      findLinks(book).flatMap(({ dict, page }) =>
        readText(dict.get(PDFName.of('Contents'))) === ''
          ? [`page ${page}: a link that does not say where it leads`]
          : [],
      ),
  },
  fonts('7.21.3.2-1', (font, descendant) =>
    descendant?.get(PDFName.of('Subtype'))?.toString() === '/CIDFontType2' &&
    !descendant.has(PDFName.of('CIDToGIDMap'))
      ? `${nameFont(font)} does not map its glyphs`
      : null,
  ),
  fonts('7.21.4.1-1', (font, descendant) => {
    const descriptor = (descendant ?? font).lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const embedded = ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor?.has(PDFName.of(name)));
    return embedded ? null : `${nameFont(font)} is not embedded`;
  }),
  fonts('7.21.7-1', (font) =>
    font.has(PDFName.of('ToUnicode')) ? null : `${nameFont(font)} does not say what its glyphs mean`,
  ),
  {
    id: '7.21.7-2',
    find: ({ sheets }) => [
      ...new Set(
        sheets.flatMap(({ fonts: all }) =>
          [...all].flatMap(([name, map]) =>
            [...map.values()].some((text) => /^[\0\uFEFF\uFFFE]$/.test(text))
              ? [`the font ${name} has a glyph without a meaning`]
              : [],
          ),
        ),
      ),
    ],
  },
  {
    id: '7.21.8-1',
    find: ({ sheets, contents }) =>
      sheets.flatMap(({ ref }, index) =>
        (contents.get(ref.toString())?.missing ?? []).map(
          (text) => `page ${index + 1}: "${text}" has a character that no font holds`,
        ),
      ),
  },
];

function pages(id: string, find: (content: Content) => string | null): Rule {
  return {
    id,
    find: ({ sheets, contents }) =>
      sheets.flatMap(({ ref }, index) => {
        const content = contents.get(ref.toString());
        const breach = content ? find(content) : null;
        return breach === null ? [] : [`page ${index + 1}: ${breach}`];
      }),
  };
}

/** Marks that no element names. */
function findOrphans(book: Book): string[] {
  const named = new Set<string>();
  for (const element of book.elements)
    for (const { page, mcid } of walkMarks(element)) named.add(`${page} ${mcid}`);
  return book.sheets.flatMap(({ ref }, index) =>
    [...(book.contents.get(ref.toString())?.marks ?? [])].flatMap(([mcid, { text }]) =>
      named.has(`${ref.toString()} ${mcid}`)
        ? []
        : [`page ${index + 1}: "${text.slice(0, 40)}" is in no element`],
    ),
  );
}

function findLinks({ document, sheets }: Book): { dict: PDFDict; ref: string; page: number }[] {
  return sheets.flatMap(({ dict }, index) => {
    const list = dict.lookup(PDFName.of('Annots'));
    if (!(list instanceof PDFArray)) return [];
    return list.asArray().flatMap((value) => {
      const annotation = document.context.lookup(value);
      const isLink =
        annotation instanceof PDFDict && annotation.get(PDFName.of('Subtype'))?.toString() === '/Link';
      return isLink
        ? [{ dict: annotation, ref: value instanceof PDFRef ? value.toString() : '', page: index + 1 }]
        : [];
    });
  });
}

function fonts(id: string, find: (font: PDFDict, descendant: PDFDict | undefined) => string | null): Rule {
  return {
    id,
    find: ({ document }) =>
      document.context.enumerateIndirectObjects().flatMap(([, object]) => {
        if (!(object instanceof PDFDict) || object.get(PDFName.of('Type'))?.toString() !== '/Font') return [];
        if (/CIDFont/.test(object.get(PDFName.of('Subtype'))?.toString() ?? '')) return [];
        const list = object.lookup(PDFName.of('DescendantFonts'));
        const descendant = list instanceof PDFArray ? list.lookup(0) : undefined;
        const breach = find(object, descendant instanceof PDFDict ? descendant : undefined);
        return breach === null ? [] : [breach];
      }),
  };
}

/** A font's name without the letters of its subset. */
export function nameFont(font: PDFDict): string {
  return (font.get(PDFName.of('BaseFont'))?.toString() ?? '/a font without a name')
    .slice(1)
    .replace(/^[A-Z]{6}\+/, '');
}

/** Rules of our own: no bitmaps, no Type 3 fonts, every destination is there, no fonts but those named. */
export function findStrays(book: Book, families: readonly string[]): string[] {
  const { document } = book;
  const stray: string[] = [];
  const allowed = families.map((family) => family.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase());
  const names = readDestinations(book);
  const visit = (target: unknown, what: string): void => {
    const text = target === undefined ? '' : String(target);
    if (text.startsWith('/') && !names.has(text))
      stray.push(`${what} leads to ${text.slice(1)}, which is not there`);
  };
  for (const { dict, page } of findLinks(book)) visit(dict.get(PDFName.of('Dest')), `page ${page}: a link`);
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFRawStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const subtype = dict.get(PDFName.of('Subtype'))?.toString();
    if (subtype === '/Type3') stray.push('there is a Type 3 font');
    if (subtype === '/Image')
      stray.push(
        `there is a bitmap of ${[dict.lookup(PDFName.of('Width')), dict.lookup(PDFName.of('Height'))].map((each) => (each instanceof PDFNumber ? each.asNumber() : '?')).join(' by ')}`,
      );
    if (subtype === '/Type0') {
      const name = nameFont(dict)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '');
      if (allowed.length > 0 && !allowed.some((family) => name.startsWith(family)))
        stray.push(
          `${nameFont(dict)} is a font of this computer, for characters that no named font holds: ${readCharacters(dict)}`,
        );
    }
  }
  return stray;
}

function readCharacters(font: PDFDict): string {
  const stream = font.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFRawStream)) return '?';
  const characters = [...readCmap(readStream(stream).toString('latin1')).values()];
  return characters
    .slice(0, 12)
    .map((text) => `${text} (U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`)
    .join(', ');
}

function readDestinations({ document }: Book): Set<string> {
  const dests = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Set(dests?.entries().map(([name]) => name.toString()) ?? []);
}
