import type { Tone } from '../../marks/picture.ts';

/** A place: its longitude and latitude in degrees, or a point in frame units. */
export type MapPoint = [number, number];

/** Land as intervals of longitude (west, east, west, east …) on parallels `step` degrees apart from `south`. */
export interface Land {
  centre: number;
  west: number;
  east: number;
  south: number;
  step: number;
  /** West, south, east, north of what must be in view; null for the world. */
  region: [number, number, number, number] | null;
  rows: number[][];
}

/** A place that a map may name, in degrees. */
export interface MapPlace {
  id: string;
  name: string;
  lat: number;
  lon: number;
}

/** The land of a map and the places of its table. */
export interface MapData {
  land: Land;
  places: MapPlace[];
}

/** What a map marks on its land. */
export interface MapState {
  show: 'places' | 'arcs' | 'gather';
  places: { id: string; as: 'held' | 'never'; tone: Tone; caption: string | null }[];
  arcs: { from: string; to: string; label: string | null; tone: Tone; dashed: boolean }[];
  gather: { at: string; count: number; tone: Tone; label: string | null } | null;
  unit: string | null;
  caption: string | null;
}
