import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** A marked piece of a page's content. */
export interface Mark {
  kind: 'mark';
  /** The page's object, as "12 0 R". */
  page: string;
  mcid: number;
}

/** An annotation that belongs to an element. */
export interface Reach {
  kind: 'object';
  ref: PDFRef;
}

/** A structure element of a tagged PDF (ISO 32000-1, 14.7.2). */
export interface Element {
  kind: 'element';
  /** The role as written, "H2". */
  role: string;
  dict: PDFDict;
  ref: PDFRef;
  kids: Kid[];
  parent: Element | null;
}

export type Kid = Element | Mark | Reach;

const [K, S, P, PG, MCID, OBJ, TYPE] = ['K', 'S', 'P', 'Pg', 'MCID', 'Obj', 'Type'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];

/** Reads the structure tree; the elements at its top, none where the file is not tagged. */
export function readStructure(document: PDFDocument): Element[] {
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  if (!root) return [];
  const kids = readKids(document, root.get(K), null, '');
  return kids.filter((kid) => kid.kind === 'element');
}

function readKids(
  document: PDFDocument,
  value: PDFObject | undefined,
  parent: Element | null,
  page: string,
): Kid[] {
  const object = document.context.lookup(value);
  if (object instanceof PDFArray)
    return object.asArray().flatMap((each) => readKids(document, each, parent, page));
  if (object instanceof PDFNumber) return [{ kind: 'mark', page, mcid: object.asNumber() }];
  if (!(object instanceof PDFDict)) return [];
  const type = object.get(TYPE)?.toString();
  if (type === '/MCR') {
    const mcid = object.lookup(MCID, PDFNumber).asNumber();
    return [{ kind: 'mark', page: object.get(PG)?.toString() ?? page, mcid }];
  }
  if (type === '/OBJR') {
    const ref = object.get(OBJ);
    return ref instanceof PDFRef ? [{ kind: 'object', ref }] : [];
  }
  if (!(value instanceof PDFRef)) return [];
  const role = object.get(S)?.toString().slice(1) ?? '';
  const element: Element = { kind: 'element', role, dict: object, ref: value, kids: [], parent };
  element.kids = readKids(document, object.get(K), element, object.get(PG)?.toString() ?? page);
  return [element];
}

/** All elements in reading order, parents before what is in them. */
export function* walkElements(elements: readonly Element[]): Generator<Element> {
  for (const element of elements) {
    yield element;
    yield* walkElements(element.kids.filter((kid) => kid.kind === 'element'));
  }
}

/** All marked content under an element, in reading order. */
export function* walkMarks(element: Element): Generator<Mark> {
  for (const kid of element.kids) {
    if (kid.kind === 'mark') yield kid;
    else if (kid.kind === 'element') yield* walkMarks(kid);
  }
}

/** A new element with kids of another; the kids' parents are mended. */
export function addElement(
  document: PDFDocument,
  role: string,
  parent: Element,
  kids: readonly PDFObject[],
): PDFRef {
  const { context } = document;
  const dict = context.obj({ Type: 'StructElem', S: role }) as PDFDict;
  const page = parent.dict.get(PG);
  if (page) dict.set(PG, page);
  dict.set(P, parent.ref);
  dict.set(K, context.obj([...kids]));
  const ref = context.register(dict);
  for (const kid of kids) {
    const inner = kid instanceof PDFRef ? context.lookup(kid) : null;
    if (inner instanceof PDFDict && inner.has(S)) inner.set(P, ref);
  }
  return ref;
}
