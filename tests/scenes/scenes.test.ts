import { describe, expect, it } from 'vitest';
import { checkPicture } from '../../src/scenes/check.ts';
import { drawBare } from '../../src/scenes/compose.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { makeDot } from '../../src/scenes/makeMarks.ts';
import { findFaults } from './faults.ts';
import { CAST, findCall, listFrames, readBlock, stage } from './harness.ts';

describe('a step', () => {
  it('without a scene has no words', () => {
    expect(describeScene(null).description).toBe('');
  });

  it('of an unknown scene is an error', () => {
    const call = { scene: 'toString', data: null, state: null };
    expect(() => drawStep(call, stage, CAST)).toThrow('no scene is called "toString"');
    expect(() => describeScene(call)).toThrow('no scene is called "toString"');
  });
});

describe('a picture', () => {
  const bare = drawBare(stage, 3);

  it('has as many dots as the cast', () => {
    expect(() => checkPicture(bare, 'mill', 3)).not.toThrow();
    expect(() => checkPicture(bare, 'mill', 4)).toThrow('scene "mill": 3 of 4 dots');
  });

  it('of nothing shows no dot, and has all of them at the edges of its frame', () => {
    const { dots } = drawBare(
      { ...stage, reserved: [{ x: 0, y: 0, width: stage.width / 2, height: 200 }] },
      40,
    );
    expect(dots.filter(({ opacity }) => opacity > 0)).toEqual([]);
    for (const { x } of dots) expect(Math.min(x, stage.width - x)).toBeLessThan(stage.width / 20);
  });

  it('has finite numbers alone', () => {
    const dots = [...bare.dots.slice(1), makeDot(Number.NaN, 1, 1)];
    expect(() => checkPicture({ ...bare, dots }, 'mill', 3)).toThrow('scene "mill": x is NaN');
  });

  it('is refused, not looked for without end, when a map has more marks than dots', () => {
    expect(() => drawStep(findCall('map-gather'), stage, 30)).toThrow(/scene "map": \d+ of 30 dots/);
  });

  it('of places shows the arcs that it is described with', () => {
    const call = readBlock('map', { data: 'ports.csv', arcs: [{ from: 'oslo', to: 'lisbon' }] });
    if (Array.isArray(call)) throw new Error(call[0]?.message);
    expect(drawStep(call, stage, CAST).lines.map(({ key }) => key)).toContain('arc-oslo-lisbon');
  });

  it('of a fall has its difference beside the larger pile, clear of all words', () => {
    const piles = [
      { label: 'Before', count: 38, figure: '€38 million' },
      { label: 'After', count: 21, figure: '€21 million' },
    ];
    const call = readBlock('units', { piles, difference: true });
    if (Array.isArray(call)) throw new Error(call[0]?.message);
    for (const [, frame] of listFrames('units')) {
      const picture = drawStep(call, frame, CAST);
      expect(picture.labels.map(({ text }) => text)).toContain('−17');
      expect(findFaults(picture, frame)).toEqual([]);
    }
  });
});
