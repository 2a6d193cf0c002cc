/** How long the reader must rest on a step before the address and the voice follow, in milliseconds. */
const REST = 300;

/**
 * Follows the reading place outside the picture: the address bar, and a word to screen readers. The opening has
 * no id. Nothing is followed in a hidden tab, and while `isReading` says that the
 * reader is past the story.
 */
export function createFollower(
  told: HTMLElement,
  isReading: () => boolean,
): (step: { id: string; words: string }) => void {
  let timer = 0;
  let last = '';
  return ({ id, words }) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!isReading() || document.hidden) return;
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', id ? `#${id}` : pathname + search);
      const [sentence = ''] = /^.*?[.!?](?=\s|$)/s.exec(words) ?? [words];
      if (sentence !== last) told.textContent = sentence;
      last = sentence;
    }, REST);
  };
}
