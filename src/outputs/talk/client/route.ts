import { decodeFragment } from '../../../stage/fragment.ts';
import type { Position } from './position.ts';

/**
 * What the address says: `#/applause-2` is that step, `#/applause-2/1` with its first build out, `?cut=15` in that
 * version. `#applause` names anything that has an id: a chapter, a slide or a step.
 */
export interface Route {
  /** True in a projector window, whose addresses begin with `#projector`. */
  projector: boolean;
  step: string;
  builds: number;
  /** Minutes of a cut; null is the whole talk. */
  version: number | null;
}

/** Reads an address's hash; a step that is missing or not readable is empty. */
export function readRoute(hash: string): Route {
  const [, projector, step = '', builds = '0', version] =
    /^#(?:(projector)(?=\/|\?|$))?\/?([^/?]*)(?:\/(\d+))?(?:\?cut=([\d.]+))?/.exec(hash) ?? [];
  return {
    projector: projector !== undefined,
    step: decodeFragment(`#${step}`),
    builds: Number(builds),
    version: version === undefined ? null : Number(version),
  };
}

/** The hash of a position. */
export function writeRoute(
  { step, builds }: Pick<Position, 'step' | 'builds'>,
  { projector, version }: Pick<Route, 'projector' | 'version'>,
): string {
  const cut = version === null ? '' : `?cut=${version}`;
  return `#${projector ? 'projector' : ''}/${encodeURIComponent(step)}${builds > 0 ? `/${builds}` : ''}${cut}`;
}

/**
 * The position that a route names: of its step as many builds as there are, else the first of the slide or the chapter
 * of that id; undefined when the talk has none.
 */
export function findPosition(
  positions: readonly Position[],
  route: Pick<Route, 'step' | 'builds'>,
): Position | undefined {
  return (
    positions.findLast(({ step, builds }) => step === route.step && builds <= route.builds) ??
    positions.find(
      ({ slide }) => slide.id === route.step || slide.parentElement?.dataset.chapter === route.step,
    )
  );
}
