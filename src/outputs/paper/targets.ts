import type { Deck } from '../../deck/deck.ts';
import { opensWithTitle } from './headings.ts';

/** The outputs on paper, by what has an id in them: a slide, a step, or a slide under its chapter's heading. */
export type PaperKind = 'slides' | 'steps' | 'student' | 'speaker';

/** The id of a handout's head, which stands for the title's chapter where that has no heading of its own. */
export const MASTHEAD_ID = 'part-masthead';

/**
 * Where links to the ids of chapters, slides and steps lead in an output on paper: from each id that an author may
 * write to one that the output has. A chapter's leads to its heading or its first slide, a step's to the page or the
 * part that shows it. A slide that has its chapter's id is meant by it.
 */
export function findTargets(deck: Deck, kind: PaperKind): Map<string, string> {
  const targets = new Map<string, string>();
  const titled = kind === 'student' && opensWithTitle(deck);
  for (const [index, chapter] of deck.chapters.entries()) {
    const isHead = titled && index === 0;
    const heading = kind === 'student' ? `chapter-${chapter.id}` : chapter.slides[0]?.id;
    if (heading !== undefined) targets.set(chapter.id, isHead ? MASTHEAD_ID : heading);
    for (const slide of chapter.slides) {
      const shown = isHead ? MASTHEAD_ID : slide.id;
      for (const step of slide.steps) targets.set(step.id, kind === 'steps' ? step.id : shown);
    }
  }
  return targets;
}

/** The address of a link inside the deck as an output on paper has it; null where it has no such place. */
export function findLinkTarget(target: string, targets: ReadonlyMap<string, string>): string | null {
  const id = targets.get(target);
  return id === undefined ? null : `#${id}`;
}
