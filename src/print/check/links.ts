import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { readElementText } from '../objects/elementText.ts';
import type { PdfFile, StructureElement } from '../objects/model.ts';
import { readParentKey, readParentTree } from '../objects/parentTree.ts';
import { decodePdfString } from '../objects/strings.ts';
import { walkMarks } from '../objects/structure.ts';
import { normalizeText } from '../source/align.ts';
import { findLinksToNowhere } from '../source/html.ts';
import { cachePerFile, readElements } from './cache.ts';
import type { Rule } from './model.ts';

const ANNOTS = PDFName.of('Annots');

/** Rules over the links. */
export const linkRules: Rule[] = [
  {
    id: '7.18.3-1',
    find: ({ pages }) =>
      pages.flatMap(({ dict }, index) =>
        dict.has(ANNOTS) && dict.get(PDFName.of('Tabs'))?.toString() !== '/S'
          ? [`page ${index + 1}: the tab key does not follow the structure`]
          : [],
      ),
  },
  {
    id: '7.18.5-1',
    find: (pdf) => {
      const parents = readParentTree(pdf.document);
      const tagged = new Map<PDFRef, PDFRef>();
      for (const { role, ref, kids } of readElements(pdf))
        for (const kid of kids) if (role === 'Link' && kid.kind === 'object') tagged.set(kid.ref, ref);
      return findLinks(pdf).flatMap(({ dict, ref, page }) => {
        const element = ref && tagged.get(ref);
        if (!element) return [`page ${page}: a link that is not in the structure`];
        const key = readParentKey(dict, PDFName.of('StructParent'));
        return parents.get(key ?? -1) === element
          ? []
          : [`page ${page}: a link that does not lead back to its element`];
      });
    },
  },
  {
    id: '7.18.5-2',
    find: (pdf) =>
      findLinks(pdf).flatMap(({ dict, page }) =>
        decodePdfString(dict.get(PDFName.of('Contents'))) === ''
          ? [`page ${page}: a link that does not say where it leads`]
          : [],
      ),
  },
];

const findLinks = cachePerFile(
  ({ document, pages }: PdfFile): { dict: PDFDict; ref: PDFRef | null; page: number }[] =>
    pages.flatMap(({ dict }, index) => {
      const list = dict.lookup(ANNOTS);
      if (!(list instanceof PDFArray)) return [];
      return list.asArray().flatMap((value) => {
        const annotation = document.context.lookup(value);
        const isLink =
          annotation instanceof PDFDict && annotation.get(PDFName.of('Subtype'))?.toString() === '/Link';
        return isLink
          ? [{ dict: annotation, ref: value instanceof PDFRef ? value : null, page: index + 1 }]
          : [];
      });
    }),
);

/**
 * Links that lead nowhere, each with its words: to an id that the page does not have, without an annotation, or to a
 * place that the file does not have. Chromium writes no annotation of the first kind
 * (https://github.com/jsreport/jsreport/issues/771).
 */
export function findDeadLinks(pdf: PdfFile, html: string): string[] {
  const inert = readElements(pdf)
    .filter(({ role, kids }) => role === 'Link' && !kids.some(({ kind }) => kind === 'object'))
    .map((element) => ({ text: readElementText(pdf, element), page: findPage(pdf, element) }));
  const unresolved = findLinksToNowhere(html).map(({ target, text }) => {
    const index = inert.findIndex((each) => squeeze(each.text) === squeeze(text));
    const page = inert.splice(index, index < 0 ? 0 : 1)[0]?.page;
    return `${namePage(page)}the link "${text}" leads to "#${target}", which nothing on the page has as its id`;
  });
  const dests = pdf.document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const lost = findLinks(pdf).flatMap(({ dict, page }) => {
    const target = dict.get(PDFName.of('Dest'));
    const words = decodePdfString(dict.get(PDFName.of('Contents')));
    return target instanceof PDFName && !dests?.has(target)
      ? [
          `page ${page}: the link "${words}" leads to "${target.asString().slice(1)}", which is not in the file`,
        ]
      : [];
  });
  return [
    ...unresolved,
    ...inert.map(({ text, page }) => `${namePage(page)}the link "${text.trim()}" leads nowhere`),
    ...lost,
  ];
}

/** The page of an element's first words, from 1. */
function findPage({ pages }: PdfFile, element: StructureElement): number {
  const page = walkMarks(element).next().value?.page;
  return pages.findIndex(({ ref }) => ref === page) + 1;
}

function namePage(page = 0): string {
  return page > 0 ? `page ${page}: ` : '';
}

function squeeze(text: string): string {
  return normalizeText(text).replace(/\u00AD/g, '');
}
