/** A place in the talk: a step, and how many of its builds are out; with reveal.js's own indices of it. */
export interface Position {
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
 * All positions of the deck in order. Numbers every fragment on the way, because reveal.js would otherwise put an
 * author's numbered build before the step that it stands in (https://revealjs.com/fragments/).
 */
export function listPositions(slides: Element): Position[] {
  const positions: Position[] = [];
  let stepIndex = -1;
  for (const [h, stack] of [...slides.querySelectorAll(':scope > section')].entries()) {
    for (const [v, slide] of [...stack.querySelectorAll<HTMLElement>(':scope > section')].entries()) {
      let f = -1;
      for (const step of slide.querySelectorAll<HTMLElement>('[data-step]')) {
        const place = { step: step.dataset.step ?? '', stepIndex: ++stepIndex, slide, h, v };
        const groups = groupBuilds(step);
        if (step.classList.contains('fragment')) step.dataset.fragmentIndex = String(++f);
        positions.push({ ...place, index: positions.length, builds: 0, f });
        for (const [n, group] of groups.entries()) {
          f++;
          for (const build of group) build.dataset.fragmentIndex = String(f);
          positions.push({ ...place, index: positions.length, builds: n + 1, f });
        }
      }
    }
  }
  return positions;
}

/** The position that a slide's visible fragments amount to. */
export function readPosition(positions: readonly Position[], slide: Element): Position | undefined {
  let f = -1;
  for (const fragment of slide.querySelectorAll<HTMLElement>('.fragment.visible'))
    f = Math.max(f, Number(fragment.dataset.fragmentIndex));
  return positions.find((position) => position.slide === slide && position.f === f);
}

/**
 * Where to be in another version of the talk: the same step when it is there, else the first position of the next slide
 * that is, else the last position. `order` are the ids of all slides of the whole.
 */
export function findNearestPosition(
  positions: readonly Position[],
  before: Position,
  order: readonly string[],
): Position | undefined {
  const same = positions.find(
    (position) => position.step === before.step && position.builds === before.builds,
  );
  if (same) return same;
  const from = order.indexOf(before.slide.id);
  return positions.find((position) => order.indexOf(position.slide.id) > from) ?? positions.at(-1);
}
