import type { SceneCall } from '../deck/scene.ts';
import type { Frame } from '../marks/frame.ts';
import type { Picture, PictureWords } from '../marks/picture.ts';
import { calendar } from './calendar/draw.ts';
import { chamber } from './chamber/draw.ts';
import { checkPicture } from './check.ts';
import { drawBare } from './compose.ts';
import { map } from './map/draw.ts';
import type { SceneModels, SceneName, TypedCall } from './models.ts';
import { nodes } from './nodes/draw.ts';
import { NO_WORDS } from './pictureWords.ts';
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

/** True for the name of a scene. */
function isSceneName(name: string): name is SceneName {
  return Object.hasOwn(scenes, name);
}

/**
 * Makes a call of the deck one that its scene can draw, or throws when there is no scene of that name. Its data and
 * state are then what the reader of that name made, for decks and payloads hold no other calls.
 */
function checkCall(call: SceneCall): asserts call is TypedCall {
  if (!isSceneName(call.scene)) throw new Error(`no scene is called "${call.scene}"`);
}

function drawCall<Name extends SceneName>(call: TypedCall<Name>, frame: Frame, cast: number): Picture {
  const picture = scenes[call.scene].draw(call.data, call.state, frame, cast);
  checkPicture(picture, call.scene, cast);
  return picture;
}

function describeCall<Name extends SceneName>(call: TypedCall<Name>): PictureWords {
  return scenes[call.scene].describe(call.data, call.state);
}

/**
 * Draws a step's scene for a frame; null is the bare stage, all dots in the wings. Throws on an unknown name, and on
 * a picture that is not whole.
 */
export function drawStep(call: SceneCall | null, frame: Frame, cast: number): Picture {
  if (!call) return drawBare(frame, cast);
  checkCall(call);
  return drawCall(call, frame, cast);
}

/** The words of a step's picture; a bare stage has none. Throws on an unknown name. */
export function describeScene(call: SceneCall | null): PictureWords {
  if (!call) return NO_WORDS;
  checkCall(call);
  return describeCall(call);
}

/** Where a slide's words are best placed for a scene, or beside the picture where no scene is known. */
export function findSceneLayout(name: string | undefined): 'beside' | 'above' {
  return name !== undefined && isSceneName(name) ? scenes[name].layout : 'beside';
}
