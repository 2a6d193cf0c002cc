import { decodeFragment } from '../../../stage/fragment.ts';

const NOTE_LINKS = 'a.cite, a.term, .call a';

/** Shows a citation's source, a footnote or a term beside the word that links to it, in the platform's popover. */
export function handleNoteLinks(): void {
  if (!HTMLElement.prototype.showPopover) return;
  const note = document.createElement('div');
  note.className = 'note';
  note.popover = 'auto';
  note.tabIndex = -1;
  note.role = 'dialog';
  note.ariaLabel = 'Note';
  document.querySelector('main')?.append(note);
  /** The link in the text that the note belongs to, whatever was opened inside the note. */
  let origin: HTMLElement;

  const fill = (parts: readonly Node[], focused: HTMLElement): void => {
    note.replaceChildren(...parts);
    placeBeside(note, origin.getBoundingClientRect());
    focused.focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest(NOTE_LINKS) : null;
    if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const content = document.getElementById(decodeFragment(link.hash))?.querySelector('.entry, dd');
    if (!content) return;
    event.preventDefault();
    const links = document.createElement('p');
    const inList = document.createElement('a');
    links.className = 'label';
    inList.href = link.hash;
    inList.textContent = 'In the list';
    inList.addEventListener('click', () => note.hidePopover());
    if (note.contains(link)) {
      const before = [...note.childNodes];
      const back = document.createElement('button');
      back.type = 'button';
      back.textContent = 'Back';
      back.addEventListener('click', () => fill(before, link));
      links.append(back, ' ');
    } else {
      origin = link;
      // What had the focus when a popover opened has it again when the popover closes.
      link.focus({ preventScroll: true });
      note.showPopover();
    }
    links.append(inList);
    fill([copyWithoutIds(content), links], note);
  });
}

function copyWithoutIds(content: Element): HTMLElement {
  const copy = document.createElement('div');
  copy.innerHTML = content.innerHTML;
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

/** Puts the note under its link, or above where there is no room, inside the window. */
function placeBeside(note: HTMLElement, link: DOMRect): void {
  const { offsetWidth, offsetHeight } = note;
  const left = Math.max(16, Math.min(link.left, document.documentElement.clientWidth - offsetWidth - 16));
  const below = link.bottom + 8;
  const top = below + offsetHeight > window.innerHeight ? Math.max(8, link.top - offsetHeight - 8) : below;
  note.style.left = `${left + window.scrollX}px`;
  note.style.top = `${top + window.scrollY}px`;
}
