import type { MapState } from './model.ts';

/** The ids of all places that a map marks: named ones, ends of arcs, and where dots gather. */
export function listMarked({ places, arcs, gather }: MapState): Set<string> {
  return new Set([
    ...places.map(({ id }) => id),
    ...arcs.flatMap(({ from, to }) => [from, to]),
    ...(gather ? [gather.at] : []),
  ]);
}

/** How many dots a map keeps back from its land: one for each place, and the crowd where dots gather. */
export function countKept(state: MapState): number {
  return listMarked(state).size + (state.gather?.count ?? 0);
}
