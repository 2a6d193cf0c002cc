import { beforeAll, expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { readText as readWords } from '../../src/deck/text.ts';
import { findSteps, type Visit } from '../../src/deck/walk.ts';
import type { Metrics } from '../../src/marks/frame.ts';
import { findLayout } from '../../src/outputs/page/layout.ts';
import { drawPrint } from '../../src/outputs/paper/picture.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { composeHall } from '../../src/scenes/hall.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';
import { readMetrics } from '../../src/theme/metrics.ts';
import { makeOutputs } from '../outputs/make.ts';
import { findElements, type ReadPdf, readPdf, squeeze } from './read.ts';

let deck: Deck;
let metrics: Metrics;
let visits: Visit[];
let pdf: ReadPdf;

// A file that breaks a rule, or whose words are not those of its page, is not kept: makeOutputs throws.
beforeAll(async () => {
  const parsed = parseDeck(readSource('tests/fixtures/lighthouses'), sceneReaders);
  if (!parsed.deck) throw new Error('the fixture has mistakes');
  deck = { ...parsed.deck, paper: [] };
  visits = findSteps(deck);
  metrics = await readMetrics(JSON.stringify(deck), deck);
  const { files } = await makeOutputs(deck, ['slides'], { steps: true });
  pdf = await readPdf(files.get('public/slides.pdf') as Uint8Array);
});

test('there is a page for every step, more of them than slides', () => {
  expect(pdf.pages).toHaveLength(visits.length);
  expect(visits.length).toBeGreaterThan(new Set(visits.map(({ slide }) => slide)).size);
});

test('pages are called by the slide and, from its second on, by the step', () => {
  expect(pdf.labels).toEqual(
    visits.map(({ slide, step }) =>
      step.number === 1 ? `${slide.number}` : `${slide.number}.${step.number}`,
    ),
  );
});

test('every slide has one bookmark, which leads to its first step', () => {
  const titles = visits.filter(({ step }) => step.number === 1);
  const told = pdf.bookmarks.map(({ title, page }) => `${squeeze(title)} ${page}`);
  for (const { slide, index } of titles) {
    const wanted = `${squeeze(readWords(slide.heading))} ${index + 1}`;
    expect(told.filter((each) => each === wanted)).toHaveLength(1);
  }
  const pages = new Set(titles.map(({ index }) => index + 1));
  expect(pdf.bookmarks.filter(({ page }) => !pages.has(page))).toEqual([]);
});

test('every page has the slide’s heading, the words of the steps so far, and none of a later one', () => {
  for (const { slide, step, index } of visits) {
    const words = squeeze(pdf.structure[index]?.text ?? '');
    expect(words).toContain(squeeze(readWords(slide.heading)));
    for (const each of slide.steps)
      for (const line of readWords(each.projected)
        .split('\n')
        .filter((text) => text.trim() !== ''))
        expect(words.includes(squeeze(line)), `page ${index + 1}: ${line}`).toBe(each.number <= step.number);
  }
});

test('every page has the picture of its step’s state', () => {
  for (const { slide, step, index } of visits) {
    const picture = drawPrint(step, composeHall(findLayout(slide), metrics), deck.cast);
    const alts = findElements(pdf.structure.slice(index, index + 1), 'Figure').map(({ alt }) => alt);
    expect(alts).toEqual(picture ? [picture.words.description] : []);
  }
  const changed = visits.filter(({ step }) => step.number > 1 && step.opensScene);
  expect(changed.length).toBeGreaterThan(1);
  for (const { index } of changed) {
    const [before, after] = [index - 1, index].map(
      (page) => findElements(pdf.structure.slice(page, page + 1), 'Figure')[0]?.alt,
    );
    expect(after).not.toBe(before);
  }
});
