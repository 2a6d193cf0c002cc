import type { Frame } from '../../src/marks/frame.ts';
import type { Picture } from '../../src/marks/picture.ts';
import { findDotBox, findLabelBox, overlaps } from '../../src/scenes/makeMarks.ts';

/** The least size of a label as a share of the frame's plain one: 28 pixels in the hall, 12 on a phone. */
const LEAST = { hall: 28 / 32, page: 0.8 };

/**
 * All that is wrong with how a picture stands in its frame: labels on labels, on marked dots, on the slide's words
 * or outside, labels too small to be read, and dots outside.
 */
export function findFaults(picture: Picture, frame: Frame): string[] {
  const labels = picture.labels.map((label) => ({ label, box: findLabelBox(label, frame.text) }));
  const faults: string[] = [];
  const least = frame.textSize * (frame.reserved.length > 0 ? LEAST.hall : LEAST.page);
  const whole = { x: 0, y: 0, width: frame.width, height: frame.height };
  for (const [index, { label, box }] of labels.entries()) {
    if (box.x < 0 || box.y < 0 || box.x + box.width > whole.width || box.y + box.height > whole.height)
      faults.push(`"${label.text}" leaves the stage`);
    if (label.size < least - 0.01) faults.push(`"${label.text}" is too small`);
    for (const other of labels.slice(index + 1))
      if (overlaps(box, other.box)) faults.push(`"${label.text}" meets "${other.label.text}"`);
    for (const dot of picture.dots)
      if ((dot.ring > 0 || dot.tone !== 'rest') && overlaps(box, findDotBox(dot)))
        faults.push(`"${label.text}" covers a ${dot.tone} dot`);
    if (frame.reserved.some((words) => overlaps(box, words)))
      faults.push(`"${label.text}" stands on the words`);
  }
  for (const dot of picture.dots)
    if (frame.reserved.some((words) => overlaps(findDotBox(dot), words)) || !overlaps(findDotBox(dot), whole))
      faults.push(`a dot at ${dot.x}, ${dot.y}`);
  return [...new Set(faults)];
}
