import type { SceneCall } from '../deck/scene.ts';
import type { Frame } from '../marks/frame.ts';
import type { Picture } from '../marks/picture.ts';
import { calendar } from './calendar/draw.ts';
import { chamber } from './chamber/draw.ts';
import { checkPicture } from './check.ts';
import { drawBare } from './compose.ts';
import { map } from './map/draw.ts';
import { checkCall, isSceneName, type SceneModels, type SceneName, type TypedCall } from './models.ts';
import { nodes } from './nodes/draw.ts';
import { quote } from './quote/draw.ts';
import type { Scene } from './scene.ts';
import { units } from './units/draw.ts';

/** All scenes by name: each draws what the reader of that name makes. */
const scenes: { [Name in SceneName]: Scene<SceneModels[Name]['data'], SceneModels[Name]['state']> } = {
  chamber,
  calendar,
  map,
  units,
  nodes,
  quote,
};

function drawCall<Name extends SceneName>(call: TypedCall<Name>, frame: Frame, cast: number): Picture {
  const picture = scenes[call.scene].draw(call.data, call.state, frame, cast);
  checkPicture(picture, call.scene, cast);
  return picture;
}

/**
 * Draws a step's scene for a frame; null is the bare stage, all dots in the wings. Throws on an unknown name, and on
 * a picture that is not whole.
 */
export function drawStep(call: SceneCall | null, frame: Frame, cast: number): Picture {
  if (!call) return drawBare(frame, cast);
  checkCall(call, scenes);
  return drawCall(call, frame, cast);
}

/** Where a slide's words are best placed for a scene, or beside the picture where no scene is known. */
export function findSceneLayout(name: string | undefined): 'beside' | 'above' {
  return name !== undefined && isSceneName(name, scenes) ? scenes[name].layout : 'beside';
}
