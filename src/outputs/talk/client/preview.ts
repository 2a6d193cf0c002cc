import { HALLS } from '../../../scenes/hall.ts';
import { createStage } from '../../../stage/stage.ts';
import type { Talk } from './model.ts';
import type { Position } from './position.ts';

/** Adds a small picture of a slide at a position, words and marks, that fills the width of `host`. */
export function createPreview(
  host: HTMLElement,
  talk: Talk,
): { show(position: Position | undefined): void; repaint(): void } {
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
    show(position) {
      sheet.hidden = position === undefined;
      if (!position) return;
      stage.show(talk.draw(position.step));
      const copy = position.slide.cloneNode(true) as HTMLElement;
      for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
      for (const fragment of copy.querySelectorAll<HTMLElement>('.fragment'))
        fragment.classList.toggle('visible', Number(fragment.dataset.fragmentIndex) <= position.f);
      for (const line of copy.querySelectorAll<HTMLElement>('[data-for]'))
        line.hidden = line.dataset.for !== position.step;
      copy.querySelector('.thumbnail')?.remove();
      copy.hidden = false;
      copy.className = `${copy.className.replace(/\b(past|future|present)\b/g, '')} present`;
      words.replaceChildren(copy);
    },
    repaint: () => stage.repaint(),
  };
}
