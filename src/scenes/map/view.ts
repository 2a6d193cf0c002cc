import { geoEqualEarthRaw } from 'd3-geo';
import type { Box } from '../../marks/frame.ts';
import type { Land, MapPoint } from './model.ts';

/** Equal Earth laid on a box: from degrees to frame units, and which degrees lie at a frame's point. */
export interface View {
  /** The part of the frame that it fills. */
  box: Box;
  /** True when a place belongs to this view: always, but where the world is shown in two halves. */
  holds(lon: number, lat: number): boolean;
  /** The central meridian. */
  centre: number;
  project(lon: number, lat: number): MapPoint;
  /** The latitude of a horizontal line, and how many frame units a degree of longitude takes on it. */
  invertRow(y: number): { lat: number; perDegree: number };
  /** The frame's x of the central meridian. */
  middle: number;
}

const RADIANS = Math.PI / 180;

/** Where a low map of the world ends in the south, when no place lies there. */
const SOUTH_END = -20;

/** Half the breadth of the whole world in the projection's own unit. */
const HALF = geoEqualEarthRaw(Math.PI, 0)[0];

function projectRaw(centre: number, lon: number, lat: number): MapPoint {
  const turn = ((((lon - centre + 180) % 360) + 360) % 360) - 180;
  const [x, y] = geoEqualEarthRaw(turn * RADIANS, lat * RADIANS);
  return [x, -y];
}

interface Extent {
  left: number;
  right: number;
  top: number;
  foot: number;
}

function findExtent(points: MapPoint[]): Extent {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}

function traceRegion(land: Land, [west, south, east, north]: [number, number, number, number]): MapPoint[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const lon = west + (east - west) * share;
    return [projectRaw(land.centre, lon, south), projectRaw(land.centre, lon, north)];
  });
}

/** The world: whole, or without its empty north and south where a low box would show it small. */
function frameWorld(land: Land, named: MapPoint[], box: Box): Extent {
  const lats = named.map(([, lat]) => lat);
  const at = (lat: number): number => projectRaw(land.centre, 0, lat)[1];
  const whole: Extent = { left: -HALF, right: HALF, top: at(79), foot: at(-54) };
  const foot = at(Math.max(-54, Math.min(SOUTH_END, ...lats.map((lat) => lat - 8))));
  const isLow = box.width / box.height > (HALF * 2) / (whole.foot - whole.top);
  return isLow ? { ...whole, top: at(Math.max(76, ...lats.map((lat) => lat + 4))), foot } : whole;
}

/** A view whose central meridian and equator are at a point of the frame. */
function makeView(centre: number, middle: number, level: number, scale: number, box: Box): View {
  return {
    box,
    centre,
    middle,
    holds: () => true,
    project(lon, lat) {
      const [px, py] = projectRaw(centre, lon, lat);
      return [middle + px * scale, level + py * scale];
    },
    invertRow(rowY) {
      const [, phi] = geoEqualEarthRaw.invert?.(0, (level - rowY) / scale) ?? [0, 0];
      return { lat: phi / RADIANS, perDegree: geoEqualEarthRaw(RADIANS, phi)[0] * scale };
    },
  };
}

/** A view moved down the frame. */
export function moveView(view: View, down: number): View {
  return {
    ...view,
    project(lon, lat) {
      const [x, y] = view.project(lon, lat);
      return [x, y + down];
    },
    invertRow: (y) => view.invertRow(y - down),
  };
}

/** The halves of the world, parted in the Atlantic, with Greenland in the western one: degrees of longitude. */
const HALVES = { west: -169, cut: -32, east: 191 } as const;

function isWestern(lon: number, lat: number): boolean {
  return lon < HALVES.cut || (lon < -10 && lat > 67);
}

/** How far beyond the easternmost place the eastern half goes, in degrees. */
const BEYOND = 30;

/**
 * The western half of the world above the eastern one, at one scale: a tall frame has room for both. The eastern
 * one, which is broader, ends where no place lies any more.
 */
function stackHalves(box: Box, lons: number[], textSize: number): View[] {
  const end = Math.min(HALVES.east, Math.max(...lons) + BEYOND);
  const breadth = (HALF * 2 * Math.max(HALVES.cut - HALVES.west, end - HALVES.cut)) / 360;
  const [top, foot] = [projectRaw(0, 0, 76)[1], projectRaw(0, 0, -54)[1]];
  const gap = textSize * 1.5;
  const scale = Math.min(box.width / breadth, (box.height - gap) / ((foot - top) * 2));
  const high = (foot - top) * scale;
  const spare = (box.height - gap - high * 2) / 2;
  return [HALVES.west, HALVES.cut].map((west, index) => {
    const east = index === 0 ? HALVES.cut : end;
    const half = (HALF * (east - west) * scale) / 360;
    const y = box.y + spare + index * (high + gap);
    const x = index === 0 ? box.x + half : box.x + box.width / 2;
    const view = makeView((west + east) / 2, x, y - top * scale, scale, { ...box, y, height: high });
    return { ...view, holds: (lon, lat) => isWestern(lon, lat) === (index === 0) && lon < end };
  });
}

/**
 * Fits a map to a box. A region is shown whole, with its surroundings where the box has room. The world is
 * shown whole in a wide box. A tall one fills its height as far as all the named places stay in view or, where
 * these lie far apart, shows the two halves of the world one above the other.
 */
export function fitViews(land: Land, box: Box, named: MapPoint[], textSize: number): View[] {
  const lons = named.map(([lon]) => lon);
  const isTall = !land.region && box.height > box.width * 1.2;
  if (isTall && Math.max(...lons) - Math.min(...lons) > 150) return stackHalves(box, lons, textSize);
  const extent = land.region ? findExtent(traceRegion(land, land.region)) : frameWorld(land, named, box);
  const wide = extent.right - extent.left;
  const high = extent.foot - extent.top;
  let scale = Math.min(box.width / wide, box.height / high);
  let x = (extent.left + extent.right) / 2;
  const y = (extent.top + extent.foot) / 2;
  if (!land.region && box.height / high > scale) {
    const given: MapPoint[] = named.map(([lon, lat]) => projectRaw(land.centre, lon, lat));
    const places = given.length > 0 ? findExtent(given) : { left: -HALF, right: HALF };
    const needed = Math.max((places.right - places.left) * 1.15, HALF * 0.9);
    scale = Math.max(scale, Math.min(box.height / high, box.width / needed));
    const half = box.width / scale / 2;
    x = Math.max(-HALF + half, Math.min(HALF - half, (places.left + places.right) / 2));
    if (half >= HALF) x = 0;
  }
  const middle = box.x + box.width / 2 - x * scale;
  return [makeView(land.centre, middle, box.y + box.height / 2 - y * scale, scale, box)];
}
