import type { SceneCall } from '../deck/scene.ts';
import type { Frame } from '../marks/frame.ts';
import type { Picture } from '../marks/picture.ts';
import { calendar } from './calendar/draw.ts';
import { chamber } from './chamber/draw.ts';
import { drawBare } from './compose.ts';
import { map } from './map/draw.ts';
import { nodes } from './nodes/draw.ts';
import { quote } from './quote/draw.ts';
import type { Scene } from './scene.ts';
import { units } from './units/draw.ts';

/** All scenes by name. Each is drawn with the data and state that its own reader made. */
export const scenes: ReadonlyMap<string, Scene<never, never>> = new Map(
  [chamber, calendar, map, units, nodes, quote].map((scene) => [scene.name, scene as Scene<never, never>]),
);

/** Draws a step's scene for a frame; null is the bare stage, all dots in the wings. Throws on an unknown name. */
export function drawStep(call: SceneCall | null, frame: Frame, cast: number): Picture {
  if (!call) return drawBare(frame, cast);
  const scene = scenes.get(call.scene);
  if (!scene) throw new Error(`no scene is called "${call.scene}"`);
  return scene.draw(call.data as never, call.state as never, frame, cast);
}
