import type { Spot } from './position.ts';

/** What the address says: `#/applause-2` is that step, `#/applause-2/1` with its first build out, `?cut=15` in that version. */
export interface Route {
  /** True in a projector window, whose addresses begin with `#projector`. */
  projector: boolean;
  step: string;
  builds: number;
  /** Minutes of a cut; null is the whole talk. */
  version: number | null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Reads an address's hash; a step that is not given, or not readable, is empty. */
export function readRoute(hash: string): Route {
  const [, projector, step = '', builds = '0', version] =
    /^#(?:(projector)(?=\/|\?|$))?\/?([^/?]*)(?:\/(\d+))?(?:\?cut=([\d.]+))?/.exec(hash) ?? [];
  return {
    projector: projector !== undefined,
    step: decode(step),
    builds: Number(builds),
    version: version === undefined ? null : Number(version),
  };
}

/** The hash of a spot. */
export function writeRoute(spot: Spot, { projector, version }: Pick<Route, 'projector' | 'version'>): string {
  const builds = spot.builds > 0 ? `/${spot.builds}` : '';
  const cut = version === null ? '' : `?cut=${version}`;
  return `#${projector ? 'projector' : ''}/${encodeURIComponent(spot.step)}${builds}${cut}`;
}

/** The spot that a route names, or the nearest before it; undefined for a step that is not there. */
export function findSpot(spots: readonly Spot[], route: Pick<Route, 'step' | 'builds'>): Spot | undefined {
  return spots.findLast((spot) => spot.step === route.step && spot.builds <= route.builds);
}
