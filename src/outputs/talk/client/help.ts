import { TALK_KEYS } from '../keys.ts';

/**
 * Lists the keys when `?` or F1 is pressed, over everything else on the page. While the list is open it has all
 * keys; Escape or a click beside it closes it.
 */
export function createHelp(hasDesk: boolean): void {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  const list = document.createElement('dl');
  dialog.className = 'help';
  heading.id = 'help-heading';
  heading.textContent = 'Keys';
  dialog.setAttribute('aria-labelledby', heading.id);
  const keys = TALK_KEYS.filter(({ onlyDesk }) => hasDesk || !onlyDesk);
  for (const { key, use } of keys) {
    const row = document.createElement('div');
    const name = document.createElement('kbd');
    const term = document.createElement('dt');
    const description = document.createElement('dd');
    name.textContent = key;
    description.textContent = use;
    term.append(name);
    row.append(term, description);
    list.append(row);
  }
  dialog.append(heading, list);
  document.body.append(dialog);

  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  // Before reveal.js hears of the key: it knows "?" by its place on an American keyboard, where it is also the slash
  // (https://github.com/hakimel/reveal.js/issues/3849).
  addEventListener(
    'keydown',
    (event) => {
      const isInField = event.target instanceof HTMLInputElement;
      const asks = event.key === '?' || event.key === 'F1';
      if (dialog.open) {
        event.stopImmediatePropagation();
        if (!asks) return;
        dialog.close();
      } else {
        if (!asks || isInField || event.ctrlKey || event.altKey || event.metaKey) return;
        dialog.showModal();
        event.stopImmediatePropagation();
      }
      event.preventDefault();
    },
    { capture: true },
  );
}
