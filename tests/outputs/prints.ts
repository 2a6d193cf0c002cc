import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { Deck, Paper, Slide } from '../../src/deck/deck.ts';
import type { Prose } from '../../src/deck/prose.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { createPrintStyle, findSourceNumbers } from '../../src/outputs/handouts/inline.ts';
import { findOutline } from '../../src/outputs/handouts/student.ts';
import { renderProse } from '../../src/prose/render.ts';
import { readPdf, squeeze } from '../pdf/read.ts';
import { findSentences, readDeck } from './read.ts';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
};

function stripTags(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity);
}

async function read(path: string) {
  const pdf = await readPdf(new Uint8Array(readFileSync(path)));
  return { ...pdf, text: squeeze(pdf.structure.map(({ text }) => text).join('')) };
}

/** Describes tests of both decks: each one's slides and the folder of its outputs. */
function describeDecks(describeOne: (deck: Deck, slides: Slide[], out: string) => void): void {
  const built = inject('built');
  describe.each([
    ['this deck', 'slides', built.deck],
    ['the fixture', 'tests/fixtures/lighthouses', built.fixture],
  ])('%s', (_name, source, out) => {
    const deck = readDeck(source);
    describeOne(
      deck,
      deck.chapters.flatMap(({ slides }) => slides),
      out,
    );
  });
}

/** Tests that slides.pdf of both decks has every slide. */
export function testSlidesPdf(): void {
  describeDecks((deck, slides, out) => {
    test('slides.pdf has a page and a bookmark for every slide, in order', async () => {
      const pdf = await read(join(out, 'public/slides.pdf'));
      expect(pdf.sizes).toHaveLength(slides.length);
      const titles = pdf.bookmarks.map(({ title, page }) => [squeeze(title), page]);
      for (const slide of slides)
        expect(titles).toContainEqual([squeeze(readWords(slide.heading)), slide.number]);
      const chapters = pdf.bookmarks.map(({ title }) => title);
      for (const chapter of deck.chapters.slice(1)) expect(chapters).toContain(chapter.title);
      for (const [index, slide] of slides.entries()) {
        const page = squeeze(pdf.structure[index]?.text ?? '');
        for (const part of slide.steps.flatMap(({ projected }) => readWords(projected).split('\n')))
          expect(page, slide.id).toContain(squeeze(part));
      }
      expect(pdf.info.Title).toBe(deck.title);
    });
  });
}

/** Tests that the handouts of both decks on a paper have all that they should, and no more. */
export function testHandouts(paper: Paper): void {
  describeDecks((deck, slides, out) => {
    const inline = createPrintStyle(findSourceNumbers(deck), new Map());
    const paragraphs = (prose: Prose | null) =>
      (prose ? renderProse(prose, inline) : '')
        .split(/<\/(?:p|li|td|th|h\d)>/)
        .map((part) => squeeze(stripTags(part)))
        .filter(Boolean);

    test.each([paper])(
      'the students’ handout on %s opens every step’s story, in order, with all cautions and questions, and no note',
      async (paper) => {
        const pdf = await read(join(out, `public/handout-${paper}.pdf`));
        const [opening = [], ...rest] = deck.chapters.map((chapter) =>
          chapter.slides.flatMap(({ steps }) => steps),
        );
        let place = 0;
        for (const [step, prose] of [
          ...opening.map((step) => [step, step.voices.story?.prose ?? null] as const),
          ...rest.flat().map((step) => [step, findOutline(step, deck.language)] as const),
        ])
          for (const part of prose === step.projected
            ? [squeeze(readWords(prose ?? []))]
            : paragraphs(prose)) {
            const found = pdf.text.indexOf(part, place);
            expect(found, `${step.id}: ${part.slice(0, 60)}`).toBeGreaterThanOrEqual(0);
            place = found;
          }
        for (const { id, voices } of [...opening, ...rest.flat()])
          for (const part of [voices.caution?.prose ?? null, voices.ask?.prose ?? null].flatMap(paragraphs))
            expect(pdf.text, `${id}: ${part.slice(0, 60)}`).toContain(part);
        const notes = slides.flatMap(({ steps }) =>
          steps.flatMap(({ voices }) => findSentences(voices.note?.prose ?? null)),
        );
        expect(notes.filter((sentence) => pdf.text.includes(squeeze(sentence)))).toEqual([]);
      },
    );

    test.each([paper])('the speaker’s handout on %s has every note, in order', async (paper) => {
      const pdf = await read(join(out, `speaker/handout-${paper}.pdf`));
      let place = 0;
      for (const slide of slides)
        for (const part of [
          slide.heading,
          ...slide.steps.map(({ voices }) => voices.note?.prose ?? null),
        ].flatMap(paragraphs)) {
          const found = pdf.text.indexOf(part, place);
          expect(found, `${slide.id}: ${part.slice(0, 60)}`).toBeGreaterThanOrEqual(0);
          place = found;
        }
      const titles = pdf.bookmarks.map(({ title }) => squeeze(title));
      for (const slide of slides) expect(titles).toContain(squeeze(readWords(slide.heading)));
    });
  });
}
