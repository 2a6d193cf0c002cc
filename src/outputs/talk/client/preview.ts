import { HALLS } from '../../../scenes/hall.ts';
import { createStage } from '../../../stage/stage.ts';
import type { Spot } from './position.ts';
import type { Talk } from './talk.ts';

/** A small picture of a slide at a spot, words and marks, that fills the width of `host`. */
export function createPreview(
  host: HTMLElement,
  talk: Talk,
): { show(spot: Spot | undefined): void; repaint(): void } {
  const sheet = document.createElement('div');
  const picture = document.createElement('div');
  const words = document.createElement('div');
  sheet.className = 'sheet reveal';
  picture.className = 'stage';
  words.className = 'slides';
  sheet.append(picture, words);
  host.append(sheet);
  const stage = createStage(picture, HALLS[talk.shape]);
  const rescale = () => {
    const { width, height } = HALLS[talk.shape];
    stage.resize(width, height);
    host.style.setProperty('--preview-scale', String(host.clientWidth / width));
  };
  new ResizeObserver(rescale).observe(host);
  rescale();
  return {
    show(spot) {
      sheet.hidden = spot === undefined;
      if (!spot) return;
      stage.show(talk.draw(spot.step));
      const copy = spot.slide.cloneNode(true) as HTMLElement;
      for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
      for (const fragment of copy.querySelectorAll<HTMLElement>('.fragment'))
        fragment.classList.toggle('visible', Number(fragment.dataset.fragmentIndex) <= spot.f);
      for (const line of copy.querySelectorAll<HTMLElement>('[data-for]'))
        line.hidden = line.dataset.for !== spot.step;
      copy.querySelector('.thumbnail')?.remove();
      copy.hidden = false;
      copy.className = `${copy.className.replace(/\b(past|future|present)\b/g, '')} present`;
      words.replaceChildren(copy);
    },
    repaint: () => stage.repaint(),
  };
}
