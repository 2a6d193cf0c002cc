import type { PDFRef } from '@cantoo/pdf-lib';
import { readElementText, readMarkedText } from '../objects/elementText.ts';
import type { PageContent, PdfFile } from '../objects/model.ts';
import { buildParentTree, readParentKey, readParentTree } from '../objects/parentTree.ts';
import { cachePerFile, readElements } from './cache.ts';
import type { Rule } from './model.ts';

/** Rules over the pages: what is painted, and how it is tagged. */
export const contentRules: Rule[] = [
  eachPage('7.1-1', ({ nested }) => (nested.artifacts > 0 ? 'an artifact inside tagged content' : null)),
  eachPage('7.1-2', ({ nested }) => (nested.marked > 0 ? 'tagged content inside an artifact' : null)),
  {
    id: '7.1-3',
    find: (pdf) => [
      ...eachPage('', ({ untagged }) => {
        if (untagged.text.trim() !== '')
          return `"${untagged.text.trim().slice(0, 40)}" is neither tagged nor an artifact`;
        return untagged.shapes > 0 ? `${untagged.shapes} shapes are neither tagged nor an artifact` : null;
      }).find(pdf),
      ...findOrphans(pdf),
    ],
  },
  {
    id: '7.21.8-1',
    find: ({ pages, contents }) =>
      pages.flatMap(({ ref }, index) =>
        (contents.get(ref)?.missingGlyphs ?? []).map(
          (text) => `page ${index + 1}: "${text}" has a character that no font holds`,
        ),
      ),
  },
];

function eachPage(id: string, find: (content: PageContent) => string | null): Rule {
  return {
    id,
    find: ({ pages, contents }) =>
      pages.flatMap(({ ref }, index) => {
        const content = contents.get(ref);
        const violation = content ? find(content) : null;
        return violation === null ? [] : [`page ${index + 1}: ${violation}`];
      }),
  };
}

/** The parent tree as it must be, and as it is written. */
const compareParentTrees = cachePerFile(({ document, elements }) => ({
  wanted: buildParentTree(document, elements),
  written: readParentTree(document),
}));

/** Marked content that no element has, or that the parent tree does not lead back to its element. */
function findOrphans(pdf: PdfFile): string[] {
  const { wanted, written } = compareParentTrees(pdf);
  return pdf.pages.flatMap(({ ref, dict }, index) => {
    const key = readParentKey(dict);
    const [owners, paths] = [wanted, written].map((parents) => readList(parents.get(key ?? -1)));
    return [...(pdf.contents.get(ref)?.marked ?? [])].flatMap(([mcid, { text }]) => {
      const words = `page ${index + 1}: "${text.slice(0, 40)}"`;
      if (!owners?.[mcid]) return [`${words} is in no element`];
      return owners[mcid] === paths?.[mcid] ? [] : [`${words} does not lead back to its element`];
    });
  });
}

/** Elements that hold what is on no page, and entries of the parent tree for what is not tagged. */
export function findBrokenReferences(pdf: PdfFile): string[] {
  const { wanted, written } = compareParentTrees(pdf);
  const lost = readElements(pdf).flatMap((element) =>
    element.kids.some((kid) => kid.kind === 'mark' && !kid.stream && !readMarkedText(pdf, kid))
      ? [`${element.role} "${readElementText(pdf, element).slice(0, 40)}" holds what is on no page`]
      : [],
  );
  const stale = [...written].flatMap(([key, entry]) => {
    const owner = wanted.get(key);
    if (owner === undefined) return [key];
    const owners = readList(owner);
    return readList(entry).some((ref, mcid) => ref !== null && ref !== owners[mcid]) ? [key] : [];
  });
  return [...lost, ...stale.map((key) => `the parent tree's entry ${key} leads from what is not tagged`)];
}

function readList(entry: PDFRef | (PDFRef | null)[] | undefined): (PDFRef | null)[] {
  return Array.isArray(entry) ? entry : [entry ?? null];
}
