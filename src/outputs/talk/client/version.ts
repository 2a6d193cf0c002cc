import type { Cut } from '../../../deck/deck.ts';
import type { Plan } from '../plan.ts';

/** The lecture's plan, which the speaker's page holds; null on the public page. */
export function readPlan(): Plan | null {
  return JSON.parse(document.getElementById('plan')?.textContent ?? 'null');
}

/** The version of the talk that takes so many minutes, or else the whole. */
export function findVersion(plan: Plan, minutes: number | null): Cut {
  const [whole] = plan.versions;
  if (!whole) throw new Error('the plan has no version');
  return plan.versions.find((version) => version.minutes === minutes) ?? whole;
}

/** Keeps slides on the page and takes the others out of it, in the order of the whole; null keeps all. */
export type KeepSlides = (ids: ReadonlySet<string> | null) => void;

/** Remembers all slides of a page, so that a version can have some of them and a later one all. */
export function rememberSlides(root: Element): KeepSlides {
  const stacks = [...root.querySelectorAll(':scope > section')].map((stack) => ({
    stack,
    slides: [...stack.querySelectorAll<HTMLElement>(':scope > section')],
  }));
  return (ids) => {
    let number = 0;
    for (const { stack, slides } of stacks) {
      const kept = slides.filter((slide) => ids === null || ids.has(slide.id) || 'always' in slide.dataset);
      for (const slide of kept)
        for (const shown of slide.querySelectorAll('.number-shown'))
          shown.textContent = String(number + 1 + kept.indexOf(slide));
      number += kept.length;
      stack.replaceChildren(...kept);
      if (kept.length > 0) root.append(stack);
      else stack.remove();
    }
  };
}
