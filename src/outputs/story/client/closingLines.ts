import type { Card } from './cards.ts';

/** The words over the story's last pictures. */
export interface ClosingLines {
  /** Stresses the line of the picture that is shown. */
  show(card: Card | undefined): void;
  /** Lets the words appear once the close fills the window: before that, the picture is still moving. */
  land(): void;
}

/** Handles the close of the page, where it has one. */
export function createClosingLines(): ClosingLines {
  const close = document.querySelector<HTMLElement>('.close');
  const lines = [...document.querySelectorAll<HTMLElement>('.close [data-line]')];
  return {
    show(card) {
      for (const line of lines)
        line.classList.toggle('now', card?.zone === 'close' && Number(line.dataset.line) === card.step);
    },
    land() {
      close?.classList.toggle('landed', close.getBoundingClientRect().top <= 1);
    },
  };
}
