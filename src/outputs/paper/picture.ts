import type { Step } from '../../deck/deck.ts';
import type { Frame } from '../../marks/frame.ts';
import { themePalette } from '../../marks/palette.ts';
import type { Picture } from '../../marks/picture.ts';
import { toSvg } from '../../marks/svg.ts';
import { escapeHtml } from '../../prose/html.ts';
import { drawStep } from '../../scenes/index.ts';

/** A step's picture as it is printed; null on a bare stage. */
export function drawPrint(step: Step | undefined, frame: Frame, cast: number): Picture | null {
  return step?.scene ? drawStep(step.scene, frame, cast) : null;
}

/**
 * A printed picture. The role `group` keeps Chromium from tagging a figure without a description around the image's
 * own (measured with Chromium 156); `caption` is phrasing HTML, empty for none.
 */
export function renderPrintPicture(picture: Picture, id: string, caption = ''): string {
  const svg = toSvg(picture, themePalette, { prefix: `${id}-` });
  const below = caption === '' ? '' : `\n<figcaption>${caption}</figcaption>`;
  return `<figure class="picture" role="group" aria-label="${escapeHtml(picture.table.caption)}">${svg}${below}</figure>`;
}
