import type { RevealApi } from 'reveal.js';

/**
 * Makes the arrow at the left go on in a talk that is written from right to left, and the one at the right go back. With
 * linear navigation reveal.js has them the other way round: https://github.com/hakimel/reveal.js/issues/2596
 */
export function reverseControls(root: HTMLElement, reveal: RevealApi): void {
  for (const type of ['touchstart', 'click'])
    root.addEventListener(
      type,
      (event) => {
        const button = event.target instanceof Element ? event.target.closest('.controls button') : null;
        if (!button) return;
        event.preventDefault();
        event.stopPropagation();
        if (button.classList.contains('navigate-left')) reveal.next();
        else reveal.prev();
      },
      { capture: true, passive: false },
    );
}
