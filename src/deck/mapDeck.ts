import type { Deck, Slide, Step } from './deck.ts';
import type { Citation, Prose } from './prose.ts';
import { listSpeeches, mapVoices } from './voices.ts';

/** What becomes of the words of a deck. */
export interface DeckChange {
  prose(prose: Prose): Prose;
  /** The sources of a picture. */
  citation(citation: Citation): Citation;
}

/** A deck with all its words changed: headings, what is projected and said, the glossary and the pictures' sources. */
export function mapDeck<Part extends Pick<Deck, 'chapters' | 'glossary'>>(
  deck: Part,
  change: DeckChange,
): Part {
  const mapStep = (step: Step): Step => ({
    ...step,
    sceneCitation: step.sceneCitation && change.citation(step.sceneCitation),
    projected: change.prose(step.projected),
    voices: mapVoices(step.voices, (speech) => ({ ...speech, prose: change.prose(speech.prose) })),
  });
  const mapSlide = (slide: Slide): Slide => ({
    ...slide,
    heading: change.prose(slide.heading),
    steps: slide.steps.map(mapStep),
  });
  return {
    ...deck,
    chapters: deck.chapters.map((chapter) => ({ ...chapter, slides: chapter.slides.map(mapSlide) })),
    glossary: deck.glossary.map((term) => ({ ...term, content: change.prose(term.content) })),
  };
}

/** Every prose of a deck's chapters in reading order; a picture's sources stand as prose of their own, after what is projected. */
export function listProses({ chapters }: Pick<Deck, 'chapters'>): Prose[] {
  return chapters.flatMap(({ slides }) =>
    slides.flatMap(({ heading, steps }) => [
      heading,
      ...steps.flatMap(({ sceneCitation, projected, voices }) => [
        projected,
        ...(sceneCitation ? [[sceneCitation]] : []),
        ...listSpeeches(voices, 'speaker').map(({ speech }) => speech.prose),
      ]),
    ]),
  );
}
