import { themePalette } from '../../../marks/palette.ts';
import { toSvg } from '../../../marks/svg.ts';
import { drawStep } from '../../../scenes/index.ts';
import { type LightPayload, unpackCall } from '../../../scenes/payload.ts';
import { composeStill } from '../../../scenes/still.ts';

/** Draws every card's picture while the page is printed, as readers without a script have it. */
export function drawForPrint(cards: readonly HTMLElement[], payload: LightPayload): void {
  const frame = composeStill(payload.metrics);
  window.addEventListener('beforeprint', () => {
    for (const [index, card] of cards.entries()) {
      const plate = card.querySelector('.plate');
      const step = payload.steps[index];
      if (!plate || !step || payload.missing.includes(step.data)) continue;
      if (plate.querySelector(':scope > svg')) continue;
      const picture = drawStep(unpackCall(payload, step), frame, payload.cast);
      plate.insertAdjacentHTML('afterbegin', toSvg(picture, themePalette, { prefix: `print-${index}-` }));
    }
  });
  window.addEventListener('afterprint', () => {
    for (const card of cards) card.querySelector('.plate > svg')?.remove();
  });
}
