import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Land } from './model.ts';

type Ring = [number, number][];

/** Antarctica is left out, and what lies north of any land. */
const SOUTH = -56;
const NORTH = 83.6;
/** A world map is cut through the Bering Strait, so that no land is. */
const WORLD_CENTRE = 11;

const opened = new Map<string, Ring[][]>();

/** Follows a ring across the antimeridian: no two neighbours are more than half a turn apart. */
function unwrapRing(ring: number[][]): Ring {
  let turn = 0;
  let before: number | null = null;
  return ring.map(([lon = 0, lat = 0]) => {
    if (before !== null && lon - before > 180) turn -= 360;
    if (before !== null && lon - before < -180) turn += 360;
    before = lon;
    return [lon + turn, lat];
  });
}

function openLand(detail: '110m' | '50m' | '10m'): Ring[][] {
  const known = opened.get(detail);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(`world-atlas/land-${detail}.json`);
  const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
  const polygons = feature(topology, topology.objects.land).features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  const land = polygons
    .map((rings) => rings.map(unwrapRing))
    .filter(([outer]) => outer && Math.max(...outer.map(([, lat]) => lat)) > SOUTH);
  opened.set(detail, land);
  return land;
}

/**
 * For each of the parallels, which lie `step` apart, the longitudes at which a polygon's rings cross it, in order:
 * land lies between each two.
 */
function crossParallels(rings: Ring[], lats: readonly number[], step: number): number[][] {
  const home = rings[0]?.[0]?.[0] ?? 0;
  const [south = 0] = lats;
  const cuts: number[][] = lats.map(() => []);
  for (const ring of rings) {
    const shift = Math.round((home - (ring[0]?.[0] ?? 0)) / 360) * 360;
    for (let index = 1; index < ring.length; index++) {
      const [x0, y0] = ring[index - 1] as [number, number];
      const [x1, y1] = ring[index] as [number, number];
      // One row more on either side, as sums of steps are not exact.
      const first = Math.max(0, Math.floor((Math.min(y0, y1) - south) / step) - 1);
      const last = Math.min(lats.length - 1, Math.ceil((Math.max(y0, y1) - south) / step) + 1);
      for (let row = first; row <= last; row++) {
        const lat = lats[row] ?? 0;
        if (y0 <= lat !== y1 <= lat) cuts[row]?.push(x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0) + shift);
      }
    }
  }
  return cuts.map((row) => row.sort((a, b) => a - b));
}

/** The parts of an interval of longitudes that lie between west and east, whichever turn it was given in. */
function clipInterval(from: number, to: number, west: number, east: number): [number, number][] {
  const parts: [number, number][] = [];
  for (const turn of [-720, -360, 0, 360, 720]) {
    const start = Math.max(west, from + turn);
    const end = Math.min(east, to + turn);
    if (end > start) parts.push([start, end]);
  }
  return parts;
}

function fillRows(land: Ring[][], area: Omit<Land, 'rows'>, north: number, digits: number): Land {
  const { west, east, south, step } = area;
  const tidy = (value: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
  const lats: number[] = [];
  for (let lat = south; lat <= north; lat += step) lats.push(lat + 1e-6);
  const parts: [number, number][][] = lats.map(() => []);
  for (const rings of land)
    for (const [row, cuts] of crossParallels(rings, lats, step).entries())
      for (let index = 0; index + 1 < cuts.length; index += 2)
        parts[row]?.push(...clipInterval(cuts[index] ?? 0, cuts[index + 1] ?? 0, west, east));
  const rows = parts.map((row) =>
    row.sort((a, b) => a[0] - b[0]).flatMap(([from, to]) => [tidy(from), tidy(to)]),
  );
  return { ...area, rows };
}

/** The land of the whole world but Antarctica, as rows of intervals of longitude, a degree apart. */
export function fillWorld(): Land {
  const area = {
    centre: WORLD_CENTRE,
    west: WORLD_CENTRE - 180,
    east: WORLD_CENTRE + 180,
    south: SOUTH,
    step: 1,
    region: null,
  };
  return fillRows(openLand('110m'), area, NORTH, 1);
}

/** Degrees of the longer side of a region below which its land is read from the finest atlas. */
const FINE = 6;

/** The land of a region and of what a wider or taller frame shows around it; degrees west, south, east, north. */
export function fillRegion([west, south, given, north]: [number, number, number, number]): Land {
  const east = given < west ? given + 360 : given;
  const centre = (west + east) / 2;
  const longer = Math.max(east - west, north - south);
  const isFine = longer < FINE;
  const around = longer * 1.1;
  const area = {
    centre,
    west: Math.max(centre - 179, west - around * 1.4),
    east: Math.min(centre + 179, east + around * 1.4),
    south: Math.max(SOUTH, south - around),
    step: isFine ? (north - south) / 50 : Math.max(0.1, Math.round((north - south) * 2) / 100),
    region: [west, south, east, north] as [number, number, number, number],
  };
  return fillRows(openLand(isFine ? '10m' : '50m'), area, Math.min(NORTH, north + around), isFine ? 4 : 2);
}

/** The share of a land's region that is land; of the whole for the world. */
export function measureLand({ rows, south, step, west, east, region }: Land): number {
  const [left, foot, right, top] = region ?? [west, south, east, south + step * rows.length];
  let land = 0;
  let all = 0;
  for (const [index, row] of rows.entries()) {
    const lat = south + step * index;
    if (lat < foot || lat > top) continue;
    all += right - left;
    for (let cut = 0; cut + 1 < row.length; cut += 2)
      land += Math.max(0, Math.min(right, row[cut + 1] ?? 0) - Math.max(left, row[cut] ?? 0));
  }
  return all === 0 ? 0 : land / all;
}
