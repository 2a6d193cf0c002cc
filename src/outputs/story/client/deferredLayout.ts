import { whenIdle, whenLoadedAndIdle } from './idle.ts';

/** How long the page must not have been scrolled for words to be laid out, in milliseconds. */
const REST = 150;

/** What the style sheet lets the browser lay out only when it comes near. */
const SKIPPED = ':is(.chapters .card, .part-body):not(.laid)';

function findSkipped(container: ParentNode = document): Element[] {
  return [...container.querySelectorAll(SKIPPED)];
}

function layOut(words: readonly Element[]): void {
  for (const each of words) each.classList.add('laid');
}

/**
 * Lays out the words of an element, and those that it is among, and what is in the window or a window's height
 * from it: only then do they have a height of their own.
 */
export function layOutNear(element: Element): void {
  const own = element.closest(SKIPPED);
  const { innerHeight } = window;
  const near = findSkipped().filter((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return bottom > -innerHeight && top < 2 * innerHeight;
  });
  layOut([...(own ? [own] : []), ...findSkipped(element), ...near]);
}

/**
 * Lays out the words that the first view did without, when the page has time and rests: what is in the window and
 * below it a card at a time, then at once all that is above, which moves the page under the reader.
 */
export function layOutWhenIdle(): void {
  let scrolled = 0;
  const note = (): void => {
    scrolled = performance.now();
  };
  const next = (): void => {
    const wait = scrolled + REST - performance.now();
    if (wait > 0) {
      window.setTimeout(next, wait);
      return;
    }
    const skipped = findSkipped();
    const card = skipped.find((each) => each.getBoundingClientRect().bottom > 0);
    layOut(card ? [card] : skipped);
    if (card) whenIdle(next);
    else window.removeEventListener('scroll', note);
  };
  window.addEventListener('scroll', note, { passive: true });
  document.fonts.ready.then(() => whenLoadedAndIdle(next));
}
