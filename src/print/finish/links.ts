import { PDFArray, PDFDict, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { readElementText } from '../objects/elementText.ts';
import type { ObjectReference, PdfFile, StructureElement } from '../objects/model.ts';
import { encodePdfString } from '../objects/strings.ts';
import { listElements } from '../objects/structure.ts';
import type { Repair } from './model.ts';

/** A rectangle of a page, in points from its lower left: left, bottom, right, top. */
type Rect = [number, number, number, number];

const RECT = PDFName.of('Rect');
const ANNOTS = PDFName.of('Annots');
/** Points between two pieces of one line of a link. */
const GAP = 2;

/**
 * Makes one annotation of each line of a link. Chromium makes one of each piece that a line might break after (seen with
 * Chromium 156): the tab key would stop a dozen times in an address.
 */
export const joinLinks: Repair = (pdf) => {
  const dropped = new Set<string>();
  for (const element of listElements(pdf.elements)) {
    if (element.role !== 'Link') continue;
    let last: { kid: ObjectReference; rect: Rect } | null = null;
    for (const kid of element.kids) {
      const rect = kid.kind === 'object' ? readRect(pdf, kid) : null;
      if (kid.kind !== 'object' || !rect) continue;
      if (last && last.kid.page === kid.page && isBeside(last.rect, rect)) {
        last.rect = unite(last.rect, rect);
        findAnnotation(pdf, last.kid)?.set(RECT, pdf.document.context.obj(last.rect));
        dropped.add(kid.ref.toString());
      } else last = { kid, rect };
    }
    element.kids = element.kids.filter((kid) => kid.kind !== 'object' || !dropped.has(kid.ref.toString()));
  }
  for (const { dict } of pdf.pages) {
    const list = dict.lookup(ANNOTS);
    if (!(list instanceof PDFArray)) continue;
    const kept = list.asArray().filter((each) => !dropped.has(each.toString()));
    dict.set(ANNOTS, pdf.document.context.obj(kept));
  }
};

/** Rules 7.18.5-2 and 7.18.1-2: every link says in words where it leads: its own, and an address that they don't hold. */
export const describeLinks: Repair = (pdf) => {
  for (const element of listElements(pdf.elements)) {
    if (element.role !== 'Link') continue;
    const words = readElementText(pdf, element)
      .replace(/\u00AD/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    for (const kid of element.kids) {
      const annotation = kid.kind === 'object' ? findAnnotation(pdf, kid) : null;
      if (!annotation) continue;
      const address = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
      const url = address instanceof PDFString ? address.asString() : '';
      const said = [words, words.includes(url) ? '' : url].filter(Boolean).join(': ');
      annotation.set(PDFName.of('Contents'), encodePdfString(said || 'Link'));
    }
  }
};

function findAnnotation({ document }: PdfFile, { ref }: ObjectReference): PDFDict | null {
  const annotation = document.context.lookup(ref);
  return annotation instanceof PDFDict ? annotation : null;
}

function readRect(pdf: PdfFile, kid: StructureElement['kids'][number] & ObjectReference): Rect | null {
  const list = findAnnotation(pdf, kid)?.lookup(RECT);
  const sides = list instanceof PDFArray ? list.asArray() : [];
  const [left, bottom, right, top] = sides.map((side) =>
    side instanceof PDFNumber ? side.asNumber() : Number.NaN,
  );
  return left === undefined || bottom === undefined || right === undefined || top === undefined
    ? null
    : [left, bottom, right, top];
}

/** True for two pieces of one line: as good as touching, and for half of the lower one's height at the same height. */
function isBeside(a: Rect, b: Rect): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  const apart = Math.max(a[0], b[0]) - Math.min(a[2], b[2]);
  return apart <= GAP && shared * 2 >= Math.min(a[3] - a[1], b[3] - b[1]);
}

function unite(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
