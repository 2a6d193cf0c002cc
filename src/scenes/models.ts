import type { SceneCall } from '../deck/scene.ts';
import type { CalendarState, DaySpan } from './calendar/model.ts';
import type { Chamber, ChamberState } from './chamber/model.ts';
import type { MapData, MapState } from './map/model.ts';
import type { NodesState } from './nodes/model.ts';
import type { QuoteState } from './quote/model.ts';
import type { UnitsState } from './units/model.ts';

/** All scenes: what each one's reader makes of a block, and what its drawer takes. */
export interface SceneModels {
  chamber: { data: Chamber[]; state: ChamberState };
  calendar: { data: DaySpan[]; state: CalendarState };
  map: { data: MapData; state: MapState };
  units: { data: null; state: UnitsState };
  nodes: { data: null; state: NodesState };
  quote: { data: null; state: QuoteState };
}

/** The name of a scene. */
export type SceneName = keyof SceneModels;

/** A call of a scene with the data and the state that belong to it, of one scene or of whichever. */
export type TypedCall<Name extends SceneName = SceneName> = {
  [One in Name]: { scene: One; data: SceneModels[One]['data']; state: SceneModels[One]['state'] };
}[Name];

/** A value for each scene, by its name. */
type SceneCatalogue = Record<SceneName, unknown>;

/** True for the name of a scene, by a catalogue of all. */
export function isSceneName(name: string, catalogue: SceneCatalogue): name is SceneName {
  return Object.hasOwn(catalogue, name);
}

/**
 * Makes a call of the deck one that its scene can draw and describe, or throws when there is no scene of that name.
 * Its data and state are then what the reader of that name made, for decks and payloads hold no other calls.
 */
export function checkCall(call: SceneCall, catalogue: SceneCatalogue): asserts call is TypedCall {
  if (!isSceneName(call.scene, catalogue)) throw new Error(`no scene is called "${call.scene}"`);
}
