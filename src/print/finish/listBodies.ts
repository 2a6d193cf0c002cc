import type { StructureKid } from '../objects/model.ts';
import { listElements, wrapKids } from '../objects/structure.ts';
import type { Repair } from './model.ts';

/** Rule 7.2-20: all of a list item but its label stands in a list body, which Chromium writes none of (seen with Chromium 156). */
export const wrapListBodies: Repair = ({ document, elements }) => {
  for (const item of listElements(elements)) {
    const rest = item.kids.filter((kid) => !isPart(kid));
    if (item.role !== 'LI' || rest.length === 0) continue;
    item.kids = [...item.kids.filter(isPart), wrapKids(document, 'LBody', item, rest)];
  }
};

function isPart(kid: StructureKid): boolean {
  return kid.kind === 'element' && (kid.role === 'Lbl' || kid.role === 'LBody');
}
