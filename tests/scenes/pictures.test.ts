import { describe, expect, it } from 'vitest';
import { themePalette } from '../../src/marks/palette.ts';
import { toSvg } from '../../src/marks/svg.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { findFaults } from './faults.ts';
import { CAST, listCalls, listFrames, stage } from './harness.ts';

describe.each(listCalls())('%s', (name, call) => {
  it('looks as expected', async () => {
    const svg = toSvg(drawStep(call, stage, CAST), themePalette);
    await expect(`${svg}\n`).toMatchFileSnapshot(`expected/${name}.svg`);
  });

  it.each(listFrames(call.scene))('stands well in %s', (_shape, frame) => {
    const picture = drawStep(call, frame, CAST);
    expect(findFaults(picture, frame)).toEqual([]);
    expect(picture.dots).toHaveLength(CAST);
    expect(picture.description).not.toBe('');
    expect(picture.table.rows.every((row) => row.length === picture.table.columns.length)).toBe(true);
  });
});
