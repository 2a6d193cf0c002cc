import { expect, it } from 'vitest';
import { drawStep } from '../../src/scenes/index.ts';
import { cast, steps } from './deck.ts';
import { findFaults } from './faults.ts';
import { listFrames } from './harness.ts';

it.each(steps.map((step) => [step.id, step] as const))('%s stands well in every shape', (_id, step) => {
  const faults = listFrames('', step.layout).flatMap(([shape, frame]) =>
    findFaults(drawStep(step.call, frame, cast), frame).map((fault) => `${shape}: ${fault}`),
  );
  expect(faults).toEqual([]);
});
