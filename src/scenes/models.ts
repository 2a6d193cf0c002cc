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

/** A call of a scene with the data and the state that belong to it: any scene's, or that of one. */
export type TypedCall<Name extends SceneName = SceneName> = {
  [One in Name]: { scene: One; data: SceneModels[One]['data']; state: SceneModels[One]['state'] };
}[Name];
