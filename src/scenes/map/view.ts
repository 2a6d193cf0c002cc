import { geoEqualEarthRaw } from 'd3-geo';
import type { Box } from '../../marks/frame.ts';
import type { Land } from './draw.ts';

type Point = [number, number];

/** Equal Earth laid on a box: from degrees to frame units, and which degrees lie at a frame's point. */
export interface View {
  project(lon: number, lat: number): Point;
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

function projectRaw(land: Land, lon: number, lat: number): Point {
  const turn = ((((lon - land.centre + 180) % 360) + 360) % 360) - 180;
  const [x, y] = geoEqualEarthRaw(turn * RADIANS, lat * RADIANS);
  return [x, -y];
}

interface Extent {
  left: number;
  right: number;
  top: number;
  foot: number;
}

function findExtent(points: Point[]): Extent {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), foot: Math.max(...ys) };
}

function traceRegion(land: Land, [west, south, east, north]: [number, number, number, number]): Point[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const lon = west + (east - west) * share;
    return [projectRaw(land, lon, south), projectRaw(land, lon, north)];
  });
}

/** The world: whole, or without its empty north and south where a low box would show it small. */
function frameWorld(land: Land, named: Point[], box: Box): Extent {
  const lats = named.map(([, lat]) => lat);
  const at = (lat: number): number => projectRaw(land, 0, lat)[1];
  const whole: Extent = { left: -HALF, right: HALF, top: at(79), foot: at(-54) };
  const foot = at(Math.max(-54, Math.min(SOUTH_END, ...lats.map((lat) => lat - 8))));
  const isLow = box.width / box.height > (HALF * 2) / (whole.foot - whole.top);
  return isLow ? { ...whole, top: at(Math.max(76, ...lats.map((lat) => lat + 4))), foot } : whole;
}

/**
 * Fits a map to a box. A region is shown whole, with its surroundings where the box has room. The world is
 * shown whole in a wide box; a tall one fills its height as far as all the named places stay in view.
 */
export function fitView(land: Land, box: Box, named: Point[]): View {
  const extent = land.region ? findExtent(traceRegion(land, land.region)) : frameWorld(land, named, box);
  const wide = extent.right - extent.left;
  const high = extent.foot - extent.top;
  let scale = Math.min(box.width / wide, box.height / high);
  let x = (extent.left + extent.right) / 2;
  const y = (extent.top + extent.foot) / 2;
  if (!land.region && box.height / high > scale) {
    const places = findExtent(
      named.length > 0
        ? named.map(([lon, lat]) => projectRaw(land, lon, lat))
        : [
            [-HALF, 0],
            [HALF, 0],
          ],
    );
    const needed = Math.max((places.right - places.left) * 1.15, HALF * 0.9);
    scale = Math.max(scale, Math.min(box.height / high, box.width / needed));
    const half = box.width / scale / 2;
    x = Math.max(-HALF + half, Math.min(HALF - half, (places.left + places.right) / 2));
    if (half >= HALF) x = 0;
  }
  const middle = box.x + box.width / 2 - x * scale;
  const level = box.y + box.height / 2 - y * scale;
  return {
    middle,
    project(lon, lat) {
      const [px, py] = projectRaw(land, lon, lat);
      return [middle + px * scale, level + py * scale];
    },
    invertRow(rowY) {
      const [, phi] = geoEqualEarthRaw.invert?.(0, (level - rowY) / scale) ?? [0, 0];
      return { lat: phi / RADIANS, perDegree: geoEqualEarthRaw(RADIANS, phi)[0] * scale };
    },
  };
}
