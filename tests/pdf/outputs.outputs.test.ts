import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import type { Deck, Slide } from '../../src/deck/deck.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { findOutline } from '../../src/outputs/handouts/student.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { findElements, type ReadPdf, readPdf, squeeze } from './read.ts';

const PUBLIC = ['public/slides.pdf', 'public/handout-a4.pdf', 'public/handout-letter.pdf'];
const SPEAKER = ['speaker/handout-a4.pdf', 'speaker/handout-letter.pdf'];
const SIZES: Record<string, [number, number]> = {
  'public/slides.pdf': [960, 540],
  'public/handout-a4.pdf': [595, 842],
  'public/handout-letter.pdf': [612, 792],
  'speaker/handout-a4.pdf': [595, 842],
  'speaker/handout-letter.pdf': [612, 792],
};

describe.each([
  { name: 'the deck', slides: 'slides', built: inject('built').deck },
  { name: 'a deck of another subject', slides: 'tests/fixtures/lighthouses', built: inject('built').fixture },
])('$name', ({ slides: folder, built }) => {
  let deck: Deck;
  let slides: Slide[];
  const files = new Map<string, ReadPdf>();
  const find = (name: string): ReadPdf => {
    const pdf = files.get(name);
    if (!pdf) throw new Error(`${name} was not read`);
    return pdf;
  };

  beforeAll(async () => {
    const parsed = parseDeck(readSource(folder), sceneReaders, {});
    if (!parsed.deck) throw new Error('the deck has errors');
    deck = parsed.deck;
    slides = deck.chapters.flatMap((chapter) => chapter.slides);
    for (const name of [...PUBLIC, ...SPEAKER])
      files.set(name, await readPdf(readFileSync(join(built, name))));
  });

  test('slides.pdf has a page for every slide, in order, with its heading and all its words', () => {
    const { pages } = find('public/slides.pdf');
    expect(pages).toHaveLength(slides.length);
    for (const [index, slide] of slides.entries()) {
      const page = squeeze(pages[index] ?? '');
      expect(page).toContain(squeeze(readWords(slide.heading)));
      if (index > 0) expect(page).toMatch(new RegExp(`${slide.number}$`));
      for (const step of slide.steps)
        for (const line of readWords(step.projected).split('\n')) expect(page).toContain(squeeze(line));
    }
  });

  test.each([...PUBLIC, ...SPEAKER])('%s has every slide as a heading and a bookmark, in order', (name) => {
    const pdf = find(name);
    const wanted = slides.map((slide) => squeeze(readWords(slide.heading)));
    // The title slide's heading is the title of a handout.
    const kept = (titles: string[]) =>
      titles
        .map(squeeze)
        .filter((title, index, all) => wanted.includes(title) && all.indexOf(title) === index);
    expect(kept(pdf.bookmarks.map(({ title }) => title))).toEqual(wanted);
    const headings = ['H1', 'H2', 'H3'].flatMap((role) => findElements(pdf.structure, role));
    expect(kept(headings.map(({ text }) => text)).sort()).toEqual([...wanted].sort());
  });

  test.each([...PUBLIC, ...SPEAKER])('%s has a bookmark for every chapter, and skips no level', (name) => {
    const { bookmarks } = find(name);
    expect(bookmarks[0]).toEqual({ title: deck.title, depth: 1, page: 1 });
    for (const [index, { depth }] of bookmarks.entries())
      expect(depth).toBeLessThanOrEqual((bookmarks[index - 1]?.depth ?? 0) + 1);
    const titles = bookmarks.map(({ title }) => title.replace(/^\d+ /, ''));
    expect(titles).toEqual(expect.arrayContaining(deck.chapters.slice(1).map(({ title }) => title)));
  });

  test.each([...PUBLIC, ...SPEAKER])(
    '%s has its paper, its metadata, its language, and no blank page',
    (name) => {
      const pdf = find(name);
      expect(new Set(pdf.sizes.map(String))).toEqual(new Set([String(SIZES[name])]));
      expect(pdf.info).toMatchObject({
        Author: deck.author,
        Subject: deck.description,
        Language: deck.language,
        CreationDate: `D:${(deck.updated ?? '').replaceAll('-', '')}000000Z`,
      });
      expect(String(pdf.info.Title)).toContain(deck.title);
      expect(pdf.metadata).toContain(`<dc:language><rdf:Bag><rdf:li>${deck.language}</rdf:li>`);
      expect(pdf.structure).toHaveLength(pdf.pages.length);
      for (const page of pdf.pages) expect(squeeze(page).length).toBeGreaterThan(40);
    },
  );

  test('every picture of slides.pdf has a description', () => {
    const pictured = slides.filter((slide) => slide.steps.at(-1)?.scene);
    const figures = findElements(find('public/slides.pdf').structure, 'Figure');
    expect(figures).toHaveLength(pictured.length);
    for (const { alt } of figures) expect(alt).toMatch(/\w{3}/);
  });

  test('the notes are whole in the speaker’s handouts, and nowhere else', () => {
    const text = (name: string) => squeeze(find(name).tagged);
    const sentences = slides
      .flatMap((slide) => slide.steps.map((step) => readWords(step.voices.note?.prose ?? [])))
      .flatMap((note) => note.split(/(?<=[.!?])\s+/))
      .map(squeeze)
      .filter((sentence) => sentence.length > 30);
    expect(sentences.length).toBeGreaterThan(3);
    const words = text('speaker/handout-a4.pdf');
    expect(sentences.filter((sentence) => !words.includes(sentence))).toEqual([]);
    for (const name of PUBLIC) {
      const told = text(name);
      expect(sentences.filter((sentence) => told.includes(sentence))).toEqual([]);
    }
  });

  test('the students’ handout opens every story, with its questions, cautions, terms and sources', () => {
    const { tagged, pages } = find('public/handout-a4.pdf');
    const words = squeeze(tagged).replace(/\[[^\]]*\]/g, '');
    const told = slides.flatMap((slide) =>
      slide.steps.flatMap((step) => [
        findOutline(step, deck.language),
        step.voices.caution?.prose ?? null,
        step.voices.ask?.prose ?? null,
      ]),
    );
    const sentences = [...told, ...deck.glossary.map(({ content }) => content)]
      .flatMap((prose) => readWords(prose ?? []).split(/(?<=[.!?;:,])\s+|\n/))
      .map(squeeze);
    expect(sentences.filter((sentence) => !words.includes(sentence.slice(0, -1)))).toEqual([]);
    expect(squeeze(pages.join()).match(/Page\d+of\d+/g)).toHaveLength(pages.length);
  });

  test.each([...PUBLIC, ...SPEAKER])('every link of %s leads somewhere', (name) => {
    for (const { url, target } of find(name).links) expect(url ?? target).toBeTruthy();
  });
});
