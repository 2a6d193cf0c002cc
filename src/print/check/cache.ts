import type { PdfFile, StructureElement } from '../objects/model.ts';
import { listElements } from '../objects/structure.ts';

/** Wraps `find` so that what several rules look at is found once a file. */
export function cachePerFile<Found>(find: (pdf: PdfFile) => Found): (pdf: PdfFile) => Found {
  const known = new WeakMap<PdfFile, Found>();
  return (pdf) => {
    const found = known.get(pdf) ?? find(pdf);
    known.set(pdf, found);
    return found;
  };
}

/** All structure elements of a file, in reading order. */
export const readElements: (pdf: PdfFile) => StructureElement[] = cachePerFile((pdf) =>
  listElements(pdf.elements),
);
