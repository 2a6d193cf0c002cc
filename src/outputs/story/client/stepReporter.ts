/** How long the reader must rest on a step before it is reported, in milliseconds. */
const REST = 300;

/**
 * Reports the step that is read: its id in the address, and to screen readers the first sentence of `words`, when that
 * is another one than before. The opening has no id. Nothing is reported in a hidden tab, and while `isReading`
 * says that the reader is past the story.
 */
export function createStepReporter(
  status: HTMLElement,
  isReading: () => boolean,
): (id: string, words: string) => void {
  let timer = 0;
  let last = '';
  return (id, words) => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (!isReading() || document.hidden) return;
      const { pathname, search } = window.location;
      window.history.replaceState(window.history.state, '', id ? `#${id}` : pathname + search);
      const [sentence = ''] = /^.*?[.!?](?=\s|$)/s.exec(words) ?? [words];
      if (sentence !== last) status.textContent = sentence;
      last = sentence;
    }, REST);
  };
}
