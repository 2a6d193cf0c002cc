import type { Picture } from '../../../marks/picture.ts';
import { drawStep } from '../../../scenes/index.ts';
import { type LightPayload, unpackCall } from '../../../scenes/payload.ts';
import type { Card } from './cards.ts';
import type { Space } from './viewport.ts';

/** Returns a function that finds the picture of a card by its index, composed for a space; each is drawn once its data are there. */
export function createCardPictures(
  payload: LightPayload,
  cards: readonly Card[],
  space: Space,
): (index: number) => Picture {
  const drawn = new Map<string, Picture>();
  const { width, height, textSize } = space;
  return (index) => {
    const { step: number, zone } = cards[index] ?? { step: 0, zone: 'opening' };
    const key = `${zone} ${number}`;
    const known = drawn.get(key);
    if (known) return known;
    const frame = { width, height, textSize, reserved: space.reserved[zone], text: payload.metrics };
    const step = payload.steps[number];
    const isMissing = step && payload.missing.includes(step.data);
    const picture = drawStep(step && !isMissing ? unpackCall(payload, step) : null, frame, payload.cast);
    if (!isMissing) drawn.set(key, picture);
    return picture;
  };
}
