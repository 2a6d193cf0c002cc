import { PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import type { StructureElement, StructureKid } from '../objects/model.ts';
import { buildParentTree } from '../objects/parentTree.ts';
import { listElements } from '../objects/structure.ts';
import type { Repair } from './model.ts';

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
  for (const element of listElements(elements)) writeElement(document, element, catalog.get(ROOT) as PDFRef);
  const nums = [...buildParentTree(document, elements)].sort(([a], [b]) => a - b).flat();
  root.set(TREE, context.register(context.obj({ Nums: nums })));
};

function writeElement(document: PDFDocument, element: StructureElement, root: PDFRef): void {
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

function writeKid({ context }: PDFDocument, kid: StructureKid, page: PDFObject | undefined): PDFObject {
  if (kid.kind === 'element') return kid.ref;
  const stream = kid.kind === 'mark' ? kid.stream : null;
  if (kid.kind === 'mark' && stream === null && kid.page === page) return context.obj(kid.mcid);
  return context.obj({
    ...(kid.kind === 'mark' ? { Type: 'MCR', MCID: kid.mcid } : { Type: 'OBJR', Obj: kid.ref }),
    ...(kid.page === page || !kid.page ? {} : { Pg: kid.page }),
    ...(stream ? { Stm: stream } : {}),
  });
}
