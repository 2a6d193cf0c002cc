const NOTE_LINKS = 'a.cite, a.term, .call a';

/** Shows a citation's source, a footnote or a term beside the word that calls it, in the platform's popover. */
export function showNotes(): void {
  if (!HTMLElement.prototype.showPopover) return;
  const note = document.createElement('div');
  note.className = 'note';
  note.popover = 'auto';
  note.tabIndex = -1;
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', 'Note');
  document.querySelector('main')?.append(note);

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest(NOTE_LINKS) : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const content = document.getElementById(link.hash.slice(1))?.querySelector('.entry, dd');
    if (!content) return;
    event.preventDefault();
    const all = document.createElement('p');
    const way = document.createElement('a');
    way.href = link.hash;
    way.textContent = 'In the list';
    way.addEventListener('click', () => note.hidePopover());
    all.className = 'label';
    all.append(way);
    note.replaceChildren(copyWithoutIds(content), all);
    note.showPopover();
    place(note, link.getBoundingClientRect());
    note.focus({ preventScroll: true });
    note.addEventListener(
      'toggle',
      (change) => {
        if (change.newState === 'closed' && note.contains(document.activeElement))
          link.focus({ preventScroll: true });
      },
      { once: true },
    );
  });
}

function copyWithoutIds(content: Element): HTMLElement {
  const copy = document.createElement('div');
  copy.append(...[...content.childNodes].map((node) => node.cloneNode(true)));
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

/** Puts the note under its link, or above where there is no room, inside the window. */
function place(note: HTMLElement, link: DOMRect): void {
  const { offsetWidth, offsetHeight } = note;
  const left = Math.max(16, Math.min(link.left, document.documentElement.clientWidth - offsetWidth - 16));
  const below = link.bottom + 8;
  const top = below + offsetHeight > window.innerHeight ? Math.max(8, link.top - offsetHeight - 8) : below;
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${top + window.scrollY}px`;
}
