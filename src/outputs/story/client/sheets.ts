import { findElement } from '../../../stage/findElement.ts';

/** Closes the bar's sheets when a link in them is followed, and opens the one that lists the keys with `?`, unless that is turned off. */
export function handleSheets(bar: HTMLElement): void {
  for (const sheet of bar.querySelectorAll<HTMLElement>('.sheet'))
    sheet.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) sheet.hidePopover?.();
    });
  const options = findElement('#page-options', bar);
  const keys = findElement('.keys', bar);
  const isIgnored = (): boolean =>
    document.documentElement.dataset.keys === 'off' || getComputedStyle(keys).display === 'none';
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isIgnored()) return;
    options.togglePopover?.();
    options.querySelector('button')?.focus();
  });
}

/** Shows the buttons that copy a form of citation, where the browser lets a page write to the clipboard. */
export function handleCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.copy')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      const text = button.closest('.form')?.querySelector('pre')?.textContent ?? '';
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    });
  }
}
