import { decodeFragment } from '../../../stage/fragment.ts';
import type { Talk } from './model.ts';
import { readRoute } from './route.ts';

/**
 * Lets links of slides and notes, and addresses, go to their slide and step. The browser alone would scroll to an element of
 * that name, which moves the slides out of their place.
 */
export function handleLinks(talk: Talk): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.getAttribute('href')?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    event.preventDefault();
    talk.goToRoute({ step: decodeFragment(link.hash), builds: 0 });
  });
  addEventListener('hashchange', ({ newURL }) => {
    // Not the address of now, which the talk may have written meanwhile.
    talk.goToRoute(readRoute(new URL(newURL).hash));
  });
}
