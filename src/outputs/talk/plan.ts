import type { Cut, Deck } from '../../deck/deck.ts';
import { readText } from '../../deck/text.ts';
import { listSpeeches, VOICES } from '../../deck/voices.ts';

/** A part of the seminar, such as a question: where it is asked, its words, its minutes or null when the author sets none. */
interface SeminarPart {
  step: string;
  text: string;
  minutes: number | null;
}

/** A slide in the plan; its minutes are those of the version that is planned. */
interface PlannedSlide {
  id: string;
  heading: string;
  seminar: SeminarPart[];
}

/** What a lecturer plans by: chapters and slides in order, and the versions of the talk. Plain JSON; no note is in it. */
export interface Plan {
  chapters: { title: string; slides: PlannedSlide[] }[];
  /** The whole talk first, then its cuts. */
  versions: Cut[];
}

/** The plan of a deck. */
export function planDeck(deck: Deck): Plan {
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const whole: Cut = { minutes: deck.minutes, slides: slides.map(({ id, minutes }) => ({ id, minutes })) };
  return {
    chapters: deck.chapters.map((chapter) => ({
      title: chapter.title,
      slides: chapter.slides.map((slide) => ({
        id: slide.id,
        heading: slide.name,
        seminar: slide.steps.flatMap((step) =>
          listSpeeches(step.voices, 'public')
            .filter(({ name }) => VOICES[name].takesMinutes)
            .map(({ speech: { prose, minutes } }) => ({ step: step.id, text: readText(prose), minutes })),
        ),
      })),
    })),
    versions: [whole, ...deck.cuts],
  };
}
