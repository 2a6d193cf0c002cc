import { beforeAll, expect, test } from 'vitest';
import { findMissingGlyphs } from '../../src/build/fonts.ts';
import { openDeck } from '../../src/build/openDeck.ts';
import { readSource } from '../../src/build/source.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { makeOutputs } from '../outputs/make.ts';
import { type ReadPdf, readPdf, squeeze } from './read.ts';

const FOLDER = 'tests/fixtures/stress';
const source = readSource(FOLDER);
let deck: Deck;
let warnings: Diagnostic[];
const read = new Map<string, ReadPdf>();
const find = (path: string): ReadPdf => {
  const pdf = read.get(path);
  if (!pdf) throw new Error(`${path} was not printed`);
  return pdf;
};

// A PDF whose tagged words are not the deck's, or that breaks a rule of PDF/UA, is not kept: makeOutputs throws.
beforeAll(async () => {
  const opened = await openDeck(FOLDER);
  if (!opened.deck) throw new Error(JSON.stringify(opened.diagnostics));
  deck = { ...opened.deck, paper: ['a4'] };
  const made = await makeOutputs(deck, ['slides', 'studentHandouts', 'speakerHandouts']);
  warnings = made.warnings;
  for (const [path, content] of made.files)
    if (path.endsWith('.pdf')) read.set(path, await readPdf(content as Uint8Array));
});

const PATHS = ['public/slides.pdf', 'public/handout-a4.pdf', 'speaker/handout-a4.pdf'];

test.each(PATHS)('all sixty bullets of a slide are in %s, in order', (path) => {
  const text = squeeze(find(path).tagged);
  const places = Array.from({ length: 60 }, (_, index) =>
    text.indexOf(`Berth${String(index + 1).padStart(2, '0')}:`),
  );
  expect(places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))).toBe(true);
});

test('a slide that has too much is told once, with its line and by how much, and its pages keep its number', () => {
  const told = warnings.filter(({ message }) => message.includes('"berths"'));
  expect(told).toMatchObject([{ code: 'page-overflow', level: 'warning', file: '01-quays.md', line: 6 }]);
  expect(told[0]?.message).toMatch(/need \d{4} pixels more than its page/);
  const { labels, pages } = find('public/slides.pdf');
  expect(labels?.slice(0, 5)).toEqual(['1', '2', '2 (2)', '2 (3)', '3']);
  for (const page of pages.slice(1, 4)) expect(squeeze(page)).toMatch(/2/);
  expect(pages[4]).toContain('Two thousand');
});

test('what is longer than a page goes on: notes, a table whose rows stay whole, footnotes', () => {
  const { tagged, pages } = find('speaker/handout-a4.pdf');
  const text = squeeze(tagged);
  const note = readWords(deck.chapters[1]?.slides[1]?.steps[0]?.voices.note?.prose ?? []);
  expect(note.split(/\s+/).length).toBeGreaterThan(2000);
  for (const paragraph of note.split('\n')) expect(text).toContain(squeeze(paragraph));
  for (let row = 1; row <= 60; row++) expect(text).toMatch(new RegExp(`${row}[a-z]+${row}\\d{2,3}`));
  for (let ship = 1; ship <= 40; ship++) expect(text).toContain(`Theledgerhasship${ship}on`);
  expect(pages.length).toBeGreaterThan(8);
});

test('words of four alphabets are set in the fonts that the deck names', async () => {
  expect(await findMissingGlyphs(deck, source)).toEqual([]);
  expect(squeeze(find('public/slides.pdf').tagged)).toContain('Маякстоитнакраюземли');
  expect(squeeze(find('public/slides.pdf').tagged)).toContain('北海');
});

test('a character that no named font holds is an error with its place', async () => {
  const missing = await findMissingGlyphs({ ...deck, fonts: [] }, source);
  const chinese = missing.find(({ message }) => message.includes('北'));
  expect(chinese).toMatchObject({ code: 'missing-glyph', level: 'error', file: '01-quays.md' });
  expect(source.files.get('01-quays.md')?.split('\n')[(chinese?.line ?? 0) - 1]).toContain('北');
});
