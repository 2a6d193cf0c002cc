import type { Chapter, Deck, Slide, Step } from './deck.ts';

/** A step with the slide and chapter that it belongs to; `index` counts from 0 over the deck. */
export interface Visit {
  index: number;
  chapter: Chapter;
  slide: Slide;
  step: Step;
}

/** All steps of a deck in order: the order of the story, the talk and the printed pages. */
export function findSteps(deck: Deck): Visit[] {
  const visits: Visit[] = [];
  for (const chapter of deck.chapters)
    for (const slide of chapter.slides)
      for (const step of slide.steps) visits.push({ index: visits.length, chapter, slide, step });
  return visits;
}
