import type { Step } from '../../deck/deck.ts';
import type { Frame } from '../../marks/frame.ts';
import { themePalette } from '../../marks/palette.ts';
import type { Picture, PictureWords } from '../../marks/picture.ts';
import { toSvg } from '../../marks/svg.ts';
import { escapeHtml } from '../../prose/html.ts';
import { describeScene } from '../../scenes/describe.ts';
import { drawStep } from '../../scenes/index.ts';

/** A picture with what it says in words. */
export interface PrintPicture {
  picture: Picture;
  words: PictureWords;
}

/** A step's picture as it is printed; null on a bare stage. */
export function drawPrint(step: Step | undefined, frame: Frame, cast: number): PrintPicture | null {
  if (!step?.scene) return null;
  return { picture: drawStep(step.scene, frame, cast), words: describeScene(step.scene) };
}

/**
 * A printed picture. The role `group` keeps Chromium from tagging a figure without a description around the image's
 * own (measured with Chromium 156); `caption` is phrasing HTML, empty for none.
 */
export function renderPrintPicture({ picture, words }: PrintPicture, id: string, caption = ''): string {
  const svg = toSvg(picture, themePalette, { prefix: `${id}-`, words });
  const below = caption === '' ? '' : `\n<figcaption>${caption}</figcaption>`;
  return `<figure class="picture" role="group" aria-label="${escapeHtml(words.table.caption)}">${svg}${below}</figure>`;
}
