import { fileURLToPath } from 'node:url';
import type { Problem, SceneCall } from '../../src/deck/scene.ts';
import { type Example, readExamples, readTables } from '../../src/dev/examples.ts';
import type { Frame } from '../../src/marks/frame.ts';
import { composeHall, type Layout } from '../../src/scenes/hall.ts';
import { findSceneLayout } from '../../src/scenes/index.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { composeShape, SHAPES } from '../../src/scenes/shapes.ts';
import { composeStill } from '../../src/scenes/still.ts';
import { readMetrics } from '../../src/theme/metrics.ts';

export const CAST = 535;
const INPUT = fileURLToPath(new URL('./input', import.meta.url));
const metrics = await readMetrics('');

/** Tables under `tests/scenes/input/data`. */
const readTable = readTables(`${INPUT}/data`);

/** All examples under `tests/scenes/input`. */
export const examples: Example[] = readExamples(INPUT, CAST);

/** Reads a block of a scene; gives the call or the problems. */
export function readBlock(scene: string, block: unknown, cast = CAST): SceneCall | Problem[] {
  const reader = sceneReaders.find(({ name }) => name === scene);
  if (!reader) throw new Error(`no reader for ${scene}`);
  const read = reader.read(block, readTable, cast);
  return Array.isArray(read) ? read : { scene, ...read };
}

/** The calls of all examples, by name. */
export function listCalls(): [string, SceneCall][] {
  return examples.map(({ name, call }) => [name, call]);
}

/** The call of one example. */
export function findCall(name: string): SceneCall {
  const found = examples.find((example) => example.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found.call;
}

function composePlain(width: number, height: number, textSize = 15): Frame {
  return { width, height, reserved: [], textSize, text: metrics };
}

/** The wide stage of the story. */
export const stage = composePlain(820, 900);

/** The four shapes in which the expected pictures of the deck are kept. */
export function listShapes(layout: Layout): [string, Frame][] {
  return SHAPES.map((shape) => [shape, composeShape(shape, layout, metrics)]);
}

/** The shapes that every picture must stand in. */
export function listFrames(scene: string, layout: Layout = findSceneLayout(scene)): [string, Frame][] {
  return [
    ...listShapes(layout),
    ['story', stage],
    ['tablet', composePlain(820, 542)],
    ['phone', composePlain(390, 380)],
    ['small phone', composePlain(320, 262)],
    ['talk 4:3', composeHall(layout, metrics, 'classic')],
    ['handout', composePlain(420, 168, 13)],
    ['still', composeStill(metrics)],
  ];
}
