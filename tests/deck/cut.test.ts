import { expect, test } from 'vitest';
import { readSource } from '../../src/build/source.ts';
import { cutDeck } from '../../src/deck/cut.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { findSteps } from '../../src/deck/walk.ts';
import { planDeck } from '../../src/outputs/talk/plan.ts';
import { parseDeck } from '../../src/parse/parse.ts';
import { sceneReaders } from '../../src/scenes/schemas.ts';

function readDeck(folder: string): Deck {
  const { deck } = parseDeck(readSource(folder), sceneReaders);
  if (!deck) throw new Error(`${folder} does not parse`);
  return deck;
}

const whole = readDeck('tests/fixtures/lighthouses');
const cut = cutDeck(whole, 4);
if (!cut) throw new Error('the fixture has a cut of 4 minutes');
const slides = cut.chapters.flatMap((chapter) => chapter.slides);
const text = JSON.stringify(cut);

test('a deck has only the cuts that it names', () => {
  expect(cutDeck(whole, 5)).toBeNull();
});

test('a cut has its slides in the order of the whole, numbered anew, with its own minutes', () => {
  expect(slides.map(({ id, number, minutes }) => ({ id, number, minutes }))).toEqual([
    { id: 'opening', number: 1, minutes: 0.5 },
    { id: 'rock-by-rock', number: 2, minutes: 2 },
    { id: 'last-keepers', number: 3, minutes: 1.6 },
  ]);
  expect(cut.minutes).toBe(4);
  expect(cut.chapters.map(({ number, minutes }) => [number, minutes])).toEqual([
    [0, 0.5],
    [1, 2],
    [2, 1.6],
  ]);
  expect(cut.cuts).toEqual([]);
});

test('a cut lists the works and the terms that it uses, numbered from 1', () => {
  const keys = cut.references.map(({ key }) => key);
  expect(keys.length).toBeLessThanOrEqual(whole.references.length);
  for (const key of keys) expect(text).toContain(`"key":"${key}"`);
  expect(cut.references.map(({ number }) => number)).toEqual(keys.map((_, index) => index + 1));
  expect(cut.glossary).toEqual([]);
  expect(whole.glossary.length).toBeGreaterThan(0);
});

test('the whole deck is left as it was', () => {
  expect(whole).toEqual(readDeck('tests/fixtures/lighthouses'));
});

test('a slide that kept the picture of one before shows it itself, with its source', () => {
  const [first, second] = whole.chapters.flatMap((chapter) => chapter.slides);
  const pictured = whole.chapters
    .flatMap((chapter) => chapter.slides)
    .find(({ id }) => id === 'last-keepers');
  if (!first || !second || !pictured?.steps[0]) throw new Error('the fixture has such slides');
  const [step] = pictured.steps;
  const kept = {
    ...first,
    id: 'kept',
    steps: [{ ...step, id: 'kept', opensScene: false, sceneCitation: null }],
  };
  const chapters = [...whole.chapters, { ...whole.chapters[0], id: 'more', number: 3, slides: [kept] }];
  const longer = {
    ...whole,
    chapters: chapters as Deck['chapters'],
    cuts: [
      {
        minutes: 1,
        slides: [
          { id: 'opening', minutes: 0.5 },
          { id: 'kept', minutes: 0.5 },
        ],
      },
      {
        minutes: 2,
        slides: [
          { id: 'last-keepers', minutes: 1 },
          { id: 'kept', minutes: 1 },
        ],
      },
    ],
  };
  const find = (minutes: number) => {
    const shorter = cutDeck(longer, minutes);
    return shorter && findSteps(shorter).find((visit) => visit.step.id === 'kept')?.step;
  };
  expect(find(1)).toMatchObject({ scene: step.scene, opensScene: true, sceneCitation: step.sceneCitation });
  expect(find(2)).toMatchObject({ scene: step.scene, opensScene: false, sceneCitation: null });
});

test('footnotes are numbered anew', () => {
  const longer = {
    ...whole,
    cuts: [{ minutes: 3, slides: [{ id: 'builders-went-where-ships-were-lost', minutes: 3 }] }],
  };
  const shorter = cutDeck(longer, 3);
  expect(JSON.stringify(shorter)).toMatch(/"type":"footnote","number":1,/);
  expect(shorter?.chapters.map(({ number }) => number)).toEqual([1]);
});

test('the plan holds the whole and its cuts, and every question', () => {
  const { versions, chapters } = planDeck(whole);
  expect(versions.map(({ minutes }) => minutes)).toEqual([9, 4]);
  expect(
    chapters.flatMap((chapter) =>
      chapter.slides.flatMap(({ seminar }) => seminar.map((part) => part.minutes)),
    ),
  ).toEqual([5, null]);
});
