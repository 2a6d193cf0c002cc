/** Radius of a day as a share of the distance between days. */
export const RADIUS = 0.36;

/** A marked day: a smaller dot with a ring around it. */
export function markDay(r: number): { r: number; ring: number } {
  return { r: r * 0.84, ring: r * 0.22 };
}
