import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { ParentTree, StructureElement } from './model.ts';
import { listElements } from './structure.ts';

const STRUCT_PARENT = PDFName.of('StructParent');
const STRUCT_PARENTS = PDFName.of('StructParents');

/** What the parent tree must say for these elements. */
export function buildParentTree({ context }: PDFDocument, elements: readonly StructureElement[]): ParentTree {
  const parents: ParentTree = new Map();
  const lists = new Map<PDFRef, (PDFRef | null)[]>();
  for (const { ref, kids } of listElements(elements))
    for (const kid of kids) {
      if (kid.kind === 'element') continue;
      const owner = kid.kind === 'object' ? kid.ref : (kid.stream ?? kid.page);
      if (!owner) continue;
      if (kid.kind === 'object') {
        const key = readParentKey(context.lookup(owner), STRUCT_PARENT);
        if (key !== null) parents.set(key, ref);
        continue;
      }
      let list = lists.get(owner);
      if (!list) {
        list = [];
        lists.set(owner, list);
        const key = readParentKey(context.lookup(owner), STRUCT_PARENTS);
        if (key !== null) parents.set(key, list);
      }
      while (list.length < kid.mcid) list.push(null);
      list[kid.mcid] = ref;
    }
  return parents;
}

/** What the parent tree of a file says. */
export function readParentTree({ catalog, context }: PDFDocument): ParentTree {
  const parents: ParentTree = new Map();
  const visit = (node: PDFObject | undefined): void => {
    if (!(node instanceof PDFDict)) return;
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) visit(context.lookup(kid));
    const nums = node.lookup(PDFName.of('Nums'));
    if (!(nums instanceof PDFArray)) return;
    for (let index = 0; index + 1 < nums.size(); index += 2) {
      const value = nums.get(index + 1);
      const list = context.lookup(value);
      const key = nums.lookup(index, PDFNumber).asNumber();
      if (list instanceof PDFArray)
        parents.set(
          key,
          list.asArray().map((each) => (each instanceof PDFRef ? each : null)),
        );
      else if (value instanceof PDFRef) parents.set(key, value);
    }
  };
  visit(catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)?.lookup(PDFName.of('ParentTree')));
  return parents;
}

/** The key by which the parent tree knows a page, an XObject (`StructParents`) or an annotation (`StructParent`). */
export function readParentKey(owner: PDFObject | undefined, name = STRUCT_PARENTS): number | null {
  const dict = owner instanceof PDFRawStream ? owner.dict : owner;
  const key = dict instanceof PDFDict ? dict.get(name) : undefined;
  return key instanceof PDFNumber ? key.asNumber() : null;
}
