import { describe, expect, it } from 'vitest';
import type { SceneReader } from '../../src/deck/scene.ts';
import type { Frame } from '../../src/marks/frame.ts';
import { describeScene } from '../../src/scenes/describe.ts';
import { drawStep } from '../../src/scenes/index.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { listFrames } from './harness.ts';
import { createRandom, Maker } from './random.ts';

const CASTS = [1, 10, 100, 535];
/** Maps take as long as all the others. */
const CASES = { map: 25, others: 60 };

/** A frame of the usual ones, or one so small that nothing fits. */
function chooseFrame(scene: string, maker: Maker): Frame {
  const [, usual] = maker.pick(listFrames(scene));
  if (!maker.chance(0.1)) return usual;
  return { ...usual, width: maker.pick([0, 1, 40]), height: maker.pick([0, 1, 40]), reserved: [] };
}

function findRepeated(keys: string[]): string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}

/** Reads and draws a block that chance has made. */
function tryCase(reader: SceneReader, seed: number): 'drawn' | 'refused' {
  const maker = new Maker(createRandom(seed));
  const block = maker.value(reader.schema);
  const cast = maker.pick(CASTS);
  const read = reader.read(block, maker.table(), cast);
  if (Array.isArray(read)) {
    expect(read.length).toBeGreaterThan(0);
    for (const { message } of read) expect(message).not.toMatch(/undefined|\[object/);
    return 'refused';
  }
  const call = { scene: reader.name, ...read };
  expect(JSON.parse(JSON.stringify(call))).toEqual(call);
  const picture = drawStep(call, chooseFrame(reader.name, maker), cast);
  expect(picture.dots).toHaveLength(cast);
  expect(findRepeated(picture.lines.map(({ key }) => key))).toEqual([]);
  expect(findRepeated(picture.labels.map(({ key }) => key))).toEqual([]);
  expect(describeScene(call).description).not.toMatch(/undefined|NaN/);
  return 'drawn';
}

describe.each(sceneReaders.map((reader) => [reader.name, reader] as const))('any %s', (name, reader) => {
  it('is drawn whole or refused with a reason', () => {
    const count = name === 'map' ? CASES.map : CASES.others;
    const ends = Array.from({ length: count }, (_, seed) => tryCase(reader, seed));
    // Chance makes enough of both to tell something.
    for (const end of ['drawn', 'refused'])
      expect(ends.filter((one) => one === end).length).toBeGreaterThan(0);
  });
});
