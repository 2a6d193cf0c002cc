import type { Picture } from '../../../marks/picture.ts';
import { composeHall, type Shape } from '../../../scenes/hall.ts';
import { drawStep } from '../../../scenes/index.ts';
import { type Payload, unpackCall } from '../../../scenes/payload.ts';

/** The page's payload. */
export function readPayload(): Payload {
  return JSON.parse(document.getElementById('payload')?.textContent ?? '');
}

/** Returns a function that finds the picture of a step by its id for a screen, drawn when it is first needed. */
export function createStepPictures(payload: Payload): (step: string, shape: Shape) => Picture {
  const steps = new Map(payload.steps.map((step) => [step.id, step]));
  const drawn = new Map<string, Picture>();
  return (id, shape) => {
    const key = `${shape} ${id}`;
    const ready = drawn.get(key);
    if (ready) return ready;
    const step = steps.get(id);
    const direction = document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
    const frame = composeHall(step?.layout ?? 'beside', payload.metrics, shape, direction);
    const picture = drawStep(step ? unpackCall(payload, step) : null, frame, payload.cast);
    drawn.set(key, picture);
    return picture;
  };
}
