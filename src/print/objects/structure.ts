import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { MarkedContentReference, StructureElement, StructureKid } from './model.ts';

const [K, S, PG, MCID, OBJ, STM, TYPE] = ['K', 'S', 'Pg', 'MCID', 'Obj', 'Stm', 'Type'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];
const [MCR, OBJR] = [PDFName.of('MCR'), PDFName.of('OBJR')];

/** Reads the structure tree; the elements at its top, none where the file is not tagged. */
export function readStructure(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return [];
  const kids: StructureKid[] = [];
  readKids(document, root.get(K), null, null, kids);
  return kids.filter((kid) => kid.kind === 'element');
}

function readKids(
  document: PDFDocument,
  value: PDFObject | undefined,
  parent: StructureElement | null,
  page: PDFRef | null,
  kids: StructureKid[],
): void {
  const object = document.context.lookup(value);
  if (object instanceof PDFArray)
    for (const each of object.asArray()) readKids(document, each, parent, page, kids);
  else if (object instanceof PDFNumber)
    kids.push({ kind: 'mark', page, mcid: object.asNumber(), stream: null });
  if (!(object instanceof PDFDict)) return;
  const type = object.get(TYPE);
  const own = readRef(object, PG) ?? page;
  if (type === MCR) {
    const mcid = object.lookup(MCID, PDFNumber).asNumber();
    kids.push({ kind: 'mark', page: own, mcid, stream: readRef(object, STM) });
  } else if (type === OBJR) {
    const ref = readRef(object, OBJ);
    if (ref) kids.push({ kind: 'object', ref, page: own });
  } else if (value instanceof PDFRef) {
    const role = object.get(S)?.toString().slice(1) ?? '';
    const element: StructureElement = { kind: 'element', role, dict: object, ref: value, kids: [], parent };
    readKids(document, object.get(K), element, own, element.kids);
    kids.push(element);
  }
}

function readRef(dict: PDFDict, key: PDFName): PDFRef | null {
  const value = dict.get(key);
  return value instanceof PDFRef ? value : null;
}

/** All elements in reading order, parents before what is in them. */
export function listElements(
  elements: readonly StructureKid[],
  found: StructureElement[] = [],
): StructureElement[] {
  for (const element of elements) {
    if (element.kind !== 'element') continue;
    found.push(element);
    listElements(element.kids, found);
  }
  return found;
}

/** All marked content under an element, in reading order. */
export function* walkMarks(element: StructureElement): Generator<MarkedContentReference> {
  for (const kid of element.kids) {
    if (kid.kind === 'mark') yield kid;
    else if (kid.kind === 'element') yield* walkMarks(kid);
  }
}

/** Puts a new element around kids of another; where it goes among them is the caller's to say. */
export function wrapKids(
  document: PDFDocument,
  role: string,
  parent: StructureElement,
  kids: StructureKid[],
): StructureElement {
  const dict = document.context.obj({ Type: 'StructElem', S: role }) as PDFDict;
  const ref = document.context.register(dict);
  const element: StructureElement = { kind: 'element', role, dict, ref, kids, parent };
  for (const kid of kids) if (kid.kind === 'element') kid.parent = element;
  return element;
}
