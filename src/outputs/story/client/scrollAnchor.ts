import { decodeFragment } from '../../../stage/fragment.ts';
import { layOutNear } from './deferredLayout.ts';
import { findLast } from './progress.ts';

/** How long the page must rest before its place is written into the history, in milliseconds. */
const REST = 200;

/** CSS pixels by which words at the line may miss it, by rounding and by their neighbour's border. */
const SLACK = 4;

/** Holds the reader's position while the page grows or shrinks above it. */
export interface ScrollAnchor {
  /** Takes what is at the line now as what has to stay there; to be called whenever the page was scrolled. */
  note(): void;
}

/** The words at the line, counted from their part's beginning, and how far below the window's edge, in CSS pixels. */
interface Place {
  part: number;
  words: number;
  top: number;
}

function readTop(element: Element | undefined): number {
  return element?.getBoundingClientRect().top ?? 0;
}

/** A part, and the paragraphs and such in it. */
function findWords(part: Element | undefined): Element[] {
  return part ? [part, ...part.querySelectorAll('h2, h3, p, li, dt, pre')] : [];
}

/**
 * Keeps what is read where it is when fonts come, words are laid out anew or the window takes another shape: Safari
 * does not (https://bugs.webkit.org/show_bug.cgi?id=171099), and no browser knows that the stage covers words. A page that is loaded again, or come back to,
 * opens at the same position. `parts` follow each other down the page, in `containers` that grow with them;
 * `findLine` returns the upper edge of the reader's view in CSS pixels.
 */
export function createScrollAnchor(
  parts: readonly Element[],
  containers: readonly Element[],
  findLine: () => number,
): ScrollAnchor {
  const { history } = window;
  const scroll = (top: number): void => window.scrollBy({ top, behavior: 'instant' });
  const findAtLine = (elements: readonly Element[]): number =>
    findLast(elements.length, (index) => readTop(elements[index]), findLine() + SLACK);
  let held: Element | undefined;
  /** Where in the window it is to be. */
  let top = 0;
  /** How much of it is above the line, as a share of its height: in a window of another width it is another height. */
  let share = 0;
  let width = window.innerWidth;
  /** The upper edge of what is held, from the page's: scrolling does not change it, a new layout above does. */
  let edge = 0;
  let scrolled = 0;
  let timer = 0;
  let hasScrolled = false;
  /**
   * Until a page that opens at an address's fragment has loaded, the browser scrolls there too:
   * https://html.spec.whatwg.org/multipage/browsing-the-web.html#try-to-scroll-to-the-fragment
   */
  let isOpening = false;

  const measure = (): void => {
    scrolled = window.scrollY;
    edge = readTop(held) + scrolled;
  };
  const findHeight = (): number => held?.getBoundingClientRect().height || 1;
  const hold = (element: Element | undefined): void => {
    held = element;
    top = readTop(element);
    share = (findLine() - top) / findHeight();
    measure();
  };
  const computeProgress = (): Place => {
    const part = findAtLine(parts);
    const inside = findWords(parts[part]);
    const words = findAtLine(inside);
    return { part, words, top: readTop(inside[words]) };
  };
  const find = ({ part, words }: Place): Element | undefined => findWords(parts[part])[words];
  const store = (): void => {
    const place = computeProgress();
    // What a link has led to stays held, wherever it is, until the reader scrolls.
    if (hasScrolled) hold(find(place));
    hasScrolled = false;
    history.replaceState({ ...(history.state as object | null), place }, '');
  };
  /** True while what is held is just above the line: looking for other words in every frame of a scroll is expensive. */
  const isNear = (): boolean => {
    const below = readTop(held) - findLine();
    return held !== undefined && below < SLACK && below > -window.innerHeight / 2;
  };
  const note = (): void => {
    const off = readTop(held) + window.scrollY - edge;
    if (window.innerWidth !== width) {
      width = window.innerWidth;
      if (share > -0.1) scroll(readTop(held) + share * findHeight() - findLine());
      top = readTop(held);
      measure();
    } else if (Math.abs(off) >= 1 || isOpening) {
      const away = readTop(held) - top;
      if (window.scrollY > 0) scroll(isOpening || Math.abs(away) < 1 ? away : off);
      measure();
    } else if (window.scrollY !== scrolled) {
      hold(isNear() ? held : find(computeProgress()));
      hasScrolled = true;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(store, REST);
  };
  const restore = (state: unknown): void => {
    const place = (state as { place?: Place } | null)?.place;
    const target = place ? find(place) : findTarget();
    const go = (): void => {
      if (place) scroll(readTop(target) - place.top);
      else target?.scrollIntoView({ behavior: 'instant' });
    };
    if (target) {
      go();
      layOutNear(target);
      go();
    }
    hold(target ?? find(computeProgress()));
    isOpening = target !== undefined && document.readyState !== 'complete';
    note();
  };

  // The browser's own memory counts pixels from the top of the page, where words may not be laid out yet.
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', ({ state }) => restore(state));
  restore(history.state);
  const open = (): void => {
    isOpening = false;
  };
  for (const touch of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    window.addEventListener(touch, open, { once: true, passive: true });
  window.addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(open)));
  const observer = new ResizeObserver(note);
  for (const container of containers) observer.observe(container);
  return { note };
}

function findTarget(): Element | undefined {
  return document.getElementById(decodeFragment(window.location.hash)) ?? undefined;
}
