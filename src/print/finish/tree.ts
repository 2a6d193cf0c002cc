import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { Repair } from '../finish.ts';
import { findParents } from '../parents.ts';
import { type Element, type Kid, walkElements } from '../structure.ts';

const [K, P, S, PG, TREE, ROOT] = ['K', 'P', 'S', 'Pg', 'ParentTree', 'StructTreeRoot'].map((name) =>
  PDFName.of(name),
) as [PDFName, PDFName, PDFName, PDFName, PDFName, PDFName];

/**
 * Writes the structure tree as the other repairs have left it, and anew the way from each mark and annotation back to
 * its element, so that nothing is left in it of what is an artifact now.
 */
export const writeTree: Repair = ({ document, elements }) => {
  const { catalog, context } = document;
  const root = catalog.lookup(ROOT, PDFDict);
  for (const element of walkElements(elements)) writeElement(document, element, catalog.get(ROOT) as PDFRef);
  const nums = [...findParents(document, elements)].sort(([a], [b]) => a - b).flat();
  root.set(TREE, context.register(context.obj({ Nums: nums })));
};

function writeElement(document: PDFDocument, element: Element, root: PDFRef): void {
  const { dict, kids, parent, role } = element;
  const page = kids.map((kid) => (kid.kind === 'element' ? null : kid.page)).find((each) => each !== null);
  if (page) dict.set(PG, page);
  dict.set(S, PDFName.of(role));
  dict.set(P, parent?.ref ?? root);
  const written = kids.map((kid) => writeKid(document, kid, dict.get(PG)));
  if (written.length > 1) dict.set(K, document.context.obj(written));
  else if (written[0]) dict.set(K, written[0]);
  else dict.delete(K);
}

function writeKid({ context }: PDFDocument, kid: Kid, page: PDFObject | undefined): PDFObject {
  if (kid.kind === 'element') return kid.ref;
  const stream = kid.kind === 'mark' ? kid.stream : null;
  if (kid.kind === 'mark' && stream === null && kid.page === page) return context.obj(kid.mcid);
  return context.obj({
    ...(kid.kind === 'mark' ? { Type: 'MCR', MCID: kid.mcid } : { Type: 'OBJR', Obj: kid.ref }),
    ...(kid.page === page || !kid.page ? {} : { Pg: kid.page }),
    ...(stream ? { Stm: stream } : {}),
  });
}
