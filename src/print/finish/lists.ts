import type { Repair } from '../finish.ts';
import { type Kid, walkElements, wrapKids } from '../structure.ts';

/** Rule 7.2-20: all of a list item but its label stands in a list body. */
export const wrapBodies: Repair = ({ document, elements }) => {
  for (const item of walkElements(elements)) {
    const rest = item.kids.filter((kid) => !isPart(kid));
    if (item.role !== 'LI' || rest.length === 0) continue;
    item.kids = [...item.kids.filter(isPart), wrapKids(document, 'LBody', item, rest)];
  }
};

function isPart(kid: Kid): boolean {
  return kid.kind === 'element' && (kid.role === 'Lbl' || kid.role === 'LBody');
}
