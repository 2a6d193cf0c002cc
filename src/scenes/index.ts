import type { SceneCall } from '../deck/scene.ts';
import type { Frame } from '../marks/frame.ts';
import type { Picture, PictureWords } from '../marks/picture.ts';
import { calendar } from './calendar/draw.ts';
import { chamber } from './chamber/draw.ts';
import { drawBare, NO_WORDS } from './compose.ts';
import { map } from './map/draw.ts';
import type { SceneModels, SceneName, TypedCall } from './models.ts';
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

/** True for the name of a scene. */
function isSceneName(name: string): name is SceneName {
  return Object.hasOwn(scenes, name);
}

/**
 * True when a call's scene is known: its data and state are then what the reader of that name made, for a deck
 * and a payload hold no other calls.
 */
function isTyped(call: SceneCall): call is TypedCall {
  return isSceneName(call.scene);
}

/** A call of the deck as one that its scene can draw. Throws on an unknown name. */
function typeCall(call: SceneCall): TypedCall {
  if (!isTyped(call)) throw new Error(`no scene is called "${call.scene}"`);
  return call;
}

function drawCall<Name extends SceneName>(call: TypedCall<Name>, frame: Frame, cast: number): Picture {
  return scenes[call.scene].draw(call.data, call.state, frame, cast);
}

function describeCall<Name extends SceneName>(call: TypedCall<Name>): PictureWords {
  return scenes[call.scene].describe(call.data, call.state);
}

/** Draws a step's scene for a frame; null is the bare stage, all dots in the wings. Throws on an unknown name. */
export function drawStep(call: SceneCall | null, frame: Frame, cast: number): Picture {
  return call ? drawCall(typeCall(call), frame, cast) : drawBare(frame, cast);
}

/** The words of a step's picture; a bare stage has none. Throws on an unknown name. */
export function describeStep(call: SceneCall | null): PictureWords {
  return call ? describeCall(typeCall(call)) : NO_WORDS;
}

/** Where a slide's words are best placed for a scene, or beside the picture where no scene is known. */
export function findSceneLayout(name: string | undefined): 'beside' | 'above' {
  return name !== undefined && isSceneName(name) ? scenes[name].layout : 'beside';
}
