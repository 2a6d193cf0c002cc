import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawStep } from '../../src/scenes/index.ts';
import { cast, steps } from './deck.ts';
import { findFaults } from './faults.ts';
import { listFrames, listShapes } from './harness.ts';
import { writeSheet } from './sheet.ts';

describe.each(steps.map((step) => [step.id, step] as const))('%s', (id, { call, layout }) => {
  it('looks as expected in four shapes', async () => {
    const pictures = listShapes(layout).map(([, frame]) => drawStep(call, frame, cast));
    await expect(writeSheet(pictures)).toMatchFileSnapshot(`expected/deck/${id}.svg`);
  });

  it('stands well in every shape', () => {
    const faults = listFrames('', layout).flatMap(([shape, frame]) =>
      findFaults(drawStep(call, frame, cast), frame).map((fault) => `${shape}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

it('keeps no picture of a step that is gone', () => {
  const known = readdirSync(new URL('./expected/deck', import.meta.url)).sort();
  expect(known).toEqual(steps.map(({ id }) => `${id}.svg`).sort());
});
