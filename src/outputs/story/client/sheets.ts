/** Lets the bar's sheets close when a link in them was followed, and `?` open the one that lists the keys, where it does. */
export function handleSheets(bar: HTMLElement): void {
  for (const sheet of bar.querySelectorAll<HTMLElement>('.sheet'))
    sheet.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) sheet.hidePopover?.();
    });
  const options = bar.querySelector<HTMLElement>('#page-options');
  const keys = bar.querySelector('.keys');
  const isIgnored = (): boolean =>
    document.documentElement.dataset.keys === 'off' || !keys || getComputedStyle(keys).display === 'none';
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isIgnored()) return;
    options?.togglePopover?.();
    options?.querySelector('button')?.focus();
  });
}

/** Gives every form of citation a button that copies it, where the browser lets a page write to the clipboard. */
export function handleCopies(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.copy')) {
    button.hidden = !navigator.clipboard;
    button.addEventListener('click', async () => {
      const text = button.closest('.form')?.querySelector('pre')?.textContent ?? '';
      await navigator.clipboard.writeText(text);
      button.textContent = 'Copied';
    });
  }
}
