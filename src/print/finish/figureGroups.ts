import { readElementString } from '../objects/elementText.ts';
import { listElements } from '../objects/structure.ts';
import type { Repair } from './model.ts';

/**
 * Rule 7.3-1: what holds a picture and its caption, or anything else, is no picture itself. Chromium tags an HTML
 * `figure` as one, around the picture's own (seen with Chromium 156).
 */
export const groupFigures: Repair = ({ elements }) => {
  for (const element of listElements(elements)) {
    const isDescribed = readElementString(element, 'Alt') || readElementString(element, 'ActualText');
    if (element.role === 'Figure' && !isDescribed && element.kids.some(({ kind }) => kind === 'element'))
      element.role = 'Div';
  }
};
