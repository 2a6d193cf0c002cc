import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawStep } from '../../src/scenes/index.ts';
import { cast, steps } from './deck.ts';
import { findFaults } from './faults.ts';
import { listShapes } from './harness.ts';
import { writeSheet } from './sheet.ts';

describe.each(steps.map((step) => [step.id, step] as const))('%s', (id, { call, layout }) => {
  it('looks as expected, and stands well, in four shapes', async () => {
    const shapes = listShapes(layout).map(([shape, frame]) => ({
      shape,
      frame,
      picture: drawStep(call, frame, cast),
    }));
    await expect(writeSheet(shapes.map(({ picture }) => picture))).toMatchFileSnapshot(
      `expected/deck/${id}.svg`,
    );
    const faults = shapes.flatMap(({ shape, frame, picture }) =>
      findFaults(picture, frame).map((fault) => `${shape}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });
});

it('keeps no picture of a step that is gone', () => {
  const known = readdirSync(new URL('./expected/deck', import.meta.url)).sort();
  expect(known).toEqual(steps.map(({ id }) => `${id}.svg`).sort());
});
