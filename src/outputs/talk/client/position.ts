/** A place in the talk: a step, and how many of its builds are out; with reveal.js's own indices of it. */
export interface Spot {
  /** Counts from 0 over the talk. */
  index: number;
  step: string;
  /** Counts from 0 over the steps of the talk. */
  stepIndex: number;
  builds: number;
  slide: HTMLElement;
  h: number;
  v: number;
  f: number;
}

/** Builds of a step in the order to show them: those of one `data-fragment-index` together, the unnumbered last. */
function groupBuilds(step: Element): HTMLElement[][] {
  const groups = new Map<number, HTMLElement[]>();
  const single: HTMLElement[][] = [];
  for (const build of step.querySelectorAll<HTMLElement>('.fragment')) {
    const index = Number.parseInt(build.dataset.fragmentIndex ?? '', 10);
    if (Number.isNaN(index)) single.push([build]);
    else groups.set(index, [...(groups.get(index) ?? []), build]);
  }
  const numbered = [...groups].sort(([a], [b]) => a - b).map(([, builds]) => builds);
  return [...numbered, ...single];
}

/**
 * All spots of the deck in order. Numbers every fragment on the way, because reveal.js would otherwise put an
 * author's numbered build before the step that it stands in.
 */
export function findSpots(slides: Element): Spot[] {
  const spots: Spot[] = [];
  let stepIndex = -1;
  for (const [h, stack] of [...slides.querySelectorAll(':scope > section')].entries()) {
    for (const [v, slide] of [...stack.querySelectorAll<HTMLElement>(':scope > section')].entries()) {
      let f = -1;
      for (const step of slide.querySelectorAll<HTMLElement>('[data-step]')) {
        const place = { step: step.dataset.step ?? '', stepIndex: ++stepIndex, slide, h, v };
        const groups = groupBuilds(step);
        if (step.classList.contains('fragment')) step.dataset.fragmentIndex = String(++f);
        spots.push({ ...place, index: spots.length, builds: 0, f });
        for (const [n, group] of groups.entries()) {
          f++;
          for (const build of group) build.dataset.fragmentIndex = String(f);
          spots.push({ ...place, index: spots.length, builds: n + 1, f });
        }
      }
    }
  }
  return spots;
}

/** The spot that a slide's visible fragments amount to. */
export function readSpot(spots: readonly Spot[], slide: Element): Spot | undefined {
  let f = -1;
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment.visible'))
    f = Math.max(f, Number(fragment.dataset.fragmentIndex));
  return spots.find((spot) => spot.slide === slide && spot.f === f);
}

/**
 * Where to be in another version of the talk: the same step when it is there, else the first spot of the next slide
 * that is, else the last spot. `order` are the ids of all slides of the whole.
 */
export function findNearest(
  spots: readonly Spot[],
  before: Spot,
  order: readonly string[],
): Spot | undefined {
  const same = spots.find((spot) => spot.step === before.step && spot.builds === before.builds);
  if (same) return same;
  const from = order.indexOf(before.slide.id);
  return spots.find((spot) => order.indexOf(spot.slide.id) > from) ?? spots.at(-1);
}
