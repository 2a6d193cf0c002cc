import { PDFArray, PDFDict, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../objects/model.ts';
import { readParentKey, readParentTree } from '../objects/parentTree.ts';
import { decodePdfString } from '../objects/strings.ts';
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

/** Links to places of the file that are not there. */
export function findDeadLinks(pdf: PdfFile): string[] {
  const dests = pdf.document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return findLinks(pdf).flatMap(({ dict, page }) => {
    const target = dict.get(PDFName.of('Dest'));
    return target instanceof PDFName && !dests?.has(target)
      ? [`page ${page}: a link leads to ${target.asString().slice(1)}, which is not there`]
      : [];
  });
}
