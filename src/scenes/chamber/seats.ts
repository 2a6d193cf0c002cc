/** A seat in a hall whose seats are one unit apart; the origin is the middle of the base line, y down. */
export interface Seat {
  x: number;
  y: number;
  /** How far along the room it sits, 0 at the left end of the base line and 1 at the right. */
  along: number;
}

/** The shape of a hall in units of the distance between seats. */
export interface Hall {
  rows: number;
  inner: number;
  outer: number;
  /** Length of the straight arms below the half circle: 0 for a plain half circle. */
  arms: number;
}

/** Radius of a seat in frame units: in a small frame it fills more of its place, so that it can still be seen. */
export function findRadius(pitch: number, textSize: number): number {
  return Math.min(pitch * 0.44, Math.max(pitch * 0.37, textSize * 0.13));
}

/** The share of the outer radius that the floor in the middle should have. */
const FLOOR = 0.37;

/**
 * The shape that seats `count` one unit apart in rows one unit apart. `stretch` is the length of the arms
 * as a share of the outer radius, for a room taller than wide.
 */
export function shapeHall(count: number, stretch: number): Hall {
  let best: Hall | null = null;
  let least = Infinity;
  for (let rows = 1; rows <= 40; rows++) {
    // Row k holds (π (inner + k) + 2 arms) gaps and one seat more; arms = stretch (inner + rows − 1).
    const fixed = (Math.PI * rows * (rows - 1)) / 2 + 2 * stretch * (rows - 1) * rows + rows;
    const inner = (count - fixed) / (rows * (Math.PI + 2 * stretch));
    if (inner < 0.6) continue;
    const outer = inner + rows - 1;
    const difference = Math.abs(inner / outer - FLOOR);
    if (difference < least) {
      least = difference;
      best = { rows, inner, outer, arms: stretch * outer };
    }
  }
  return (
    best ?? { rows: 1, inner: Math.max(0.8, count / Math.PI), outer: Math.max(0.8, count / Math.PI), arms: 0 }
  );
}

/** Shares `count` among rows in proportion to their length, by largest remainder. */
function shareSeats(count: number, lengths: number[]): number[] {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const exact = lengths.map((length) => (count * length) / total);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || b.index - a.index);
  let left = count - shares.reduce((sum, share) => sum + share, 0);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left--;
  }
  return shares;
}

/** The seats of a hall, ordered from left to right by angle across rows, so that neighbours in order form wedges. */
export function placeSeats(count: number, hall: Hall): Seat[] {
  const radii = Array.from({ length: hall.rows }, (_, row) => hall.inner + row);
  const lengths = radii.map((radius) => Math.PI * radius + 2 * hall.arms);
  const middle = (hall.inner + hall.outer) / 2;
  const path = 2 * hall.arms + Math.PI * middle;
  const seats: Seat[] = [];
  for (const [row, size] of shareSeats(
    count,
    lengths.map((length) => length + 1),
  ).entries()) {
    const radius = radii[row] ?? 1;
    const length = lengths[row] ?? 1;
    for (let index = 0; index < size; index++) {
      const at = size === 1 ? length / 2 : (index / (size - 1)) * length;
      const turn = at - hall.arms;
      const arc = Math.PI * radius;
      if (turn < 0) seats.push({ x: -radius, y: -at, along: at / path });
      else if (turn > arc) {
        const down = length - at;
        seats.push({ x: radius, y: -down, along: 1 - down / path });
      } else {
        const angle = turn / radius;
        seats.push({
          x: -radius * Math.cos(angle),
          y: -hall.arms - radius * Math.sin(angle),
          along: (hall.arms + angle * middle) / path,
        });
      }
    }
  }
  return seats.sort(
    (a, b) => Math.round((a.along - b.along) * 1e6) || Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y),
  );
}
