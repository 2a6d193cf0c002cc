import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { StructureElement } from '../objects/model.ts';
import { listElements } from '../objects/structure.ts';
import type { Repair } from './model.ts';

const [ID, A, HEADERS] = ['ID', 'A', 'Headers'].map((name) => PDFName.of(name)) as [
  PDFName,
  PDFName,
  PDFName,
];

/**
 * Numbers the ids of the structure elements from 1, in reading order. Chromium takes the ids of the page's own nodes,
 * which count on from what the process showed before: two prints of one page differ (seen with Chromium 156; the ids
 * are of https://skia.googlesource.com/skia/+/1dbc3b533962b0ae803a2a5ee89f61146228d73b).
 */
export const numberElements: Repair = ({ document, elements }) => {
  const names = new Map<string, PDFString>();
  const all = listElements(elements);
  const tree: (PDFString | StructureElement['ref'])[] = [];
  for (const { dict, ref } of all) {
    const id = dict.lookup(ID);
    if (!(id instanceof PDFString)) continue;
    const name = PDFString.of(`node${String(names.size + 1).padStart(8, '0')}`);
    names.set(id.asString(), name);
    dict.set(ID, name);
    tree.push(name, ref);
  }
  if (names.size === 0) return;
  for (const { dict } of all)
    for (const headers of readHeaders(dict))
      for (let index = 0; index < headers.size(); index++) {
        const id = headers.get(index);
        const name = id instanceof PDFString ? names.get(id.asString()) : undefined;
        if (name) headers.set(index, name);
      }
  writeIdTree(document, tree);
};

/** The cells' lists of what heads them (ISO 32000-1, 14.8.5.7). */
function readHeaders(dict: PDFDict): PDFArray[] {
  const value = dict.lookup(A);
  const attributes =
    value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value];
  return attributes.flatMap((each) => {
    const headers = each instanceof PDFDict ? each.lookup(HEADERS) : undefined;
    return headers instanceof PDFArray ? [headers] : [];
  });
}

function writeIdTree(
  { catalog, context }: PDFDocument,
  names: (PDFString | StructureElement['ref'])[],
): void {
  const root = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  root.set(PDFName.of('IDTree'), context.register(context.obj({ Names: names })));
}
