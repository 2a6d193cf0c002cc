import { PDFArray, PDFDict, PDFName } from '@cantoo/pdf-lib';
import type { Repair } from '../finish.ts';
import { addElement, walkElements } from '../structure.ts';

const K = PDFName.of('K');
const S = PDFName.of('S');

/** Rule 7.2-20: all of a list item but its label stands in a list body. */
export const wrapBodies: Repair = ({ document, elements }) => {
  for (const element of walkElements(elements)) {
    if (element.role !== 'LI') continue;
    const value = element.dict.lookup(K);
    const kids =
      value instanceof PDFArray ? value.asArray() : [element.dict.get(K)].filter((kid) => kid !== undefined);
    const isLabel = (kid: (typeof kids)[number]) => {
      const dict = document.context.lookup(kid);
      const role = dict instanceof PDFDict ? dict.get(S)?.toString() : '';
      return role === '/Lbl' || role === '/LBody';
    };
    const rest = kids.filter((kid) => !isLabel(kid));
    if (rest.length === 0) continue;
    const body = addElement(document, 'LBody', element, rest);
    element.dict.set(K, document.context.obj([...kids.filter(isLabel), body]));
  }
};
