import GithubSlugger from 'github-slugger';
import type { Chapter, Deck, Slide } from '../../deck/deck.ts';

/** The heading of a chapter, as words. */
function nameChapter({ number, title }: Chapter): string {
  return number === 0 ? title : `${number}. ${title}`;
}

/** The heading of a slide, as words. */
export function nameSlide({ number, name }: Slide): string {
  return `Slide ${number}: ${name}`;
}

/** The heading of a step, as words. */
export function nameStep(number: number, count: number): string {
  return `Step ${number} of ${count}`;
}

/** The addresses that code hosts give to the headings of a transcript, by the ids of chapters, slides and steps. */
export function findAnchors({ title, chapters }: Deck): ReadonlyMap<string, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<string, string>();
  slugger.slug(title);
  for (const chapter of chapters) {
    anchors.set(chapter.id, slugger.slug(nameChapter(chapter)));
    for (const slide of chapter.slides) {
      const own = slugger.slug(nameSlide(slide));
      for (const [index, { id, number }] of slide.steps.entries()) {
        const step = slide.steps.length > 1 ? slugger.slug(nameStep(number, slide.steps.length)) : own;
        anchors.set(id, index === 0 ? own : step);
      }
    }
  }
  return anchors;
}
