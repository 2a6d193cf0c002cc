import { describe, expect, it } from 'vitest';
import { themePalette } from '../../src/marks/palette.ts';
import { toSvg } from '../../src/marks/svg.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { findFaults } from './faults.ts';
import { CAST, listCalls, listFrames, stage } from './harness.ts';

describe.each(listCalls())('%s', (name, call) => {
  it('looks as expected', async () => {
    const svg = toSvg(drawStep(call, stage, CAST), themePalette, { words: describeScene(call) });
    await expect(`${svg}\n`).toMatchFileSnapshot(`expected/${name}.svg`);
  });

  it.each(listFrames(call.scene))('stands well in %s', (_shape, frame) => {
    const picture = drawStep(call, frame, CAST);
    expect(findFaults(picture, frame)).toEqual([]);
    expect(picture.dots).toHaveLength(CAST);
    const { description, table } = describeScene(call);
    expect(description).not.toBe('');
    expect(table.rows.every((row) => row.length === table.columns.length)).toBe(true);
  });
});
