import type { Zone } from './viewport.ts';

/** A stretch of the page that has the stage's picture: a step with its words, or a beat without any. */
export interface Card {
  element: HTMLElement;
  /** The index of the step whose picture it shows. */
  step: number;
  /** The space for which the picture is composed. */
  zone: Zone;
  /** The step's address; empty in the opening, and that of the last step in the close. */
  id: string;
}

/** All cards of the page, in its order. */
export function findCards(): Card[] {
  let id = '';
  return [...document.querySelectorAll<HTMLElement>('[data-picture], [data-step]')].map((element) => {
    id = element.id || id;
    const zone = element.closest('.opening') ? 'opening' : element.closest('.close') ? 'close' : 'reading';
    return { element, id, zone, step: Number(element.dataset.step ?? element.dataset.picture) };
  });
}
