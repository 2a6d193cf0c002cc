import type { Frame } from '../../marks/frame.ts';
import type { Dot } from '../../marks/picture.ts';
import { findDotReach, makeDot } from '../makeMarks.ts';
import { listMarked } from './marked.ts';
import type { MapData, MapPlace, MapPoint, MapState } from './model.ts';
import { packCluster } from './pack.ts';

/** A named place on the map with its dot or the crowd gathered there. */
export interface PlaceMark {
  place: MapPlace;
  dots: Dot[];
  reach: number;
  x: number;
  y: number;
}

/** The marks of all places that a map names, where they truly lie. */
export function findMarks(
  data: MapData,
  state: MapState,
  project: (lon: number, lat: number) => MapPoint,
  pitch: number,
  frame: Frame,
): PlaceMark[] {
  const ids = listMarked(state);
  const r = Math.max(pitch * 0.46, frame.textSize * 0.36);
  return data.places
    .filter(({ id }) => ids.has(id))
    .map((place) => {
      const [x, y] = project(place.lon, place.lat);
      if (state.gather?.at === place.id) {
        const tight = Math.max(pitch * 0.6, frame.textSize * 0.36);
        const dots = packCluster(x, y, state.gather.count, tight).map(([cx, cy]) =>
          makeDot(cx, cy, tight * 0.4, { tone: state.gather?.tone ?? 'verdict' }),
        );
        const reach = Math.max(...dots.map((dot) => Math.hypot(dot.x - x, dot.y - y) + dot.r));
        return { place, dots, reach, x, y };
      }
      const as = state.places.find(({ id }) => id === place.id);
      const dot = makeDot(x, y, r, {
        tone: as?.tone ?? 'ink',
        ...(as?.as === 'never' ? { fill: 0, r: r * 1.2 } : { ring: r * 0.32 }),
      });
      return { place, dots: [dot], reach: findDotReach(dot), x, y };
    });
}
