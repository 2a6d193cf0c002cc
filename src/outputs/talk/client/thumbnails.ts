import type { RevealApi } from 'reveal.js';
import { themePalette } from '../../../marks/palette.ts';
import { toSvg } from '../../../marks/svg.ts';
import type { Talk } from './model.ts';

/** Puts each slide's last picture behind its words when the overview is opened, drawn for the screen of that moment. */
export function addThumbnails(reveal: RevealApi, talk: Talk): void {
  reveal.on('overviewshown', () => {
    talk.setZoom(null);
    const last = new Map(talk.positions.map(({ slide, step }) => [slide, step]));
    for (const [slide, step] of last) {
      const old = slide.querySelector<HTMLElement>('.thumbnail');
      if (old?.dataset.shape === talk.shape) continue;
      old?.remove();
      const thumbnail = document.createElement('div');
      thumbnail.className = 'thumbnail';
      thumbnail.dataset.shape = talk.shape;
      thumbnail.innerHTML = toSvg(talk.draw(step), themePalette);
      slide.prepend(thumbnail);
    }
  });
}
