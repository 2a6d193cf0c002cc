import type { Chapter, Deck, Slide } from '../../deck/deck.ts';
import { readText } from '../../deck/text.ts';

/** Which headings stand on a slide's page: bookmarks are made from them, and no level is skipped. */
export interface Headings {
  /** The deck's title in small type, as h1; null when the slide's own heading is that title. */
  deck: string | null;
  /** The chapter's title in small type, as h2, on its first slide. */
  chapter: string | null;
  /** Level of the slide's own heading. */
  level: 1 | 2 | 3;
}

/** The headings of a slide's page. A title slide's heading is the document's; the slides after it in its chapter follow it at once. */
export function findHeadings(deck: Deck, chapter: Chapter, slide: Slide): Headings {
  const titled = opensWithTitle(deck);
  if (titled && chapter === deck.chapters[0])
    return { deck: null, chapter: null, level: slide === chapter.slides[0] ? 1 : 2 };
  const first = slide === chapter.slides[0];
  return {
    deck: first && chapter === deck.chapters[0] ? deck.title : null,
    chapter: first ? chapter.title : null,
    level: 3,
  };
}

/** True when the deck's first slide is its title page: headed by the deck's title, in a chapter of that name or of its own. */
export function opensWithTitle(deck: Deck): boolean {
  return readText(deck.chapters[0]?.slides[0]?.heading ?? []) === deck.title.trim();
}
