import { findLast } from './progress.ts';

/** How long the page must rest before its place is written into the history, in milliseconds. */
const REST = 200;

/** CSS pixels by which a part at the line may miss it, by rounding and by its neighbour's border. */
const SLACK = 4;

/** Holds the reader's place while the page grows or shrinks above it. */
export interface Anchor {
  /** Takes what is at the line now as what is to stay there; to be called whenever the page was scrolled. */
  note(): void;
}

/** The part at the line, and how far below the window's edge it begins, in CSS pixels. */
interface Place {
  part: number;
  top: number;
}

/**
 * Keeps what is read where it is when fonts come or words are laid out anew: not every browser does, and those
 * that do let go when a script has scrolled. A page that is loaded again, or come back to, opens at the same place.
 * `parts` follow each other down the page, in `rooms` that grow with them; `findLine` gives the upper edge of the
 * reader's view in CSS pixels.
 */
export function createAnchor(
  parts: readonly HTMLElement[],
  rooms: readonly HTMLElement[],
  findLine: () => number,
): Anchor {
  const { history } = window;
  const readTop = (index: number): number => parts[index]?.getBoundingClientRect().top ?? 0;
  const scroll = (top: number): void => window.scrollBy({ top, behavior: 'instant' });
  let part = 0;
  /** The part's upper edge from the page's: scrolling does not change it, a new layout above does. */
  let edge = 0;
  let scrolled = 0;
  let timer = 0;

  const store = (): void => {
    const place: Place = { part, top: readTop(part) };
    history.replaceState({ ...(history.state as object | null), place }, '');
  };
  const note = (): void => {
    const off = readTop(part) + window.scrollY - edge;
    // While a linked page loads the browser itself goes after its target.
    const isDone = Math.abs(window.scrollY - scrolled - off) < 1;
    if (!isDone && window.scrollY > 0) scroll(off);
    part = findLast(parts.length, readTop, findLine() + SLACK);
    edge = readTop(part) + window.scrollY;
    scrolled = window.scrollY;
    window.clearTimeout(timer);
    timer = window.setTimeout(store, REST);
  };
  const restore = (state: unknown): void => {
    const place = (state as { place?: Place } | null)?.place;
    if (place) {
      part = place.part;
      scroll(readTop(part) - place.top);
    } else findTarget()?.scrollIntoView({ behavior: 'instant' });
    edge = readTop(part) + window.scrollY;
    scrolled = window.scrollY;
    note();
  };

  // The browser's own memory counts pixels from the top of the page, where words may not be laid out yet.
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', ({ state }) => restore(state));
  restore(history.state);
  const observer = new ResizeObserver(note);
  for (const room of rooms) observer.observe(room);
  return { note };
}

/** The element that the address names; an address that is no well-formed one names none. */
function findTarget(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  } catch {
    return null;
  }
}
