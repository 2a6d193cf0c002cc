import type { Land, MapPoint } from './model.ts';
import type { View } from './view.ts';

/** Points on land, packed hexagonally, and the distance between them in frame units. */
export interface LandPack {
  points: MapPoint[];
  pitch: number;
}

function packView(pitch: number, land: Land, view: View): MapPoint[] {
  const { box } = view;
  const rise = (pitch * Math.sqrt(3)) / 2;
  const r = pitch / 2;
  const points: MapPoint[] = [];
  const rows = Math.floor((box.height - pitch) / rise);
  const top = box.y + (box.height - rows * rise) / 2;
  for (let index = 0; index <= rows; index++) {
    const y = top + index * rise;
    const { lat, perDegree } = view.invertRow(y);
    const row = land.rows[Math.round((lat - land.south) / land.step)];
    if (!row || row.length === 0) continue;
    const shift = index % 2 === 0 ? 0 : pitch / 2;
    const first = Math.ceil((box.x + r - view.middle - shift) / pitch);
    const last = Math.floor((box.x + box.width - r - view.middle - shift) / pitch);
    let next = 0;
    for (let column = first; column <= last; column++) {
      const x = view.middle + shift + column * pitch;
      const lon = view.centre + (x - view.middle) / perDegree;
      // Columns and intervals both run east: those behind are done with.
      while (next < row.length && (row[next + 1] ?? 0) < lon) next += 2;
      if (next < row.length && lon >= (row[next] ?? 0) && view.holds(lon, lat)) points.push([x, y]);
    }
  }
  return points;
}

function packAt(pitch: number, land: Land, views: View[]): MapPoint[] {
  return views.flatMap((view) => packView(pitch, land, view));
}

/** Packs the land in view with as many points as `most` allows; `finest` is the least distance between two. */
export function packLand(land: Land, views: View[], most: number, finest: number): LandPack {
  if (most < 1) return { points: [], pitch: finest };
  const tightest = packAt(finest, land, views);
  if (tightest.length <= most) return { points: tightest, pitch: finest };
  // Points grow fewer with the square of their distance: the pitch sought is near this one.
  const coarse = finest * 3;
  const guess = coarse * Math.sqrt(Math.max(1, packAt(coarse, land, views).length) / most);
  let low = Math.max(finest, guess * 0.94);
  let high = guess * 1.06;
  let best: LandPack = { points: packAt(high, land, views), pitch: high };
  while (best.points.length > most) {
    low = high;
    high *= 1.1;
    best = { points: packAt(high, land, views), pitch: high };
  }
  while (high - low > high * 0.002) {
    const pitch = (low + high) / 2;
    const points = packAt(pitch, land, views);
    if (points.length > most) low = pitch;
    else {
      if (points.length > best.points.length) best = { points, pitch };
      high = pitch;
    }
  }
  return best;
}

/** Points packed hexagonally about a centre, the nearest first. */
export function packCluster(x: number, y: number, count: number, pitch: number): MapPoint[] {
  const reach = Math.ceil(Math.sqrt(count)) + 1;
  const points: { at: MapPoint; far: number }[] = [];
  for (let row = -reach; row <= reach; row++)
    for (let column = -reach; column <= reach; column++) {
      const dx = (column + (row % 2 === 0 ? 0 : 0.5)) * pitch;
      const dy = (row * pitch * Math.sqrt(3)) / 2;
      points.push({ at: [x + dx, y + dy], far: Math.hypot(dx, dy) });
    }
  points.sort((a, b) => Math.round((a.far - b.far) * 1e4) || a.at[1] - b.at[1] || a.at[0] - b.at[0]);
  return points.slice(0, count).map(({ at }) => at);
}
