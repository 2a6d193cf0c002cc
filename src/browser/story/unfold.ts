import { afterLoad, soon } from './soon.ts';

/** How long the page must not have been scrolled for words to be laid out, in milliseconds. */
const REST = 150;

/**
 * Lays out the words that the first view did without, a card at a time when the page has time and rests: those
 * that follow the reader's place first.
 */
export function unfold(reading: Element | undefined): void {
  const folded = [...document.querySelectorAll<HTMLElement>('.chapters .card, .part-body')];
  const isBehind = (card: HTMLElement): boolean =>
    reading !== undefined && (reading.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const rest = [...folded.filter((card) => !isBehind(card)), ...folded.filter(isBehind).reverse()];
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
    rest.shift()?.classList.add('laid');
    if (rest.length > 0) soon(next);
    else window.removeEventListener('scroll', note);
  };
  window.addEventListener('scroll', note, { passive: true });
  document.fonts.ready.then(() => afterLoad(next));
}
