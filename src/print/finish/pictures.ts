import { readElementString } from '../objects/elementText.ts';
import type { StructureElement, StructureKid } from '../objects/model.ts';
import { listElements } from '../objects/structure.ts';
import type { Repair } from './model.ts';

/**
 * Takes away the elements inside a described picture: nobody reads them, and those of a formula say that they are cells of
 * a table which isn't there (seen with Chromium 156).
 */
export const flattenPictures: Repair = ({ elements }) => {
  for (const element of listElements(elements))
    if (element.role === 'Figure' && readElementString(element, 'Alt') !== null)
      element.kids = listMarks(element);
};

function listMarks({ kids }: StructureElement): StructureKid[] {
  return kids.flatMap((kid) => (kid.kind === 'element' ? listMarks(kid) : [kid]));
}
