import { PDFName } from '@cantoo/pdf-lib';
import type { StructureElement, StructureKid } from '../objects/model.ts';
import { listElements } from '../objects/structure.ts';
import type { Repair } from './model.ts';

const [TYPE, P, K, PG, S] = ['Type', 'P', 'K', 'Pg', 'S'].map((name) => PDFName.of(name));
const PLAIN = new Set([TYPE, P, K, PG, S]);
/** What may hold nothing but elements. */
const FRAMES = new Set(['Document', 'L', 'LI', 'Table', 'THead', 'TBody', 'TFoot', 'TR']);

/**
 * Takes away the elements without a meaning (NonStruct) that Chromium puts around every piece of text, some with nothing
 * in them (seen with Chromium 156): the text is their parent's. It halves the tree.
 */
export const unwrapText: Repair = ({ elements }) => {
  for (const element of listElements(elements))
    if (element.kids.some(isWrapper))
      element.kids = element.kids.flatMap((kid) => {
        if (!isWrapper(kid) || (kid.kids.length > 0 && FRAMES.has(element.role))) return [kid];
        return kid.kids;
      });
};

/** True for an element that says nothing of what is in it, and holds marked content alone. */
function isWrapper(kid: StructureKid): kid is StructureElement {
  if (kid.kind !== 'element' || kid.role !== 'NonStruct') return false;
  return kid.kids.every(({ kind }) => kind === 'mark') && kid.dict.keys().every((name) => PLAIN.has(name));
}
