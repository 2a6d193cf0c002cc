import type { Chapter, Deck } from '../deck/deck.ts';
import { readText } from '../deck/text.ts';
import { listSpeeches } from '../deck/voices.ts';
import type { Place } from '../report/diagnostic.ts';
import type { Report } from '../report/report.ts';
import { roundMinutes } from './chapter/minutes.ts';
import type { DeckValues } from './deckFile.ts';

/** What a deck says of itself when all that its author leaves out is filled in. */
export type Facts = Pick<
  Deck,
  'credit' | 'author' | 'description' | 'language' | 'updated' | 'cast' | 'minutes'
>;

/** What is read besides deck.yaml, which stands in for what that leaves out. */
export interface FoundFacts {
  author: string | undefined;
  language: string | undefined;
  /** How many dots the picture that needs most needs. */
  cast: number;
  chapters: readonly Chapter[];
}

/** The language of a deck that names none. */
const LANGUAGE = 'en';

/** How long a description is that is made of a deck's first words. */
const DESCRIPTION = 160;

/** Fills in what deck.yaml leaves out, and says in one line what was taken. */
export function fillFacts(values: DeckValues, found: FoundFacts, start: Place, report: Report): Facts {
  const taken: string[] = [];
  const take = <Value>(value: Value, said: string): Value => {
    taken.push(said);
    return value;
  };
  const author = values.author ?? found.author ?? null;
  const credit = values.credit ?? take(author, author === null ? 'no credit' : `credit "${author}"`);
  const language = values.language ?? found.language ?? take(LANGUAGE, `language ${LANGUAGE}`);
  const sum = roundMinutes(found.chapters.reduce((total, { minutes }) => total + minutes, 0));
  const minutes = values.minutes ?? take(sum, `minutes ${sum}`);
  const cast = values.cast ?? (found.cast === 0 ? 0 : take(found.cast, `cast ${found.cast}`));
  const description =
    values.description ??
    take(
      describe(values, found.chapters),
      `description from ${values.subtitle ? 'the subtitle' : 'the first words'}`,
    );
  if (taken.length > 0) report.tell('taken', start, `left out and taken: ${taken.join(', ')}`);
  return { author, credit, language, minutes, cast, description, updated: values.updated ?? null };
}

/** The subtitle, else the first words that everybody may read, else the title. */
function describe({ title, subtitle }: DeckValues, chapters: readonly Chapter[]): string {
  if (subtitle !== undefined) return subtitle;
  const steps = chapters.flatMap(({ slides }) => slides.flatMap((slide) => slide.steps));
  const words = steps
    .flatMap(({ projected, voices }) => [
      projected,
      ...listSpeeches(voices, 'public').map(({ speech }) => speech.prose),
    ])
    .map((prose) => readText(prose).replace(/\s+/g, ' '))
    .find((text) => text !== '');
  if (words === undefined) return title;
  if (words.length <= DESCRIPTION) return words;
  return `${words.slice(0, DESCRIPTION).replace(/\s+\S*$/, '')}…`;
}

/** Chapters with the layout of a title on the deck's first slide, where that says its title without a picture and its author asks for no layout. */
export function layOutTitle(chapters: readonly Chapter[], title: string): Chapter[] {
  const first = chapters[0]?.slides[0];
  const isTitle = first?.name === title && first.steps.every(({ scene }) => scene === null);
  if (!isTitle || first.attributes.layout !== undefined) return [...chapters];
  const slide = { ...first, attributes: { ...first.attributes, layout: 'title' } };
  return chapters.map((chapter, index) =>
    index === 0 ? { ...chapter, slides: [slide, ...chapter.slides.slice(1)] } : chapter,
  );
}
